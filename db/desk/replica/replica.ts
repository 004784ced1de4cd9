import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Knex } from 'knex';
import { openDeskDatabase } from '../connection.ts';
import { DatabaseDamaged, DatabaseNewer, type DeskDatabaseFailure, databaseFailureOf } from '../database-error.ts';
import { migrateDeskDatabase } from '../migration.ts';
import { inTransaction } from '../write-transaction.ts';
import { REPLICA_MIGRATIONS } from './migrations.ts';

/** What this desk holds of headquarters' accounts. It can be fetched again at any time, so it is replaced rather than repaired. */
export type Replica = {
  readonly file: string;
  readonly key: Uint8Array;
  /** Why the replica was replaced by an empty one since it was opened, null when it was not. */
  readonly replacedFor: () => 'damaged' | 'newer' | null;
  /**
   * Reads. On damage the file is moved aside and the work runs once more on an empty replica: an agent sees no members until
   * they are fetched again, never an error from the depths. `DiskFull` and faults of the work itself pass through.
   */
  read<T>(work: (database: Knex) => Promise<T>): Promise<T>;
  /** Writes in one transaction; damage is answered as in `read`. */
  write<T>(work: (tx: Knex.Transaction) => Promise<T>): Promise<T>;
  /** Puts a finished file in the place of this one. What is being read finishes first; later work sees the new file. */
  replaceBy(file: string): Promise<void>;
  close(): Promise<void>;
};

const CHECKED_ON_OPENING = 32 * 1024 * 1024;
const SIDE_FILES = ['', '-wal', '-shm'] as const;

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

export const removeDatabase = (file: string): void => {
  for (const side of SIDE_FILES) rmSync(`${file}${side}`, { force: true });
};

/** Keeps one file that failed, for the operator; an older one makes room. */
const moveAside = (file: string, reason: string): void => {
  for (const earlier of ['damaged', 'newer']) removeDatabase(`${file}.${earlier}`);
  for (const side of SIDE_FILES) {
    if (statSync(`${file}${side}`, { throwIfNoEntry: false })) renameSync(`${file}${side}`, `${file}.${reason}${side}`);
  }
};

/**
 * Opens and migrates a replica file. A large one is not read through: every page authenticates itself when it is read. Nor is the
 * structure of any: what is wrong with it shows when it is read, and then the file is replaced just the same.
 */
export const openReplicaFile = async (file: string, key: Uint8Array, maxPages?: number): Promise<Knex> => {
  const size = sizeOf(file);
  const database = await openDeskDatabase({
    file,
    key,
    durability: 'normal',
    ...(size > 0 && size <= CHECKED_ON_OPENING ? { checkPages: 'authentic' } : {}),
    ...(maxPages === undefined ? {} : { maxPages }),
  });
  try {
    await migrateDeskDatabase(database, REPLICA_MIGRATIONS);
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
};

const disposableReason = (failure: DeskDatabaseFailure | null): 'damaged' | 'newer' | null => {
  if (failure instanceof DatabaseDamaged) return 'damaged';
  return failure instanceof DatabaseNewer ? 'newer' : null;
};

type State = {
  database: Knex;
  replacedFor: 'damaged' | 'newer' | null;
  turn: Promise<unknown>;
  users: Set<Promise<unknown>>;
};

const openOrReplace = async (file: string, key: Uint8Array): Promise<Pick<State, 'database' | 'replacedFor'>> => {
  try {
    return { database: await openReplicaFile(file, key), replacedFor: null };
  } catch (error) {
    const reason = disposableReason(databaseFailureOf(error));
    if (reason === null) throw error;
    moveAside(file, reason);
    return { database: await openReplicaFile(file, key), replacedFor: reason };
  }
};

/** Opens `<file>`, or an empty one in its place when it is damaged or newer. Throws `DatabaseInUse` and `DiskFull`. */
export const openReplica = async (options: { file: string; key: Uint8Array }): Promise<Replica> => {
  const { file, key } = options;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const state: State = { ...(await openOrReplace(file, key)), turn: Promise.resolve(), users: new Set() };

  /** Runs when nobody uses the connection; later users wait for it. */
  const alone = (change: () => Promise<void>): Promise<void> => {
    const run = state.turn.then(async () => {
      await Promise.allSettled(state.users);
      await change();
    });
    state.turn = run.catch(() => undefined);
    return run;
  };

  const use = async <T>(
    work: (database: Knex) => Promise<T>,
  ): Promise<{ value: T } | { failed: Knex; error: unknown }> => {
    await state.turn;
    const { database } = state;
    const working = work(database);
    state.users.add(working);
    try {
      return { value: await working };
    } catch (error) {
      return { failed: database, error };
    } finally {
      state.users.delete(working);
    }
  };

  const startEmpty = (failed: Knex): Promise<void> =>
    alone(async () => {
      if (state.database !== failed) return;
      await failed.destroy();
      moveAside(file, 'damaged');
      state.database = await openReplicaFile(file, key);
      state.replacedFor = 'damaged';
    });

  const withReplacement = async <T>(work: (database: Knex) => Promise<T>): Promise<T> => {
    const first = await use(work);
    if ('value' in first) return first.value;
    const failure = databaseFailureOf(first.error);
    if (!(failure instanceof DatabaseDamaged)) throw failure ?? first.error;
    await startEmpty(first.failed);
    const second = await use(work);
    if ('value' in second) return second.value;
    throw databaseFailureOf(second.error) ?? second.error;
  };

  return {
    file,
    key,
    replacedFor: () => state.replacedFor,
    read: withReplacement,
    write: (work) => withReplacement((database) => inTransaction(database, work)),
    replaceBy: (finished) =>
      alone(async () => {
        await state.database.destroy();
        // The log belongs to the file it was written for: left behind it would be played into the new one.
        for (const side of ['-wal', '-shm']) rmSync(`${file}${side}`, { force: true });
        renameSync(finished, file);
        const opened = await openOrReplace(file, key);
        state.database = opened.database;
        state.replacedFor = opened.replacedFor;
      }),
    close: () => alone(() => state.database.destroy()),
  };
};

/** What was written until now survives a power cut when this resolves: the log is forced to the disk and played into the file. */
export const flushReplica = (replica: Replica): Promise<void> =>
  replica.read(async (database) => {
    await database.raw('PRAGMA wal_checkpoint(PASSIVE)');
  });
