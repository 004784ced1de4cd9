import type { Knex } from 'knex';
import type { AccountRow } from '../../../shared/contract/hq-api.ts';
import { DatabaseDamaged, DatabaseNewer, databaseFailureOf, namingFailures } from '../database-error.ts';
import { deleteAccounts, type StoredAccount, stageAccounts } from './account-writer.ts';
import { buildIndex } from './index-builder.ts';
import { openReplicaFile, type Replica, removeDatabase } from './replica.ts';

/** How far the fetch of one scope has come. `afterCode` is the last code received; `cursor` is where the feed continues. */
export type ScopeProgress = {
  readonly scope: string;
  readonly epoch: string;
  readonly cursor: number;
  readonly afterCode: string;
  readonly total: number;
  readonly received: number;
  readonly done: boolean;
};

export type Chunk = {
  readonly epoch: string;
  readonly cursor: number;
  readonly total: number;
  readonly rows: readonly AccountRow[];
  readonly done: boolean;
};

/** A new replica in the making, beside the one in use. Killed at any point it continues after the last chunk it saved. */
export type Staging = {
  progress(): Promise<ScopeProgress[]>;
  /** Saves a verified chunk and how far it brings the scope, in one transaction. */
  saveChunk(scope: string, chunk: Chunk): Promise<ScopeProgress>;
  /** Builds the index and puts the finished file in the replica's place. Throws when a scope is not done, or when stopped in between. */
  finish(scopes: readonly string[], stopped?: AbortSignal): Promise<void>;
  /** Starts again from nothing (another epoch, other scopes). */
  discard(): Promise<void>;
  close(): Promise<void>;
};

type Row = Omit<ScopeProgress, 'afterCode' | 'done'> & { after_code: string; done: number };
const progressOf = (row: Row): ScopeProgress => ({
  scope: row.scope,
  epoch: row.epoch,
  cursor: row.cursor,
  afterCode: row.after_code,
  total: row.total,
  received: row.received,
  done: row.done === 1,
});

export const stagingFileOf = (replica: Replica): string => replica.file.replace(/\.db$/, '.staging.db');

const openOrStartAgain = async (file: string, key: Uint8Array): Promise<Knex> => {
  try {
    return await openReplicaFile(file, key);
  } catch (error) {
    const failure = databaseFailureOf(error);
    if (!(failure instanceof DatabaseDamaged || failure instanceof DatabaseNewer)) throw failure ?? error;
    removeDatabase(file);
    return openReplicaFile(file, key);
  }
};

/** Accounts that moved to this branch between two chunks may be there from their old one: the newer version stays. */
const makeRoom = async (tx: Knex.Transaction, rows: readonly AccountRow[]): Promise<AccountRow[]> => {
  const versions = new Map(rows.map((row) => [row.code, row.version]));
  const there = await tx<StoredAccount>('account')
    .select('id', 'code', 'scope', 'version', 'document')
    .whereIn('code', [...versions.keys()]);
  const older = there.filter((old) => old.version < (versions.get(old.code) ?? 0));
  await deleteAccounts(tx, older);
  const newer = new Set(there.filter((old) => !older.includes(old)).map((old) => old.code));
  return rows.filter((row) => !newer.has(row.code));
};

const saveChunk = async (tx: Knex.Transaction, scope: string, chunk: Chunk): Promise<ScopeProgress> => {
  const before = await tx<Row>('bootstrap').where({ scope }).first();
  if (before !== undefined && before.epoch !== chunk.epoch) throw new Error('Headquarters changed between two chunks.');
  await stageAccounts(tx, scope, await makeRoom(tx, chunk.rows));
  const row: Row = {
    scope,
    epoch: chunk.epoch,
    // Of the first chunk: everything that happened while the others were read comes again by the feed.
    cursor: before?.cursor ?? chunk.cursor,
    after_code: chunk.rows.at(-1)?.code ?? before?.after_code ?? '',
    total: chunk.total,
    received: (before?.received ?? 0) + chunk.rows.length,
    done: Number(chunk.done),
  };
  await tx<Row>('bootstrap').insert(row).onConflict('scope').merge();
  return progressOf(row);
};

const writeCursors = (database: Knex, scopes: readonly string[]): Promise<void> =>
  database.transaction(async (tx) => {
    const rows = await tx<Row>('bootstrap').whereIn('scope', scopes).andWhere('done', 1);
    if (rows.length !== scopes.length) throw new Error('The new replica is not complete yet.');
    await tx('cursor').delete();
    for (const { scope, epoch, cursor } of rows) await tx('cursor').insert({ scope, epoch, position: cursor });
  });

/** Opens the staging file of a replica, or starts a new one when it is damaged. Throws `DiskFull` and `DatabaseInUse`. */
export const openStaging = async (replica: Replica): Promise<Staging> => {
  const file = stagingFileOf(replica);
  let database = await openOrStartAgain(file, replica.key);
  return {
    progress: () =>
      namingFailures(async () => (await database<Row>('bootstrap').select('*').orderBy('scope')).map(progressOf)),
    saveChunk: (scope, chunk) => namingFailures(() => database.transaction((tx) => saveChunk(tx, scope, chunk))),
    finish: (scopes, stopped) =>
      namingFailures(async () => {
        await buildIndex(database, stopped);
        await writeCursors(database, scopes);
        // The progress stays in the file: killed before the exchange, the next start finds it done and only exchanges.
        await database.raw('PRAGMA wal_checkpoint(TRUNCATE)');
        await database.destroy();
        await replica.replaceBy(file);
      }),
    discard: async () => {
      await database.destroy();
      removeDatabase(file);
      database = await openReplicaFile(file, replica.key);
    },
    close: () => database.destroy(),
  };
};
