import {
  copyFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INCARNATION, KEY, testFolder, uuidOf, wrapUp } from '../../../test/faults/desk-store-cases.ts';
import { DatabaseDamaged, DatabaseInUse, DatabaseNewer, DiskFull } from '../database-error.ts';
import { findCall, listOpenCalls, saveCallAndCommand } from './call-repository.ts';
import {
  appendCommand,
  countCommands,
  findCommand,
  listCommandsToPush,
  pushAgainFrom,
  saveResults,
} from './command-repository.ts';
import { type Outbox, openOutbox } from './outbox.ts';
import { leaveOverlay, listOverlay, listShown } from './overlay.ts';
import { countPinAttempts, recordPinAttempt, savePinVerdict } from './pin-attempt-repository.ts';
import { readSetting, writeSetting } from './setting-repository.ts';

let place: ReturnType<typeof testFolder>;
let file: string;
let outbox: Outbox;
const reopen = async (): Promise<void> => {
  await outbox.close();
  outbox = await openOutbox({ file, key: KEY });
};
beforeEach(async () => {
  place = testFolder();
  file = join(place.folder, 'outbox.db');
  outbox = await openOutbox({ file, key: KEY });
});
afterEach(async () => {
  await outbox.close();
  place.remove();
});

const record = (seed: number, note?: string) => appendCommand(outbox, INCARNATION, wrapUp(seed, note));
const accepted = (seed: number, positions: Record<string, number> = {}) =>
  ({
    status: 'accepted',
    commandId: uuidOf(seed),
    positions,
    variant: null,
    newCode: null,
    milesMoved: null,
    mailed: false,
  }) as const;
const call = {
  callId: 'call-1',
  line: 1,
  machineVersion: 1,
  snapshot: { at: 'serving' },
  updatedAt: '2017-11-20T09:00:00Z',
  closedAt: null,
};

const at = (position: number, epoch = 'one') => ({ ROM: { epoch, position } });

