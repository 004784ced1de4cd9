import { DiskFull } from '../../../db/desk/database-error.ts';
import { advanceCursor, changesOf, codesIn } from '../../../db/desk/replica/feed-changes.ts';
import { accountDigest } from '../../../db/desk/replica/scope-checksum.ts';
import { progressAfter, roomFor } from '../../../db/desk/replica/staging-progress.ts';
import type { SyncReplica, SyncStaging } from '../../../electron/engine/sync/sync-store.ts';
import { combineChecksums } from '../../../shared/account/checksum.ts';
import { documentText } from '../../../shared/account/document-text.ts';
import type { AccountRow } from '../../../shared/contract/hq-api.ts';
import { type DeskDisk, type HeldRow, NO_REPLICA, type ReplicaContent, type StagingContent } from './disk.ts';
import type { Gate } from './gate.ts';

/** The replica of a simulated desk, with the promises of `db/desk/replica`. */
export type ReplicaInMemory = SyncReplica & {
  /** `readIn`: the epoch the replica was of when it was read. */
  findAccount(code: string): Promise<(HeldRow & { readonly readIn: string | null }) | null>;
};

/** Commits a power cut may undo at most; the write-ahead log reaches the disk now and then. */
const UNSYNCED = 4;

const digests = new WeakMap<AccountRow['account'], Map<number, string>>();

/** Digest of an account; documents are values, the same one may come at several versions. */
const digestOnce = ({ code, version, account }: HeldRow): string => {
  const known = digests.get(account) ?? new Map<number, string>();
  digests.set(account, known);
  const digest = known.get(version) ?? accountDigest({ code, version, document: documentText(account) });
  known.set(version, digest);
  return digest;
};

const EMPTY_STAGING: StagingContent = { accounts: new Map(), progress: new Map() };

const exchanged = (
  accounts: ReadonlyMap<string, HeldRow>,
  scope: string,
  gone: readonly { code: string }[],
  come: readonly AccountRow[],
): ReadonlyMap<string, HeldRow> => {
  const next = new Map(accounts);
  for (const { code } of gone) next.delete(code);
  for (const row of come) next.set(row.code, { ...row, scope });
  return next;
};

const heldOf = (accounts: ReadonlyMap<string, HeldRow>, codes: readonly string[]): Map<string, HeldRow> =>
  new Map(
    codes.flatMap((code) => {
      const row = accounts.get(code);
      return row === undefined ? [] : [[code, row] as const];
    }),
  );

const assertRoom = (disk: DeskDisk): void => {
  if (disk.isFull) throw new DiskFull('The disk is full. The last change is not saved; make room and try again.');
};

const finished = ({ accounts, progress }: StagingContent, scopes: readonly string[]): ReplicaContent => {
  const done = scopes.map((scope) => progress.get(scope)).filter((one) => one?.done === true);
  if (done.length !== scopes.length) throw new Error('The new replica is not complete yet.');
  const cursors = done.flatMap((one) =>
    one === undefined ? [] : [[one.scope, { epoch: one.epoch, position: one.cursor }] as const],
  );
  return { accounts, cursors: Object.fromEntries(cursors), epoch: done[0]?.epoch ?? null };
};

const stagingOf = (disk: DeskDisk, gate: Gate): SyncStaging => {
  const staged = (): StagingContent => disk.staging ?? EMPTY_STAGING;
  return {
    progress: () => gate('reads how far the fetch is', () => [...staged().progress.values()]),
    saveChunk: (scope, chunk) =>
      gate('saves a chunk', () => {
        assertRoom(disk);
        const { accounts, progress } = staged();
        const saved = progressAfter(scope, progress.get(scope), chunk);
        const there = [
          ...heldOf(
            accounts,
            chunk.rows.map(({ code }) => code),
          ).values(),
        ];
        const { gone, come } = roomFor(chunk.rows, there);
        disk.staging = {
          accounts: exchanged(accounts, scope, gone, come),
          progress: new Map(progress).set(scope, saved),
        };
        return saved;
      }),
    finish: async (scopes, stopped) => {
      await gate('builds its index', () => assertRoom(disk));
      stopped?.throwIfAborted();
      await gate('exchanges its replica', () => {
        disk.replica = finished(staged(), scopes);
        disk.staging = null;
        disk.unsynced = [];
      });
    },
    discard: () =>
      gate('starts its fetch again', () => {
        disk.staging = null;
      }),
    close: async () => undefined,
  };
};

export const replicaInMemory = (disk: DeskDisk, gate: Gate): ReplicaInMemory => ({
  countAccounts: () => gate('counts its accounts', () => disk.replica.accounts.size),
  readCursors: () => gate('reads its cursors', () => disk.replica.cursors),
  findAccount: (code) =>
    gate('reads an account', () => {
      const row = disk.replica.accounts.get(code);
      return row === undefined ? null : { ...row, readIn: disk.replica.epoch };
    }),
  applyFeedPage: (scope, items, to) =>
    gate('applies a page', () => {
      assertRoom(disk);
      const { accounts, cursors } = disk.replica;
      const { fresh, cursor } = advanceCursor(scope, cursors[scope], items, to);
      const { gone, come } = changesOf(scope, fresh, heldOf(accounts, codesIn(fresh)));
      disk.unsynced = [...disk.unsynced, disk.replica].slice(-UNSYNCED);
      const next = exchanged(accounts, scope, gone, come);
      disk.replica = { accounts: next, cursors: { ...cursors, [scope]: cursor }, epoch: cursor.epoch };
      return [...new Set([...gone, ...come].map(({ code }) => code))];
    }),
  openStaging: async () => stagingOf(disk, gate),
  readChecksums: () =>
    gate('reads its checksums', () => {
      const { accounts, cursors } = disk.replica;
      const held = [...accounts.values()];
      return Object.fromEntries(
        Object.keys(cursors).map((scope) => [
          scope,
          combineChecksums(held.filter((row) => row.scope === scope).map(digestOnce)),
        ]),
      );
    }),
  // Nothing alters an account in memory behind the desk's back.
  readThrough: () => gate('reads through its accounts', () => 'sound'),
  dropScopes: (kept) =>
    gate('drops scopes', () => {
      assertRoom(disk);
      const { accounts, cursors, epoch } = disk.replica;
      disk.unsynced = [...disk.unsynced, disk.replica].slice(-UNSYNCED);
      disk.replica = {
        accounts: new Map([...accounts].filter(([, row]) => kept.includes(row.scope))),
        cursors: Object.fromEntries(Object.entries(cursors).filter(([scope]) => kept.includes(scope))),
        epoch,
      };
      return null;
    }),
  flush: () =>
    gate('flushes its replica', () => {
      disk.unsynced = [];
    }),
});

/** The replica as a power cut may leave it: some of the last commits have not reached the disk, the order is kept. */
export const cutPower = (disk: DeskDisk, lost: number): void => {
  disk.replica = disk.unsynced[Math.max(0, disk.unsynced.length - lost)] ?? disk.replica;
  disk.unsynced = [];
};

export const loseReplica = (disk: DeskDisk): void => {
  disk.replica = NO_REPLICA;
  disk.unsynced = [];
};
