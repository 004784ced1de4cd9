import type { Knex } from 'knex';
import { EMPTY_CHECKSUM } from '../../shared/account/checksum.ts';
import { noteEpoch } from './epoch-repository.ts';
import type { Pipeline, Statement } from './pipeline.ts';
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

const READ_HEADS: Statement = {
  name: 'read heads',
  text: 'select scope, epoch, head, floor, checksum from scopes where scope = any($1::text[]) order by scope collate "C"',
};

/** The same as a transaction of settlement sees it. */
export const readScopesIn = async (pipeline: Pipeline, scopes: readonly string[]): Promise<readonly Scope[]> =>
  (await pipeline.ask<ScopeRow>(READ_HEADS, [scopes])).map(scopeOf);

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

const LOCK: Statement = {
  name: 'lock heads',
  text: 'select from scopes where scope = any($1::text[]) order by scope collate "C" for update',
};

const ADVANCE: Statement = {
  name: 'advance heads',
  text: `update scopes set head = head + entries.count, checksum = checksum # entries.change
           from unnest($1::text[], $2::int[], $3::bit(256)[]) as entries (scope, count, change)
          where scopes.scope = entries.scope returning scopes.scope, head`,
};

const APPEND: Statement = {
  name: 'append to feed',
  text: `insert into feed (scope, seq, kind, code, version)
         select * from unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::int[])`,
};

const countsOf = (entries: readonly FeedEntry[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { scope } of entries) counts.set(scope, (counts.get(scope) ?? 0) + 1);
  return counts;
};

const numbered = (
  entries: readonly FeedEntry[],
  counts: ReadonlyMap<string, number>,
  heads: ReadonlyMap<string, number>,
): readonly number[] => {
  const last = new Map([...counts].map(([scope, count]) => [scope, (heads.get(scope) ?? 0) - count]));
  return entries.map(({ scope }) => {
    const seq = (last.get(scope) ?? 0) + 1;
    last.set(scope, seq);
    return seq;
  });
};

/**
 * Appends to the feeds. Must be the last thing that locks rows in its transaction: the head rows are locked here, in sorted order, until
 * the commit, so that the order of sequence numbers is the order of commits and every read is a prefix (I4).
 * @returns the new head of every scope touched
 */
export const appendToFeed = async (
  pipeline: Pipeline,
  entries: readonly FeedEntry[],
  changes: ChecksumChanges,
): Promise<Readonly<Record<string, number>>> => {
  const counts = countsOf(entries);
  const scopes = [...counts.keys()];
  pipeline.tell(LOCK, [scopes]);
  const changed = scopes.map((scope) => toBits(changes.get(scope) ?? EMPTY_CHECKSUM));
  const rows = await pipeline.ask<{ scope: string; head: number }>(ADVANCE, [scopes, [...counts.values()], changed]);
  const heads = new Map(rows.map(({ scope, head }) => [scope, head]));
  if (heads.size < counts.size) throw new Error('A scope has no head.');
  pipeline.tell(APPEND, [
    entries.map(({ scope }) => scope),
    numbered(entries, counts, heads),
    entries.map(({ kind }) => kind),
    entries.map(({ code }) => code),
    entries.map(({ version }) => version),
  ]);
  return Object.fromEntries(heads);
};

/** At most `limit` entries after a position, in order. */
export const readFeed = async (db: Knex, scope: string, after: number, limit: number): Promise<readonly FeedRow[]> =>
  db('feed')
    .where({ scope })
    .andWhere('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .select('seq', 'kind', 'code', 'version');
