import type { Knex } from 'knex';
import { openReplicaFile, removeDatabase } from '../../../db/desk/replica/replica.ts';
import { memberAccountSchema } from '../../../shared/account/account.ts';
import { nameSearchKey } from '../../../shared/account/search-key.ts';
import { timed } from '../measure.ts';
import { openRaw, type RawDatabase } from '../raw-driver.ts';

const ROWS_PER_STATEMENT = 500;
const ROWS_PER_TRANSACTION = 10_000;

type Value = string | number | null;
type Row = readonly Value[];

const insert = (into: string, columns: readonly string[], rows: number): string => {
  const tuple = `(${columns.map(() => '?').join(',')})`;
  return `INSERT INTO ${into} (${columns.join(',')}) VALUES ${Array(rows).fill(tuple).join(',')}`;
};

/** Milliseconds of writing rows, many to a statement and many statements to a transaction, by ready made statements. */
const writeRows = async (
  database: RawDatabase,
  into: string,
  columns: readonly string[],
  rows: readonly Row[],
): Promise<number> => {
  const full = database.prepare(insert(into, columns, ROWS_PER_STATEMENT));
  return timed(async () => {
    await database.exec('BEGIN');
    let at = 0;
    for (; at + ROWS_PER_STATEMENT <= rows.length; at += ROWS_PER_STATEMENT)
      await full.run(...rows.slice(at, at + ROWS_PER_STATEMENT).flat());
    if (at < rows.length) await database.prepare(insert(into, columns, rows.length - at)).run(...rows.slice(at).flat());
    await database.exec('COMMIT');
  });
};

type Account = { id: number; code: string; scope: string; version: number; document: string; pin_lease: string | null };

const accountColumns = ['id', 'code', 'scope', 'version', 'document', 'pin_lease'] as const;

const namesOf = (accounts: readonly Account[]): Row[] =>
  accounts.map(({ id, document }) => [id, nameSearchKey(memberAccountSchema.parse(JSON.parse(document)))]);

const writeAccounts = async (from: Knex, to: RawDatabase): Promise<number> => {
  let took = await timed(() => to.exec("INSERT INTO account_name (account_name, rank) VALUES ('hashsize', 67108864)"));
  for (let after = 0; ; ) {
    const accounts = await from<Account>('account').where('id', '>', after).orderBy('id').limit(ROWS_PER_TRANSACTION);
    const last = accounts.at(-1);
    if (last === undefined) break;
    const rows = accounts.map((account) => accountColumns.map((column) => account[column]));
    took += await writeRows(to, 'account', accountColumns, rows);
    took += await writeRows(to, 'account_name', ['rowid', 'words'], namesOf(accounts));
    after = last.id;
  }
  return took + (await timed(() => to.exec("INSERT INTO account_name (account_name) VALUES ('optimize')")));
};

type Key = { kind: number; value: string; account_id: number };

/** In the order of their index: no faster way to fill it is known. */
const writeKeys = async (from: Knex, to: RawDatabase): Promise<number> => {
  let took = 0;
  for (let after: Key = { kind: 0, value: '', account_id: 0 }; ; ) {
    const keys = await from<Key>('account_key')
      .whereRaw('(kind, value, account_id) > (?, ?, ?)', [after.kind, after.value, after.account_id])
      .orderBy(['kind', 'value', 'account_id'])
      .limit(ROWS_PER_TRANSACTION);
    const last = keys.at(-1);
    if (last === undefined) return took;
    const rows = keys.map(({ kind, value, account_id }): Row => [kind, value, account_id]);
    took += await writeRows(to, 'account_key', ['kind', 'value', 'account_id'], rows);
    after = last;
  }
};

/**
 * Milliseconds the bare driver takes to write the accounts of a finished replica into an empty file with the same key, schema and
 * durability: accounts with their code index, keys in the order of their index, names into the full-text index, everything the console
 * finds members by. Reading the rows and making the words of names is not counted. Best case: no JSON, no check, no network.
 */
export const bulkInsert = async (replica: string, file: string, key: Uint8Array): Promise<number> => {
  removeDatabase(file);
  await (await openReplicaFile(file, key)).destroy(); // the schema
  const from = await openReplicaFile(replica, key);
  const to = await openRaw(file, key);
  try {
    await to.exec(
      'PRAGMA cipher_memory_security = OFF; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000; PRAGMA cache_size = -64000',
    );
    const rows = (await writeAccounts(from, to)) + (await writeKeys(from, to));
    return rows + (await timed(() => to.exec('PRAGMA wal_checkpoint(TRUNCATE)')));
  } finally {
    await to.close();
    await from.destroy();
    removeDatabase(file);
  }
};
