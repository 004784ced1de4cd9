import { copyFileSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INCARNATION, KEY, testFolder, uuidOf, wrapUp } from '../../../test/faults/desk-store-cases.ts';
import { DatabaseDamaged } from '../database-error.ts';
import { readAnchor } from './chain-anchor.ts';
import { appendCommand, countCommands, listCommandsToPush, saveResults } from './command-repository.ts';
import { forgetCommands } from './forget-commands.ts';
import type { ForgetUpTo } from './forgettable.ts';
import { type Outbox, openOutbox } from './outbox.ts';
import { leaveOverlay, listShown } from './overlay.ts';

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

const answer = (seed: number, status: 'accepted' | 'rejected' | 'parked' = 'accepted') =>
  status === 'accepted'
    ? ({
        status,
        commandId: uuidOf(seed),
        positions: {},
        variant: null,
        newCode: null,
        milesMoved: null,
        mailed: false,
      } as const)
    : ({ status, commandId: uuidOf(seed), code: 'no', clause: null, positions: {} } as const);
/** Commands 1 to `n`, answered and shown. */
const settled = async (n: number, refused: Partial<Record<number, 'rejected' | 'parked'>> = {}): Promise<void> => {
  for (let seed = 1; seed <= n; seed += 1) {
    await appendCommand(outbox, INCARNATION, wrapUp(seed));
    await saveResults(outbox, 'one', [answer(seed, refused[seed])]);
  }
  await leaveOverlay(outbox, await listShown(outbox, {}));
};
// `wrapUp` was issued on 20 November.
const upTo = (over: Partial<ForgetUpTo> = {}): ForgetUpTo => ({
  epoch: 'one',
  backedUp: 100,
  recordedBefore: '2017-12-20T00:00:00Z',
  ...over,
});
const kept = async (): Promise<number[]> => {
  const rows: { dseq: number }[] = await outbox.database('command').orderBy('dseq').select('dseq');
  return rows.map(({ dseq }) => dseq);
};

describe('a command that was acknowledged', () => {
  it('is forgotten once headquarters has it backed up, and the chain still proves itself', async () => {
    await settled(5);
    expect(await forgetCommands(outbox, INCARNATION, upTo({ backedUp: 3 }))).toBe(3);
    expect(await kept()).toEqual([4, 5]);
    expect(await forgetCommands(outbox, INCARNATION, upTo({ backedUp: 3 }))).toBe(0);
    await reopen();
    expect((await readAnchor(outbox.database, INCARNATION))?.dseq).toBe(3);
    expect((await appendCommand(outbox, INCARNATION, wrapUp(6))).dseq).toBe(6);
    await reopen();
    expect((await listCommandsToPush(outbox, INCARNATION, 'one', 9)).map(({ dseq }) => dseq)).toEqual([6]);
  });

  it('and all before it may go: the next one continues the chain', async () => {
    await settled(2);
    await forgetCommands(outbox, INCARNATION, upTo());
    expect(await kept()).toEqual([]);
    await reopen();
    const next = await appendCommand(outbox, INCARNATION, wrapUp(3));
    expect([next.dseq, next.prevHash]).toEqual([3, (await readAnchor(outbox.database, INCARNATION))?.hash]);
    await reopen();
  });

  it.each<[string, Partial<ForgetUpTo>]>([
    ['is not backed up', { backedUp: 0 }],
    ['was answered in another epoch', { epoch: 'two' }],
    ['is too young', { recordedBefore: '2017-11-20T09:04:00Z' }],
  ])('stays while it %s', async (_, over) => {
    await settled(2);
    expect(await forgetCommands(outbox, INCARNATION, upTo(over))).toBe(0);
    expect(await kept()).toEqual([1, 2]);
  });

  it.each(['rejected', 'parked'] as const)(
    'and %s stays, with all that follow, until it is attended to',
    async (status) => {
      await settled(4, { 2: status });
      expect(await forgetCommands(outbox, INCARNATION, upTo())).toBe(1);
      expect(await kept()).toEqual([2, 3, 4]);
      expect(await countCommands(outbox)).toMatchObject({ needsAttention: 1 });
      await outbox.database('command').where({ dseq: 2 }).update({ attended_at: '2017-11-21T09:00:00Z' });
      expect(await forgetCommands(outbox, INCARNATION, upTo())).toBe(3);
    },
  );

  it('stays while the replica does not show it, and while another answer than before waits for somebody', async () => {
    await settled(1);
    await outbox.database('command').update({ in_overlay: 1 });
    expect(await forgetCommands(outbox, INCARNATION, upTo())).toBe(0);
    await saveResults(outbox, 'two', [answer(1, 'parked')]);
    await outbox.database('command').update({ status: 'accepted' });
    await leaveOverlay(outbox, await listShown(outbox, {}));
    expect(await forgetCommands(outbox, INCARNATION, upTo({ epoch: 'two' }))).toBe(0);
  });

  it('goes slice by slice', async () => {
    await settled(130);
    expect(await forgetCommands(outbox, INCARNATION, upTo({ backedUp: 130 }))).toBe(100);
    expect(await forgetCommands(outbox, INCARNATION, upTo({ backedUp: 130 }))).toBe(30);
    await reopen();
  });
});

describe('damage behind the anchor', () => {
  it.each([
    ['an anchor that was moved', 'UPDATE chain_anchor SET dseq = 1'],
    ['an anchor with another hash', "UPDATE chain_anchor SET hash = replace(hash, substr(hash, 1, 1), 'x')"],
    ['an anchor that is gone', 'DELETE FROM chain_anchor'],
    ['the first command kept is gone', 'DELETE FROM command WHERE dseq = 3'],
    ['everything kept is gone', 'DELETE FROM command'],
  ])('is detected: %s', async (_, sql) => {
    await settled(4);
    await forgetCommands(outbox, INCARNATION, upTo({ backedUp: 2 }));
    await outbox.database.raw(sql);
    await expect(reopen()).rejects.toBeInstanceOf(DatabaseDamaged);
  });

  it('is detected where the log lost its newest commands', async () => {
    await settled(3);
    await forgetCommands(outbox, INCARNATION, upTo({ backedUp: 2 }));
    await reopen();
    for (const seed of [4, 5, 6]) await appendCommand(outbox, INCARNATION, wrapUp(seed));
    const lost = join(place.folder, 'lost.db');
    for (const side of ['', '-wal', '.head']) copyFileSync(`${file}${side}`, `${lost}${side}`);
    truncateSync(`${lost}-wal`, statSync(`${lost}-wal`).size - 6000);
    await expect(openOutbox({ file: lost, key: KEY })).rejects.toBeInstanceOf(DatabaseDamaged);
    expect(readdirSync(place.folder)).toContain('lost.db');
  });
});
