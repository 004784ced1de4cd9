import { spawn } from 'node:child_process';
import { closeSync, copyFileSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDatabaseFailure } from '../../db/desk/database-error.ts';
import { findCall } from '../../db/desk/outbox/call-repository.ts';
import { appendCommand, listCommandsToPush } from '../../db/desk/outbox/command-repository.ts';
import { openOutbox } from '../../db/desk/outbox/outbox.ts';
import { randomFrom } from '../bench/random.ts';
import { CALL_ID, INCARNATION, KEY, testFolder, wrapUp } from './desk-store-cases.ts';

/** `npm run faults` asks for the numbers of DESIGN section 9; a test run takes a few of each. */
const IS_FULL = process.env.MILEPOST_FAULTS === 'full';
const KILLS = IS_FULL ? 200 : 6;
const FLIPS = IS_FULL ? 200 : 60;
const TEARS = IS_FULL ? 500 : 60;
const PATIENCE_MS = IS_FULL ? 1_800_000 : 120_000;

let place: ReturnType<typeof testFolder>;
let file: string;
beforeEach(() => {
  place = testFolder();
  file = join(place.folder, 'outbox.db');
});
afterEach(() => place.remove());

/** Runs the recorder, kills it after a number of commands, and answers what it said was saved. */
const recordUntilKilled = (round: number, after: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const program = join(import.meta.dirname, 'record-commands.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', program, file, String(round)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (said.split('\n').length > after) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => resolve(said.split('\n').slice(0, -1)));
  });

const saved = async (): Promise<string[]> => {
  const outbox = await openOutbox({ file, key: KEY });
  const commands = await listCommandsToPush(outbox, INCARNATION, null, 100_000);
  await outbox.close();
  return commands.map((command) => `${command.dseq} ${command.commandId}`);
};

/** The newest command as the call it was recorded with remembers it. */
const rememberedByCall = async (): Promise<unknown> => {
  const outbox = await openOutbox({ file, key: KEY });
  const call = await findCall(outbox, CALL_ID);
  await outbox.close();
  return call?.snapshot;
};

/** Seven commands, the newest still in the log, as a killed desk leaves them. */
const leaveBehind = async (): Promise<number> => {
  const outbox = await openOutbox({ file, key: KEY });
  for (const seed of [1, 2, 3]) await appendCommand(outbox, INCARNATION, wrapUp(seed));
  await outbox.database.raw('PRAGMA wal_checkpoint(PASSIVE)');
  for (const seed of [4, 5, 6, 7]) await appendCommand(outbox, INCARNATION, wrapUp(seed));
  for (const side of ['', '-wal', '.head']) copyFileSync(`${file}${side}`, `${file}.left${side}`);
  await outbox.close();
  return 7;
};
const restore = (): void => {
  for (const side of ['-wal', '-shm', '.head', '']) rmSync(`${file}${side}`, { force: true });
  for (const side of ['', '-wal', '.head']) copyFileSync(`${file}.left${side}`, `${file}${side}`);
};
const savedOrNamed = async (): Promise<number | 'named'> => {
  try {
    return (await saved()).length;
  } catch (error) {
    if (isDatabaseFailure(error)) return 'named';
    throw error;
  }
};

describe('the outbox', () => {
  it(
    'has every command it said was saved, and the call as of the newest, through kill -9 again and again',
    async () => {
      const promised: string[] = [];
      for (let round = 1; round <= KILLS; round += 1) {
        promised.push(...(await recordUntilKilled(round, 4 + (round % 7))));
        const there = await saved();
        const found = new Set(there);
        expect(promised.filter((line) => !found.has(line))).toEqual([]);
        expect(await rememberedByCall()).toEqual({ command: there.at(-1)?.split(' ')[1] });
        expect(there.map((line) => Number(line.split(' ')[0]))).toEqual(there.map((_, index) => index + 1));
      }
      expect(promised.length).toBeGreaterThan(KILLS * 3);
    },
    PATIENCE_MS,
  );

  it(
    'never opens with a command missing when any bit of it or its log is wrong',
    async () => {
      const all = await leaveBehind();
      const random = randomFrom(9);
      for (let round = 0; round < FLIPS; round += 1) {
        restore();
        const victim = round % 2 === 0 ? file : `${file}-wal`;
        const offset = Math.floor(random() * statSync(victim).size);
        const handle = openSync(victim, 'r+');
        writeSync(
          handle,
          Buffer.from([(readFileSync(victim)[offset] ?? 0) ^ (1 << Math.floor(random() * 8))]),
          0,
          1,
          offset,
        );
        closeSync(handle);
        expect([all, 'named'], `${victim} at ${offset}`).toContain(await savedOrNamed());
      }
    },
    PATIENCE_MS,
  );

  it(
    'never opens with a command missing when its log is torn at any point',
    async () => {
      const all = await leaveBehind();
      const random = randomFrom(10);
      for (let round = 0; round < TEARS; round += 1) {
        restore();
        const length = Math.floor(random() * statSync(`${file}-wal`).size);
        truncateSync(`${file}-wal`, length);
        expect([all, 'named'], `torn at ${length}`).toContain(await savedOrNamed());
      }
    },
    PATIENCE_MS,
  );
});
