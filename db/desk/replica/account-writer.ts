import type { Knex } from 'knex';
import { type MemberAccount, memberAccountSchema } from '../../../shared/account/account.ts';
import { documentText } from '../../../shared/account/document-text.ts';
import { nameSearchKey } from '../../../shared/account/search-key.ts';
import type { AccountRow } from '../../../shared/contract/hq-api.ts';
import { KEY_KIND, keysOf } from './account-key.ts';
import { accountDigest, type ChecksumChange } from './scope-checksum.ts';

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

/** Where the keys and names of new accounts go: into the index at once, or aside until `buildIndex` sorts them in. */
type Destination = { readonly keys: string; readonly names: string };
const INDEX: Destination = { keys: 'account_key (kind, value, account_id)', names: 'account_name (rowid, words)' };
const ASIDE: Destination = { keys: 'staged_key (kind, value, account_id)', names: 'staged_name (id, words)' };

const writeAccounts = async (
  tx: Knex,
  scope: string,
  rows: readonly AccountRow[],
  to: Destination,
): Promise<readonly ChecksumChange[]> => {
  if (rows.length === 0) return [];
  const first = await nextId(tx);
  const accounts: Value[][] = [];
  const keys: Value[][] = [];
  const names: Value[][] = [];
  const changes: ChecksumChange[] = [];
  for (const [at, row] of rows.entries()) {
    const id = first + at;
    const document = documentText(row.account);
    accounts.push([id, row.code, scope, row.version, document, row.pinLease]);
    changes.push({ id, scope, digest: accountDigest({ code: row.code, version: row.version, document }) });
    names.push([id, nameSearchKey(row.account)]);
    for (const key of keysOf(row.account)) keys.push([KEY_KIND[key.kind], key.value, id]);
  }
  await insertRows(tx, 'account (id, code, scope, version, document, pin_lease)', accounts);
  await tx.raw('UPDATE account_count SET n = n + ?', [rows.length]);
  await insertRows(tx, to.names, names);
  if (keys.length > 0) await insertRows(tx, to.keys, keys);
  return changes;
};

/** Adds accounts that are not there yet, findable at once. Returns what that is to the checksums. */
export const insertAccounts = (
  tx: Knex.Transaction,
  scope: string,
  rows: readonly AccountRow[],
): Promise<readonly ChecksumChange[]> => writeAccounts(tx, scope, rows, INDEX);

/** Adds accounts that are not there yet and become findable by `buildIndex`. Returns what that is to the checksums. */
export const stageAccounts = (
  tx: Knex.Transaction,
  scope: string,
  rows: readonly AccountRow[],
): Promise<readonly ChecksumChange[]> => writeAccounts(tx, scope, rows, ASIDE);

export type StoredAccount = { id: number; code: string; scope: string; version: number; document: string };

const accountOf = (stored: StoredAccount): MemberAccount => memberAccountSchema.parse(JSON.parse(stored.document));

/** Takes accounts out, with everything they were found by. Returns what that is to the checksums. */
export const deleteAccounts = async (
  tx: Knex.Transaction,
  stored: readonly StoredAccount[],
): Promise<readonly ChecksumChange[]> => {
  const keys = stored.flatMap((old) => keysOf(accountOf(old)).map((key) => [KEY_KIND[key.kind], key.value, old.id]));
  await inSlices(keys, 1000, (slice) =>
    tx.raw(
      `DELETE FROM account_key WHERE (kind, value, account_id) IN (VALUES ${slice.map(() => '(?,?,?)').join(',')})`,
      slice.flat(),
    ),
  );
  if (stored.length > 0) await tx.raw('UPDATE account_count SET n = n - ?', [stored.length]);
  await inSlices(stored, 1000, async (slice) => {
    const ids = slice.map((old) => old.id);
    const places = ids.map(() => '?').join(',');
    await tx.raw(`DELETE FROM account_name WHERE rowid IN (${places})`, ids);
    await tx.raw(`DELETE FROM staged_name WHERE id IN (${places})`, ids);
    await tx.raw(`DELETE FROM staged_key WHERE account_id IN (${places})`, ids);
    await tx.raw(`DELETE FROM account WHERE id IN (${places})`, ids);
  });
  return stored.map((old) => ({ id: old.id, scope: old.scope, digest: accountDigest(old) }));
};
