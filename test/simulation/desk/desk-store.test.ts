import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listOpenCalls, saveCallAndCommand } from '../../../db/desk/outbox/call-repository.ts';
import { findCommand } from '../../../db/desk/outbox/command-repository.ts';
import { openOutbox } from '../../../db/desk/outbox/outbox.ts';
import { listOverlay } from '../../../db/desk/outbox/overlay.ts';
import { findAccount } from '../../../db/desk/replica/account-repository.ts';
import { openReplica } from '../../../db/desk/replica/replica.ts';
import type { SyncStore } from '../../../electron/engine/sync/sync-store.ts';
import { syncStoreOf } from '../../../electron/engine/sync/sync-store-of.ts';
import type { CommandResult } from '../../../shared/account/command.ts';
import type { FeedItem } from '../../../shared/contract/hq-api.ts';
import { rowAt } from '../../bench/members.ts';
import { callAfter, INCARNATION, KEY, testFolder, uuidOf, wrapUp } from '../../faults/desk-store-cases.ts';
import { emptyDisk } from './disk.ts';
import { AT_ONCE } from './gate.ts';
import { type OutboxInMemory, outboxInMemory } from './outbox-in-memory.ts';
import { replicaInMemory } from './replica-in-memory.ts';

/** What both stores of a desk promise; the simulation stands on the one in memory keeping the promises of SQLite. */
type Store = {
  outbox: SyncStore['outbox'] & Pick<OutboxInMemory, 'saveCallAndCommand' | 'listOpenCalls' | 'listOverlay'>;
  replica: SyncStore['replica'];
  version(code: string): Promise<number | null>;
  earlierStatus(commandId: string): Promise<string | null>;
  close(): Promise<void>;
};

const onSqlite = async (): Promise<Store> => {
  const place = testFolder();
  const outbox = await openOutbox({ file: join(place.folder, 'outbox.db'), key: KEY });
  const replica = await openReplica({ file: join(place.folder, 'replica.db'), key: KEY });
  const store = syncStoreOf({ outbox, replica });
  return {
    outbox: {
      ...store.outbox,
      saveCallAndCommand: (call, toAppend) => saveCallAndCommand(outbox, call, toAppend),
      listOpenCalls: () => listOpenCalls(outbox),
      listOverlay: (cursors) => listOverlay(outbox, cursors),
    },
    replica: store.replica,
    version: async (code) => (await findAccount(replica, code))?.version ?? null,
    earlierStatus: async (commandId) => (await findCommand(outbox, commandId))?.earlierResult?.status ?? null,
    close: async () => {
      await replica.close();
      await outbox.close();
      place.remove();
    },
  };
};

const inMemory = async (): Promise<Store> => {
  const disk = emptyDisk();
  const replica = replicaInMemory(disk, AT_ONCE);
  return {
    outbox: outboxInMemory(disk, AT_ONCE),
    replica,
    version: async (code) => (await replica.findAccount(code))?.version ?? null,
    earlierStatus: async (commandId) =>
      disk.outbox.commands.find(({ command }) => command.commandId === commandId)?.earlierResult?.status ?? null,
    close: async () => undefined,
  };
};

const put = (seq: number, place: number, version: number): FeedItem => ({
  kind: 'PUT',
  seq,
  row: { ...rowAt(place), version },
});
const chunk = (places: readonly number[], over: { done: boolean; cursor?: number; epoch?: string }) => ({
  epoch: 'one',
  cursor: 4,
  total: 4,
  rows: places.map(rowAt),
  ...over,
});
const codeOf = (place: number): string => rowAt(place).code;
const accepted = (seed: number, positions: Record<string, number>): CommandResult => ({
  status: 'accepted',
  commandId: uuidOf(seed),
  positions,
  variant: null,
  newCode: null,
  milesMoved: null,
  mailed: false,
});

