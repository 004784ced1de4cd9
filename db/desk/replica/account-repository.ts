import type { Knex } from 'knex';
import { type MemberAccount, memberAccountSchema } from '../../../shared/account/account.ts';
import { nameQueryAlternatives } from '../../../shared/account/search-key.ts';
import { KEY_KIND, type KeyKind } from './account-key.ts';
import type { Replica } from './replica.ts';

/** An account as headquarters last told it, without what is pending at this desk. */
export type ReplicaAccount = {
  readonly account: MemberAccount;
  readonly version: number;
  readonly scope: string;
  /** Sealed PIN record for checks without headquarters, null when there is none. */
  readonly pinLease: string | null;
};

type Row = { document: string; version: number; scope: string; pin_lease: string | null };
const COLUMNS = 'a.document, a.version, a.scope, a.pin_lease';

const accountOf = (row: Row): ReplicaAccount => ({
  account: memberAccountSchema.parse(JSON.parse(row.document)),
  version: row.version,
  scope: row.scope,
  pinLease: row.pin_lease,
});

const select = async (replica: Replica, sql: string, values: readonly (string | number)[]): Promise<ReplicaAccount[]> =>
  (await replica.read((database: Knex) => database.raw<Row[]>(sql, [...values]))).map(accountOf);

/** The account with this code today; null when this desk does not hold it. */
export const findAccount = async (replica: Replica, code: string): Promise<ReplicaAccount | null> =>
  (await select(replica, `SELECT ${COLUMNS} FROM account a WHERE a.code = ?`, [code]))[0] ?? null;

const BY_KEY = `SELECT ${COLUMNS} FROM account_key k JOIN account a ON a.id = k.account_id
  WHERE k.kind = ? AND k.value >= ? AND k.value < ? ORDER BY k.value, k.account_id LIMIT ?`;

/** Accounts with a key of this kind that begins with `start`, in order of the key. */
export const listAccountsByKeyStart = (
  replica: Replica,
  kind: KeyKind,
  start: string,
  limit: number,
): Promise<ReplicaAccount[]> => select(replica, BY_KEY, [KEY_KIND[kind], start, `${start}\u{10ffff}`, limit]);

/** Accounts with exactly this key. */
export const listAccountsByKey = (
  replica: Replica,
  kind: KeyKind,
  value: string,
  limit: number,
): Promise<ReplicaAccount[]> =>
  select(
    replica,
    `SELECT ${COLUMNS} FROM account_key k JOIN account a ON a.id = k.account_id
     WHERE k.kind = ? AND k.value = ? ORDER BY k.account_id LIMIT ?`,
    [KEY_KIND[kind], value, limit],
  );

const matchOf = (alternatives: readonly (readonly string[])[], ending: '' | '*'): string =>
  alternatives.map((words) => `(${words.map((word) => `"${word}"${ending}`).join(' AND ')})`).join(' OR ');

// Never ranked: ranking a short beginning reads every member it fits.
const BY_NAME = `SELECT ${COLUMNS} FROM account a WHERE a.id IN
  (SELECT rowid FROM account_name WHERE account_name MATCH ? LIMIT ?)`;

/**
 * Accounts whose names have words beginning with the words typed (see `nameQueryAlternatives`). Names that have the words in full
 * come first; among equals in no particular order.
 */
export const listAccountsByName = async (replica: Replica, typed: string, limit: number): Promise<ReplicaAccount[]> => {
  const alternatives = nameQueryAlternatives(typed);
  if (alternatives.every((words) => words.every((word) => word.length < 2))) return [];
  const whole = await select(replica, BY_NAME, [matchOf(alternatives, ''), limit]);
  if (whole.length === limit) return whole;
  const begun = await select(replica, BY_NAME, [matchOf(alternatives, '*'), limit]);
  const seen = new Set(whole.map((found) => found.account.code));
  return [...whole, ...begun.filter((found) => !seen.has(found.account.code))].slice(0, limit);
};

/** Number of accounts at this desk. */
export const countAccounts = (replica: Replica): Promise<number> =>
  replica.read(async (database) => {
    const [row] = await database.raw<{ n: number }[]>('SELECT n FROM account_count');
    return row?.n ?? 0;
  });
