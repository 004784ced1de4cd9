import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { combineChecksums, digestText, EMPTY_CHECKSUM } from '../../../shared/account/checksum.ts';
import type { Replica } from './replica.ts';

/** An account that comes into the file or goes out of it: both change the checksum of its scope alike (see shared/account/checksum.ts). */
export type ChecksumChange = { readonly id: number; readonly scope: string; readonly digest: string };

/** Digest of an account; `document` is its text as it is stored, which is canonical. */
export const accountDigest = (account: { code: string; version: number; document: string }): string =>
  createHash('sha256')
    .update(digestText(account.code, account.version, account.document))
    .digest('hex');

type CursorRow = { scope: string; checksum: string; walked: string };

const sumOf = (changes: readonly ChecksumChange[], before: string): string =>
  combineChecksums([before, ...changes.map(({ digest }) => digest)]);

/**
 * Brings the checksums of the scopes up to date, in the transaction that changes their accounts (I11). What is behind the place a reading
 * through has come to counts for that too, so that it may go on over days while accounts change.
 */
export const changeChecksums = async (tx: Knex.Transaction, changes: readonly ChecksumChange[]): Promise<void> => {
  if (changes.length === 0) return;
  const [walk] = await tx.raw<{ place: number }[]>('SELECT place FROM walk');
  const place = walk?.place ?? 0;
  const rows = await tx<CursorRow>('cursor')
    .whereIn('scope', [...new Set(changes.map(({ scope }) => scope))])
    .select('scope', 'checksum', 'walked');
  for (const { scope, checksum, walked } of rows) {
    const own = changes.filter((change) => change.scope === scope);
    const behind = own.filter(({ id }) => id <= place);
    await tx<CursorRow>('cursor')
      .where({ scope })
      .update({ checksum: sumOf(own, checksum), walked: sumOf(behind, walked) });
  }
};

/** Checksum of each scope as the changes left it. */
export const readChecksums = (replica: Replica): Promise<Record<string, string>> =>
  replica.read(async (database) => {
    const rows = await database<CursorRow>('cursor').select('scope', 'checksum');
    return Object.fromEntries(rows.map(({ scope, checksum }) => [scope, checksum]));
  });

/** Accounts read in one transaction: some milliseconds. */
const SLICE = 500;

type AccountRow = { id: number; code: string; scope: string; version: number; document: string };

/**
 * Reads a slice of the accounts and, at the end of the file, holds what was read against the checksums: finds documents that were altered,
 * accounts that are missing, and accounts of scopes that are not kept here.
 * @returns `more` before the end; then it begins again
 */
export const readThrough = (replica: Replica): Promise<'more' | 'sound' | 'differs'> =>
  replica.write(async (tx) => {
    const [walk] = await tx.raw<{ place: number }[]>('SELECT place FROM walk');
    const rows = await tx<AccountRow>('account')
      .where('id', '>', walk?.place ?? 0)
      .orderBy('id')
      .limit(SLICE)
      .select('id', 'code', 'scope', 'version', 'document');
    const cursors = new Map((await tx<CursorRow>('cursor').select('*')).map((row) => [row.scope, row]));
    const read = new Map<string, string[]>();
    for (const row of rows) read.set(row.scope, [...(read.get(row.scope) ?? []), accountDigest(row)]);
    let isStrange = false;
    for (const [scope, digests] of read) {
      const cursor = cursors.get(scope);
      if (cursor === undefined) isStrange = true;
      else cursors.set(scope, { ...cursor, walked: combineChecksums([cursor.walked, ...digests]) });
    }
    const isOver = rows.length < SLICE;
    const isSound = [...cursors.values()].every(({ checksum, walked }) => checksum === walked);
    for (const { scope, walked } of cursors.values())
      await tx<CursorRow>('cursor')
        .where({ scope })
        .update({ walked: isOver ? EMPTY_CHECKSUM : walked });
    await tx.raw('UPDATE walk SET place = ?', [isOver || isStrange ? 0 : (rows.at(-1)?.id ?? 0)]);
    if (isStrange) return 'differs';
    if (!isOver) return 'more';
    return isSound ? 'sound' : 'differs';
  });