describe.each([
  ['SQLite', onSqlite],
  ['memory', inMemory],
])('a desk store on %s', (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const record = (seed: number, incarnation = INCARNATION) =>
    store.outbox.saveCallAndCommand(callAfter, { incarnation, make: wrapUp(seed, 'a note', incarnation) });
  const toPush = async (epoch: string | null, limit = 9) =>
    (await store.outbox.listCommandsToPush(INCARNATION, epoch, limit)).map(({ dseq }) => dseq);
  const overlay = async (position: number, epoch = 'one') =>
    (await store.outbox.listOverlay({ ROM: { epoch, position } })).map(({ dseq }) => dseq);
  const fetchAll = async (places: readonly number[], cursor = 4) => {
    const staging = await store.replica.openStaging();
    await staging.saveChunk('ROM', chunk(places, { done: true, cursor }));
    await staging.finish(['ROM']);
    await staging.close();
  };

  it('keeps commands in the order of their chain until headquarters of this epoch has answered', async () => {
    for (const seed of [1, 2, 3]) await record(seed);
    expect(await toPush(null)).toEqual([1, 2, 3]);
    expect(await toPush('one', 2)).toEqual([1, 2]);
    await store.outbox.markCommandsSent([uuidOf(1)]);
    await store.outbox.saveResults('one', [accepted(1, {}), accepted(2, { ROM: 5 })]);
    expect(await toPush('one')).toEqual([3]);
    expect(await toPush('two')).toEqual([1, 2, 3]);
    expect(await store.outbox.countCommands()).toEqual({ toSend: 1, needsAttention: 0 });
    await store.outbox.pushAgainFrom(INCARNATION, 2);
    expect(await toPush('one')).toEqual([2, 3]);
  });

  it('gives places in the chain one by one to those who come at once', async () => {
    const recorded = await Promise.all([1, 2, 3].map((seed) => record(seed)));
    expect(recorded.map((command) => command?.dseq)).toEqual([1, 2, 3]);
    expect(new Set(recorded.map((command) => command?.prevHash)).size).toBe(3);
  });

  it('keeps nothing of a command whose id is there already', async () => {
    await record(1);
    await expect(record(1)).rejects.toThrow();
    expect(await toPush(null)).toEqual([1]);
    expect((await record(2))?.dseq).toBe(2);
  });

  it('saves a call and its command as one', async () => {
    await record(1);
    expect((await store.outbox.listOpenCalls()).map(({ snapshot }) => snapshot)).toEqual([{ command: uuidOf(1) }]);
  });

  it('names incarnations that have something to push, oldest first', async () => {
    await record(1, uuidOf(91));
    await record(2);
    expect(await store.outbox.listIncarnationsToPush('one')).toEqual([uuidOf(91), INCARNATION]);
    await store.outbox.saveResults('one', [accepted(1, {})]);
    expect(await store.outbox.listIncarnationsToPush('one')).toEqual([INCARNATION]);
  });

  it('takes no answer to a command it does not have, nor the others with it', async () => {
    await record(1);
    await expect(store.outbox.saveResults('one', [accepted(1, {}), accepted(7, {})])).rejects.toThrow();
    expect(await toPush('one')).toEqual([1]);
  });

  it('remembers what headquarters had answered before, when that was something else', async () => {
    await record(1);
    const refused = { status: 'rejected', commandId: uuidOf(1), code: 'no-card', clause: null, positions: {} } as const;
    await store.outbox.saveResults('one', [accepted(1, { ROM: 5 })]);
    await store.outbox.saveResults('two', [accepted(1, { ROM: 1 })]);
    expect(await store.earlierStatus(uuidOf(1))).toBeNull();
    await store.outbox.saveResults('three', [refused]);
    expect(await store.earlierStatus(uuidOf(1))).toBe('accepted');
    expect(await store.outbox.countCommands()).toEqual({ toSend: 0, needsAttention: 1 });
  });

  it('shows commands as pending until a replica of the same epoch has passed them', async () => {
    await record(1);
    await record(2);
    await store.outbox.saveResults('one', [accepted(1, { ROM: 5, MIL: 90 })]);
    expect(await overlay(4)).toEqual([1, 2]);
    expect(await overlay(9, 'two')).toEqual([1, 2]);
    expect(await store.outbox.listShown({})).toEqual([]);
    expect(await overlay(5)).toEqual([2]);
    expect(await store.outbox.listShown({ ROM: { epoch: 'one', position: 5 } })).toEqual([uuidOf(1)]);
    await store.outbox.leaveOverlay([uuidOf(1)]);
    expect(await overlay(0)).toEqual([2]);
  });

  it('remembers settings until they are cleared', async () => {
    expect(await store.outbox.readSetting('epoch')).toBeNull();
    await store.outbox.writeSetting('epoch', 'one');
    await store.outbox.writeSetting('epoch', 'two');
    expect(await store.outbox.readSetting('epoch')).toBe('two');
    await store.outbox.clearSetting('epoch');
    expect(await store.outbox.readSetting('epoch')).toBeNull();
  });

  it('follows a feed page by page; a page that comes twice changes nothing, a gap is refused', async () => {
    await fetchAll([1, 2]);
    const to = { epoch: 'one', position: 6 };
    const page = [put(5, 1, 2), { kind: 'REMOVE', seq: 6, code: codeOf(2) } as const];
    expect([...(await store.replica.applyFeedPage('ROM', page, to))].sort()).toEqual([codeOf(1), codeOf(2)].sort());
    expect(await store.replica.applyFeedPage('ROM', page, to)).toEqual([]);
    expect(await store.replica.readCursors()).toEqual({ ROM: to });
    await expect(store.replica.applyFeedPage('ROM', [put(8, 1, 3)], { epoch: 'one', position: 8 })).rejects.toThrow();
    expect(await store.version(codeOf(1))).toBe(2);
    expect(await store.version(codeOf(2))).toBeNull();
    expect(await store.replica.countAccounts()).toBe(1);
    await store.replica.flush();
  });

  it('takes no page of a feed whose accounts were not fetched in this epoch', async () => {
    await expect(store.replica.applyFeedPage('ROM', [put(1, 1, 1)], { epoch: 'one', position: 1 })).rejects.toThrow();
    await fetchAll([1]);
    await expect(store.replica.applyFeedPage('ROM', [put(5, 1, 2)], { epoch: 'two', position: 5 })).rejects.toThrow();
    expect(await store.version(codeOf(1))).toBe(1);
  });

  it('leaves an account that another scope has taken over where it is', async () => {
    const staging = await store.replica.openStaging();
    await staging.saveChunk('ROM', chunk([1], { done: true }));
    await staging.saveChunk('MIL', chunk([], { done: true }));
    await staging.finish(['ROM', 'MIL']);
    const to = { epoch: 'one', position: 5 };
    await store.replica.applyFeedPage('MIL', [put(5, 1, 2)], to);
    await store.replica.applyFeedPage('ROM', [{ kind: 'REMOVE', seq: 5, code: codeOf(1) }], to);
    expect(await store.version(codeOf(1))).toBe(2);
  });

  it('goes on with a fetch after the last chunk it saved, and follows the feed from before the first', async () => {
    const first = await store.replica.openStaging();
    await first.saveChunk('ROM', chunk([1, 2], { done: false, cursor: 4 }));
    await first.close();
    const second = await store.replica.openStaging();
    const [progress] = await second.progress();
    expect(progress).toMatchObject({ afterCode: codeOf(2), received: 2, done: false });
    await expect(second.finish(['ROM'])).rejects.toThrow();
    await expect(second.saveChunk('ROM', chunk([3], { done: true, epoch: 'two' }))).rejects.toThrow();
    await second.saveChunk('ROM', chunk([3, 4], { done: true, cursor: 9 }));
    expect(await store.replica.countAccounts()).toBe(0);
    await second.finish(['ROM']);
    expect(await store.replica.readCursors()).toEqual({ ROM: { epoch: 'one', position: 4 } });
    expect(await store.replica.countAccounts()).toBe(4);
  });

  it('starts a fetch again from nothing when told to', async () => {
    const staging = await store.replica.openStaging();
    await staging.saveChunk('ROM', chunk([1, 2], { done: false }));
    await staging.discard();
    expect(await staging.progress()).toEqual([]);
    await staging.close();
  });

  it('does not put what is stopped in the place of the replica', async () => {
    const staging = await store.replica.openStaging();
    await staging.saveChunk('ROM', chunk([1], { done: true }));
    await expect(staging.finish(['ROM'], AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
    expect(await store.replica.countAccounts()).toBe(0);
    await staging.close();
  });
});
