import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCommandsToPush } from '../../db/desk/outbox/command-repository.ts';
import { openOutbox } from '../../db/desk/outbox/outbox.ts';
import { openReplica } from '../../db/desk/replica/replica.ts';
import { openStaging } from '../../db/desk/replica/staging.ts';
import { type Letter, spoolPost } from '../../hq/mail/post.ts';
import { openMasterKey } from '../../hq/secrets/master-key.ts';
import { rowAt } from '../bench/members.ts';
import { INCARNATION, KEY, testFolder } from './desk-store-cases.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

const PRLIMIT = '/usr/bin/prlimit';

let place: ReturnType<typeof testFolder>;
let disk: SmallDisk | null;
beforeEach(() => {
  place = testFolder();
  disk = mountSmallDisk(8);
});
afterEach(() => {
  disk?.remove();
  place.remove();
});

/** Runs the recorder with files of at most so many bytes; answers what it said. */
const recordWithin = (file: string, seed: number, bytes: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const program = join(import.meta.dirname, 'record-commands.ts');
    const recorder = [process.execPath, '--import', 'tsx', program, file, String(seed)];
    const child = spawn(PRLIMIT, [`--fsize=${bytes}`, ...recorder], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', () => resolve(said.trimEnd().split('\n')));
  });

describe.runIf(existsSync(PRLIMIT))('a limit of file size', () => {
  it('is named by the outbox as a full disk, nothing is saved by halves, and the desk goes on with more room', async () => {
    const file = join(place.folder, 'outbox.db');
    const promised: string[] = [];
    for (const [at, bytes] of [300_000, 340_000, 420_000].entries()) {
      const said = await recordWithin(file, at + 1, bytes);
      expect(said.at(-1)).toBe('disk-full');
      expect(said.length).toBeGreaterThan(1);
      promised.push(...said.slice(0, -1));
      const outbox = await openOutbox({ file, key: KEY });
      const there = (await listCommandsToPush(outbox, INCARNATION, null, 1000)).map((c) => `${c.dseq} ${c.commandId}`);
      await outbox.close();
      expect(there).toEqual(promised);
    }
  });
});

describe('a full disk', () => {
  it('while accounts are fetched is named, keeps the chunks that were saved, and the fetch goes on from there', async () => {
    if (disk === null) return expect(process.getuid?.()).not.toBe(0); // only root mounts
    const replica = await openReplica({ file: join(disk.folder, 'replica.db'), key: KEY });
    const chunk = (from: number, count: number, done: boolean) => ({
      epoch: 'one',
      cursor: 0,
      total: 600,
      rows: Array.from({ length: count }, (_, index) => rowAt(from + index)),
      done,
    });
    const staging = await openStaging(replica);
    expect((await staging.saveChunk('ROM', chunk(0, 300, false))).received).toBe(300);
    disk.fill();
    await expect(staging.saveChunk('ROM', chunk(300, 300, true))).rejects.toMatchObject({ kind: 'disk-full' });
    disk.makeRoom();
    await staging.close();
    const again = await openStaging(replica);
    expect((await again.progress()).map(({ received, done }) => [received, done])).toEqual([[300, false]]);
    await again.saveChunk('ROM', chunk(300, 300, true));
    await again.finish(['ROM']);
    expect(await replica.read(async (database) => (await database('account').count({ n: '*' }))[0]?.n)).toBe(600);
    await replica.close();
  });

  it('leaves no half message in the spool and no half key, and both are written when there is room', async () => {
    if (disk === null) return expect(process.getuid?.()).not.toBe(0); // only root mounts
    const folder = join(disk.folder, 'mail');
    const post = spoolPost(folder);
    await post.prepare();
    disk.fill();
    const parts = { from: 'a@mail.example', to: 'b@mail.example', subject: 'Card', language: 'en', date: new Date(0) };
    const letter: Letter = { ...parts, mailId: '5f0c8b1e-6a57-4c0a-9a3e-0b7f1d2c3e4a', text: 'x'.repeat(200_000) };
    await expect(post.deliver(letter)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readdirSync(folder)).toEqual([]);
    expect(() => openMasterKey({ folder: disk?.folder ?? '' })).toThrow(/ENOSPC/);
    expect(readdirSync(disk.folder).sort()).toEqual(['ballast', 'mail']);
    disk.makeRoom();
    await post.deliver(letter);
    expect(readdirSync(folder)).toEqual([`${letter.mailId}.eml`]);
    expect(openMasterKey({ folder: disk.folder })).toEqual(openMasterKey({ folder: disk.folder }));
  });
});
