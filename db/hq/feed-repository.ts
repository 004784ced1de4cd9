import type { Knex } from 'knex';
import { EMPTY_CHECKSUM } from '../../shared/account/checksum.ts';
import { noteEpoch } from './epoch-repository.ts';
import { fromBits, toBits } from './scope-checksum.ts';
import type { ChecksumChanges } from './snapshot-repository.ts';

/** `checksum` is that of the documents at `head` (I11); null while it is not known, after a migration. */
export type Scope = {
  readonly scope: string;
  readonly epoch: string;
  readonly head: number;
  readonly floor: number;
  readonly checksum: string | null;
};

/** Something a scope's desks must hear: `code` is now at `version`, or has left the scope. */
export type FeedEntry = {
  readonly scope: string;
  readonly kind: 'PUT' | 'REMOVE';
  readonly code: string;
  readonly version: number;
};

export type FeedRow = Omit<FeedEntry, 'scope'> & { readonly seq: number };

type ScopeRow = Omit<Scope, 'checksum'> & { readonly checksum: string | null };
const scopeColumns = ['scope', 'epoch', 'head', 'floor', 'checksum'] as const;
const scopeOf = (row: ScopeRow): Scope => ({
  ...row,
  checksum: row.checksum === null ? null : fromBits(row.checksum),
});

export const readScopes = async (db: Knex, scopes: readonly string[]): Promise<readonly Scope[]> => {
  const rows: ScopeRow[] = await db('scopes').whereIn('scope', scopes).orderBy('scope').select(scopeColumns);
  return rows.map(scopeOf);
};

export const allScopes = async (db: Knex): Promise<readonly string[]> => {
  const scopes: string[] = await db('scopes').orderBy('scope').pluck('scope');
  return scopes;
};

/** Begins all feeds anew, empty, one for each branch: positions of the epoch before mean nothing any more. */
export const beginEpoch = async (tx: Knex, branches: readonly string[]): Promise<void> => {
  const epoch = await noteEpoch(tx, 'import');
  await tx('feed').delete();
  await tx('scopes').delete();
  if (branches.length > 0) await tx('scopes').insert(branches.map((scope) => ({ scope, epoch })));
};

const advanceHead = async (tx: Knex, scope: string, by: number, change: string | undefined): Promise<number> => {
  const { rows }: { rows: { head: number }[] } = await tx.raw(
    'update scopes set head = head + ?, checksum = checksum # ?::bit(256) where scope = ? returning head',
    [by, toBits(change ?? EMPTY_CHECKSUM), scope],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`Scope ${scope} has no head.`);
  return row.head;
};

const PARAMETER_SAFE_ROWS = 5_000;

/**
 * Appends to the feeds. Must be the last thing that locks rows in its transaction: the head rows are locked here, in sorted order, until
 * the commit, so that the order of sequence numbers is the order of commits and every read is a prefix (I4).
 * @param changes what saving the documents of these entries did to the checksums; a scope without an entry has no change
 * @returns the new head of every scope touched
 */
export const appendToFeed = async (
  tx: Knex,
  entries: readonly FeedEntry[],
  changes: ChecksumChanges,
): Promise<Readonly<Record<string, number>>> => {
  const positions: Record<string, number> = {};
  for (const scope of [...new Set(entries.map((entry) => entry.scope))].sort()) {
    const own = entries.filter((entry) => entry.scope === scope);
    const head = await advanceHead(tx, scope, own.length, changes.get(scope));
    const rows = own.map((entry, index) => ({ ...entry, seq: head - own.length + 1 + index }));
    await tx.batchInsert('feed', rows, PARAMETER_SAFE_ROWS);
    positions[scope] = head;
  }
  return positions;
};

/** At most `limit` entries after a position, in order. */
export const readFeed = async (db: Knex, scope: string, after: number, limit: number): Promise<readonly FeedRow[]> =>
  db('feed')
    .where({ scope })
    .andWhere('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .select('seq', 'kind', 'code', 'version');
