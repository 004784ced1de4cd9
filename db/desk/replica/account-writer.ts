import type { Knex } from 'knex';
import { type MemberAccount, memberAccountSchema } from '../../../shared/account/account.ts';
import { nameSearchKey } from '../../../shared/account/search-key.ts';
import type { AccountRow } from '../../../shared/contract/hq-api.ts';
import { KEY_KIND, keysOf } from './account-key.ts';

type Value = string | number | null;

/** SQLite takes at most 32,766 values per statement. */
const VALUES_PER_STATEMENT = 6000;

const inSlices = async <T>(
  items: readonly T[],
  size: number,
  run: (slice: readonly T[]) => Promise<unknown>,
): Promise<void> => {
  for (let at = 0; at < items.length; at += size) await run(items.slice(at, at + size));
};

const insertRows = (tx: Knex, into: string, rows: readonly (readonly Value[])[]): Promise<void> => {
  const width = rows[0]?.length ?? 1;
  const tuple = `(${Array(width).fill('?').join(',')})`;
  return inSlices(rows, Math.floor(VALUES_PER_STATEMENT / width), (slice) =>
    tx.raw(`INSERT INTO ${into} VALUES ${Array(slice.length).fill(tuple).join(',')}`, slice.flat()),
  );
};

const nextId = async (tx: Knex): Promise<number> => {
  const [row] = await tx.raw<{ id: number }[]>('SELECT coalesce(max(id), 0) + 1 AS id FROM account');
  return row?.id ?? 1;
};

/** Adds accounts that are not there yet, with everything they are found by. */
export const insertAccounts = async (
  tx: Knex.Transaction,
  scope: string,
  rows: readonly AccountRow[],
): Promise<void> => {
  if (rows.length === 0) return;
  const first = await nextId(tx);
  const accounts: Value[][] = [];
  const keys: Value[][] = [];
  const names: Value[][] = [];
  for (const [at, row] of rows.entries()) {
    const id = first + at;
    accounts.push([id, row.code, scope, row.version, JSON.stringify(row.account), row.pinLease]);
    names.push([id, nameSearchKey(row.account)]);
    for (const key of keysOf(row.account)) keys.push([KEY_KIND[key.kind], key.value, id]);
  }
  await insertRows(tx, 'account (id, code, scope, version, document, pin_lease)', accounts);
  await insertRows(tx, 'account_name (rowid, words)', names);
  if (keys.length > 0) await insertRows(tx, 'account_key (kind, value, account_id)', keys);
};

export type StoredAccount = { id: number; code: string; scope: string; version: number; document: string };

const accountOf = (stored: StoredAccount): MemberAccount => memberAccountSchema.parse(JSON.parse(stored.document));

/** Takes accounts out, with everything they were found by. */
export const deleteAccounts = async (tx: Knex.Transaction, stored: readonly StoredAccount[]): Promise<void> => {
  const keys = stored.flatMap((old) => keysOf(accountOf(old)).map((key) => [KEY_KIND[key.kind], key.value, old.id]));
  await inSlices(keys, 1000, (slice) =>
    tx.raw(
      `DELETE FROM account_key WHERE (kind, value, account_id) IN (VALUES ${slice.map(() => '(?,?,?)').join(',')})`,
      slice.flat(),
    ),
  );
  await inSlices(stored, 1000, async (slice) => {
    const ids = slice.map((old) => old.id);
    const places = ids.map(() => '?').join(',');
    await tx.raw(`DELETE FROM account_name WHERE rowid IN (${places})`, ids);
    await tx.raw(`DELETE FROM account WHERE id IN (${places})`, ids);
  });
};
