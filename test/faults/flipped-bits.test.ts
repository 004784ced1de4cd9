import { closeSync, copyFileSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCommands } from '../../db/desk/outbox/command-repository.ts';
import { closeDeskStore } from '../../electron/engine/session/desk-store.ts';
import { randomFrom } from '../bench/random.ts';
import { readyDesk, STOLEN, signIn, type TestDesk, until } from '../desk/desk-under-test.ts';
import { storeOf } from './rig/desk-store.ts';

const IS_FULL = process.env.MILEPOST_FAULTS === 'full';
const FLIPS = IS_FULL ? 200 : 10;
const PATIENCE_MS = IS_FULL ? 1_800_000 : 120_000;

let test: TestDesk;
let recorded: readonly string[];
const fileOf = (name: string): string => join(test.dataDir, 'desk', name);

const idsInOutbox = async (): Promise<readonly string[]> => {
  const store = await storeOf(test.dataDir);
  const rows = await listCommands(store.outbox, 1000);
  await closeDeskStore(store);
  return rows.map(({ command }) => command.commandId);
};

/** A desk with settled commands, closed. */
beforeEach(async () => {
  test = await readyDesk();
  await test.desk.heardFromExchange({ event: 'newCall', callId: 'c1' });
  await test.desk.send('c1', { type: 'ANSWER' });
  await test.desk.send('c1', { type: 'CHOOSE_MEMBER', code: STOLEN });
  await test.desk.send('c1', { type: 'BLOCK_CARD' });
  await test.desk.send('c1', { type: 'WRAP_UP' });
  await test.desk.send('c1', { type: 'FINISH', disposition: 'resolved' });
  await until(test.desk, () => test.hq.settled.length === 2 && test.desk.view().sync.state === 'synced');
  await test.desk.close();
  recorded = await idsInOutbox();
  expect(recorded).toHaveLength(2);
});
afterEach(() => test.dispose());

/** Flips one bit anywhere in a file; answers where. */
const flip = (file: string, random: () => number): number => {
  const offset = Math.floor(random() * statSync(file).size);
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.from([(readFileSync(file)[offset] ?? 0) ^ (1 << Math.floor(random() * 8))]), 0, 1, offset);
  closeSync(handle);
  return offset;
};

describe('one wrong bit', () => {
  it(
    'in the replica has all accounts fetched again by itself, with the outbox as it was',
    async () => {
      const random = randomFrom(71);
      for (let round = 0; round < FLIPS; round += 1) {
        const offset = flip(fileOf('replica.db'), random);
        await test.restart();
        await until(test.desk, () => test.desk.view().sync.members === 6 && test.desk.view().sync.state === 'synced');
        await signIn(test.desk);
        expect((await test.desk.findMembers(STOLEN)).hits, `bit at ${offset}`).toHaveLength(1);
        expect(test.desk.view().outbox, `bit at ${offset}`).toHaveLength(2);
        await test.desk.close();
      }
      expect(await idsInOutbox()).toEqual(recorded);
    },
    PATIENCE_MS,
  );

  it(
    'in the record of how far the outbox reached costs nothing',
    async () => {
      const random = randomFrom(72);
      for (let round = 0; round < FLIPS; round += 1) {
        flip(fileOf('outbox.db.head'), random);
        expect(await idsInOutbox()).toEqual(recorded);
      }
    },
    PATIENCE_MS,
  );

  it(
    'in the key file is told or does not matter, never opens another store, and the right file opens everything',
    async () => {
      const random = randomFrom(73);
      copyFileSync(fileOf('keys.json'), fileOf('keys.json.right'));
      const seen = new Set<string>();
      for (let round = 0; round < FLIPS; round += 1) {
        const offset = flip(fileOf('keys.json'), random);
        await test.restart();
        const { store } = test.desk.view().desk;
        seen.add(store);
        if (store === 'sound') {
          const { outcome } = await signIn(test.desk, 'A-2147', true);
          // The bit may lie in what the passphrase opens; whoever does get in sees everything.
          expect(test.desk.view().outbox.length, `bit at ${offset}`).toBe(outcome === 'signed-in' ? 2 : 0);
        } else expect(['locked', 'unusable'], `bit at ${offset}`).toContain(store);
        await test.desk.close();
        for (const file of ['keys.json', 'keys.json.new']) rmSync(fileOf(file), { force: true });
        copyFileSync(fileOf('keys.json.right'), fileOf('keys.json'));
        expect(await idsInOutbox(), `bit at ${offset}`).toEqual(recorded);
      }
      expect(seen.has('new')).toBe(false);
    },
    PATIENCE_MS,
  );
});
