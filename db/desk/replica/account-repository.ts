import type { Knex } from 'knex';
import type { z } from 'zod';
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

/** The account with this code today; null when this desk does not hold it. */
export const findAccount = async (replica: Replica, code: string): Promise<ReplicaAccount | null> => {
  const [row] = await replica.read((database: Knex) =>
    database.raw<Row[]>('SELECT document, version, scope, pin_lease FROM account WHERE code = ?', [code]),
  );
  if (row === undefined) return null;
  const account = memberAccountSchema.parse(JSON.parse(row.document));
  return { account, version: row.version, scope: row.scope, pinLease: row.pin_lease };
};

/** What a list of members shows of each; the ledger and the rest stay unread. */
const listedSchema = memberAccountSchema.pick({
  code: true,
  status: true,
  successor: true,
  given: true,
  middle: true,
  surname: true,
  cardGiven: true,
  cardSurname: true,
  language: true,
  city: true,
});
export type ListedAccount = { readonly account: z.infer<typeof listedSchema> };

const list = async (replica: Replica, sql: string, values: readonly (string | number)[]): Promise<ListedAccount[]> => {
  const rows = await replica.read((database: Knex) => database.raw<{ document: string }[]>(sql, [...values]));
  return rows.map((row) => ({ account: listedSchema.parse(JSON.parse(row.document)) }));
};

/** The account with this code today, as it is listed. */
export const listAccountsByCode = (replica: Replica, code: string): Promise<ListedAccount[]> =>
  list(replica, 'SELECT document FROM account WHERE code = ?', [code]);

/** Accounts with a key of this kind that begins with `start`, in order of the key. */
export const listAccountsByKeyStart = (
  replica: Replica,
  kind: KeyKind,
  start: string,
  limit: number,
): Promise<ListedAccount[]> =>
  list(
    replica,
    `SELECT a.document FROM account_key k JOIN account a ON a.id = k.account_id
     WHERE k.kind = ? AND k.value >= ? AND k.value < ? ORDER BY k.value, k.account_id LIMIT ?`,
    [KEY_KIND[kind], start, `${start}\u{10ffff}`, limit],
  );

/** Accounts with exactly this key. */
export const listAccountsByKey = (
  replica: Replica,
  kind: KeyKind,
  value: string,
  limit: number,
): Promise<ListedAccount[]> =>
  list(
    replica,
    `SELECT a.document FROM account_key k JOIN account a ON a.id = k.account_id
     WHERE k.kind = ? AND k.value = ? ORDER BY k.account_id LIMIT ?`,
    [KEY_KIND[kind], value, limit],
  );

const matchOf = (alternatives: readonly (readonly string[])[], ending: '' | '*'): string =>
  alternatives.map((words) => `(${words.map((word) => `"${word}"${ending}`).join(' AND ')})`).join(' OR ');

// Never ranked: ranking a short beginning reads every member it fits. Whole words first, then beginnings; those that are both come
// once, by their smaller grade. Twice the limit of beginnings, as so many of them may be whole words.
const BY_NAME = `
  SELECT a.document FROM (
    SELECT id, min(grade) AS grade FROM (
      SELECT * FROM (SELECT rowid AS id, 0 AS grade FROM account_name WHERE account_name MATCH ? LIMIT ?)
      UNION ALL
      SELECT * FROM (SELECT rowid AS id, 1 AS grade FROM account_name WHERE account_name MATCH ? LIMIT ?)
    ) GROUP BY id ORDER BY grade, id LIMIT ?
  ) found JOIN account a ON a.id = found.id ORDER BY found.grade, found.id`;

/**
 * Accounts whose names have words beginning with the words typed (see `nameQueryAlternatives`). Names that have the words in full
 * come first; among equals in no particular order.
 */
export const listAccountsByName = async (replica: Replica, typed: string, limit: number): Promise<ListedAccount[]> => {
  const alternatives = nameQueryAlternatives(typed);
  if (alternatives.every((words) => words.every((word) => word.length < 2))) return [];
  return list(replica, BY_NAME, [matchOf(alternatives, ''), limit, matchOf(alternatives, '*'), 2 * limit, limit]);
};

/** Number of accounts at this desk. */
export const countAccounts = (replica: Replica): Promise<number> =>
  replica.read(async (database) => {
    const [row] = await database.raw<{ n: number }[]>('SELECT n FROM account_count');
    return row?.n ?? 0;
  });