describe('commands', () => {
  it('form a chain without gaps, also when many are recorded at once and after reopening', async () => {
    await Promise.all([1, 2, 3].map((seed) => record(seed)));
    await reopen();
    await record(4);
    const listed = await listCommandsToPush(outbox, INCARNATION, null, 100);
    expect(listed.map((command) => command.dseq)).toEqual([1, 2, 3, 4]);
    expect(new Set(listed.map((command) => command.prevHash)).size).toBe(4);
    await reopen();
  });

  it('that fail leave no gap for the ones that follow', async () => {
    const failing = appendCommand(outbox, INCARNATION, () => {
      throw new Error('no');
    });
    const results = await Promise.allSettled([record(1), failing, record(1), record(2)]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect((await listCommandsToPush(outbox, INCARNATION, null, 9)).map((command) => command.dseq)).toEqual([1, 2]);
  });

  it('out of their place are refused', async () => {
    const wrong = appendCommand(outbox, INCARNATION, (at) => wrapUp(1)({ ...at, dseq: 7 }));
    await expect(wrong).rejects.toThrow('does not continue the chain');
  });

  it('are recorded with the call they belong to, or neither is', async () => {
    await saveCallAndCommand(outbox, call, { incarnation: INCARNATION, make: wrapUp(1) });
    const again = saveCallAndCommand(
      outbox,
      { ...call, closedAt: call.updatedAt },
      { incarnation: INCARNATION, make: wrapUp(1) },
    );
    await expect(again).rejects.toThrow();
    expect(await findCall(outbox, 'call-1')).toEqual(call);
    expect(await listOpenCalls(outbox)).toHaveLength(1);
    expect(await countCommands(outbox)).toEqual({ toSend: 1, needsAttention: 0 });
  });

  it('are pushed until headquarters of this epoch answered them, and again after another epoch', async () => {
    await record(1);
    await record(2);
    await saveResults(outbox, 'one', [accepted(1)]);
    expect(await listCommandsToPush(outbox, INCARNATION, 'one', 9)).toHaveLength(1);
    expect(await listCommandsToPush(outbox, INCARNATION, 'two', 9)).toHaveLength(2);
    await saveResults(outbox, 'one', [accepted(2)]);
    await pushAgainFrom(outbox, INCARNATION, 2);
    expect((await listCommandsToPush(outbox, INCARNATION, 'one', 9)).map((command) => command.dseq)).toEqual([2]);
  });

  it('that are rejected need attention, and keep what was answered before', async () => {
    await record(1);
    await saveResults(outbox, 'one', [accepted(1)]);
    await saveResults(outbox, 'two', [
      { status: 'rejected', commandId: uuidOf(1), code: 'no', clause: '3.7', positions: {} },
    ]);
    expect(await countCommands(outbox)).toEqual({ toSend: 0, needsAttention: 1 });
    const found = await findCommand(outbox, uuidOf(1));
    expect(found?.status).toBe('rejected');
    expect(found?.earlierResult?.status).toBe('accepted');
  });

  it('answered again at another place in the feed were not answered differently', async () => {
    await record(1);
    await saveResults(outbox, 'one', [accepted(1, { ROM: 5 })]);
    await saveResults(outbox, 'two', [accepted(1, { ROM: 0 })]);
    const found = await findCommand(outbox, uuidOf(1));
    expect([found?.earlierResult, found?.result?.positions]).toEqual([null, { ROM: 0 }]);
  });

  it('are saved, and said to be, also when nothing more can be noted beside them', async () => {
    await outbox.close();
    rmSync(`${file}.head`, { force: true });
    symlinkSync('/dev/full', `${file}.head`);
    outbox = await openOutbox({ file, key: KEY });
    expect((await record(1)).dseq).toBe(1);
    expect((await record(2)).dseq).toBe(2);
    expect(await listCommandsToPush(outbox, INCARNATION, null, 9)).toHaveLength(2);
  });

  it('leave the overlay only when the cursor has passed what they did', async () => {
    await record(1);
    expect(await listOverlay(outbox, at(9))).toHaveLength(1);
    await saveResults(outbox, 'one', [accepted(1, { ROM: 5, MIL: 900 })]);
    expect(await listOverlay(outbox, at(4))).toHaveLength(1);
    expect(await listShown(outbox, at(4))).toEqual([]);
    expect(await listOverlay(outbox, at(5))).toHaveLength(0);
    await leaveOverlay(outbox, await listShown(outbox, at(5)));
    expect(await listOverlay(outbox, at(0))).toHaveLength(0);
    const refused = { status: 'parked', code: 'card.reissue-or-transfer', clause: '3.7' } as const;
    await record(2);
    await record(3);
    await saveResults(outbox, 'one', [
      { ...refused, commandId: uuidOf(2), positions: { ROM: 6 } },
      { ...refused, commandId: uuidOf(3), positions: {} },
    ]);
    expect((await listOverlay(outbox, at(5))).map((command) => command.commandId)).toEqual([uuidOf(2)]);
    expect(await listOverlay(outbox, at(6))).toEqual([]);
  });

  it('stay in the overlay while the replica is of another epoch than their answer, or not there', async () => {
    await record(1);
    await saveResults(outbox, 'two', [accepted(1, { ROM: 1 })]);
    expect(await listOverlay(outbox, at(57, 'one'))).toHaveLength(1);
    expect(await listShown(outbox, {})).toEqual([]);
    expect(await listShown(outbox, at(1, 'two'))).toEqual([uuidOf(1)]);
  });
});

describe('PIN attempts', () => {
  const attempt = (seed: number, callId: string, day: string) =>
    recordPinAttempt(outbox, {
      attemptId: uuidOf(seed),
      account: '0056994590',
      callId,
      businessDay: day,
      at: `${day}T09:00:00Z`,
      matched: null,
    });
  it('are counted per call, day and in all since the last success, across restarts', async () => {
    await attempt(1, 'a', '2017-11-19');
    await attempt(2, 'b', '2017-11-20');
    await attempt(2, 'b', '2017-11-20');
    await attempt(3, 'c', '2017-11-20');
    await reopen();
    expect(await countPinAttempts(outbox, '0056994590', 'c', '2017-11-20')).toEqual({ call: 1, day: 2, all: 3 });
    await savePinVerdict(outbox, uuidOf(3), true);
    expect(await countPinAttempts(outbox, '0056994590', 'c', '2017-11-20')).toEqual({ call: 0, day: 0, all: 0 });
  });
});

describe('an outbox', () => {
  it('belongs to one process', async () => {
    await expect(openOutbox({ file, key: KEY })).rejects.toBeInstanceOf(DatabaseInUse);
  });

  it('of a newer Milepost is refused and kept', async () => {
    await outbox.database('migration').insert({ name: '9999-from-the-future', batch: 9, migration_time: '' });
    await outbox.close();
    await expect(openOutbox({ file, key: KEY })).rejects.toBeInstanceOf(DatabaseNewer);
  });

  it('with another key does not open and is kept', async () => {
    await outbox.close();
    const before = readFileSync(file);
    await expect(openOutbox({ file, key: new Uint8Array(32) })).rejects.toBeInstanceOf(DatabaseDamaged);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('on a full disk says so, keeps everything before and goes on when there is room', async () => {
    await outbox.close();
    outbox = await openOutbox({ file: join(place.folder, 'full.db'), key: KEY, maxPages: 40 });
    let recorded = 0;
    const fill = async (): Promise<void> => {
      for (;;) {
        await record(100 + recorded, 'x'.repeat(2000));
        recorded += 1;
      }
    };
    await expect(fill()).rejects.toBeInstanceOf(DiskFull);
    expect(recorded).toBeGreaterThan(0);
    expect(await listCommandsToPush(outbox, INCARNATION, null, 100)).toHaveLength(recorded);
    await outbox.database.raw('PRAGMA max_page_count = 1000');
    expect((await record(9)).dseq).toBe(recorded + 1);
  });

  it('shows nothing of what it holds on the disk', async () => {
    await record(1, 'Marker-Zaffiro-4711');
    await writeSetting(outbox, 'epoch', 'Marker-Zaffiro-4711');
    expect(await readSetting(outbox, 'epoch')).toBe('Marker-Zaffiro-4711');
    for (const name of readdirSync(place.folder)) {
      const bytes = readFileSync(join(place.folder, name));
      expect(bytes.includes('Zaffiro'), name).toBe(false);
      expect(bytes.includes('SQLite format 3'), name).toBe(false);
      expect(bytes.includes('wrap-up'), name).toBe(false);
    }
  });

  it.each([
    ['altered', "UPDATE command SET body = replace(body, 'a note', 'b note') WHERE dseq = 2"],
    ['missing', 'DELETE FROM command WHERE dseq = 2'],
    ['missing', 'DELETE FROM command WHERE dseq = 3'],
    ['missing', 'DELETE FROM command'],
  ])('with a command %s is detected: %s', async (word, sql) => {
    for (const seed of [1, 2, 3]) await record(seed);
    await outbox.database.raw(sql);
    await expect(reopen()).rejects.toThrow(word);
  });

  it('whose log lost its newest commands is detected', async () => {
    for (const seed of [1, 2, 3, 4]) await record(seed);
    const lost = join(place.folder, 'lost.db');
    for (const side of ['', '-wal', '.head']) copyFileSync(`${file}${side}`, `${lost}${side}`);
    truncateSync(`${lost}-wal`, statSync(`${lost}-wal`).size - 6000);
    await expect(openOutbox({ file: lost, key: KEY })).rejects.toBeInstanceOf(DatabaseDamaged);
  });

  it('opens without the witness, or with a torn one', async () => {
    await record(1);
    await outbox.close();
    writeFileSync(`${file}.head`, 'garbage');
    outbox = await openOutbox({ file, key: KEY });
    await outbox.close();
    rmSync(`${file}.head`);
    outbox = await openOutbox({ file, key: KEY });
    expect(await listCommandsToPush(outbox, INCARNATION, null, 9)).toHaveLength(1);
  });
});
