import type { Knex } from 'knex';
import { combineChecksums, EMPTY_CHECKSUM } from '../../../shared/account/checksum.ts';
import { DatabaseDamaged, DatabaseNewer, databaseFailureOf, namingFailures } from '../database-error.ts';
import { deleteAccounts, type StoredAccount, stageAccounts } from './account-writer.ts';
import { buildIndex } from './index-builder.ts';
import { openReplicaFile, type Replica, removeDatabase } from './replica.ts';
import type { ChecksumChange } from './scope-checksum.ts';
import { type Chunk, progressAfter, roomFor, type ScopeProgress } from './staging-progress.ts';

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
/** Beside the progress of a scope: the checksum of what was received. */
type Staged = { scope: string; checksum: string };
const progressOf = (row: Row): ScopeProgress => ({
  scope: row.scope,
  epoch: row.epoch,
  cursor: row.cursor,
  afterCode: row.after_code,
  total: row.total,
  received: row.received,
  done: row.done === 1,
});

const rowOf = ({ afterCode, done, ...progress }: ScopeProgress): Row => ({
  ...progress,
  after_code: afterCode,
  done: Number(done),
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

const saveChunk = async (tx: Knex.Transaction, scope: string, chunk: Chunk): Promise<ScopeProgress> => {
  const before = await tx<Row>('bootstrap').where({ scope }).first();
  const progress = progressAfter(scope, before === undefined ? undefined : progressOf(before), chunk);
  const there = await tx<StoredAccount>('account')
    .select('id', 'code', 'scope', 'version', 'document')
    .whereIn(
      'code',
      chunk.rows.map((row) => row.code),
    );
  const { gone, come } = roomFor(chunk.rows, there);
  const changes = [...(await deleteAccounts(tx, gone)), ...(await stageAccounts(tx, scope, come))];
  await tx<Row>('bootstrap').insert(rowOf(progress)).onConflict('scope').merge();
  await changeStagedChecksums(tx, changes);
  return progress;
};

/** Accounts that moved here from a scope that was fetched before leave that scope's checksum. */
const changeStagedChecksums = async (tx: Knex.Transaction, changes: readonly ChecksumChange[]): Promise<void> => {
  for (const scope of new Set(changes.map((change) => change.scope))) {
    const row = await tx<Staged>('bootstrap').where({ scope }).first('checksum');
    const digests = changes.filter((change) => change.scope === scope).map(({ digest }) => digest);
    await tx<Staged>('bootstrap')
      .where({ scope })
      .update({ checksum: combineChecksums([row?.checksum ?? EMPTY_CHECKSUM, ...digests]) });
  }
};

const writeCursors = (database: Knex, scopes: readonly string[]): Promise<void> =>
  database.transaction(async (tx) => {
    const rows = await tx<Row & Staged>('bootstrap').whereIn('scope', scopes).andWhere('done', 1);
    if (rows.length !== scopes.length) throw new Error('The new replica is not complete yet.');
    await tx('cursor').delete();
    for (const { scope, epoch, cursor, checksum } of rows)
      await tx('cursor').insert({ scope, epoch, position: cursor, checksum });
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
