import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';

export type Scope = { readonly scope: string; readonly epoch: string; readonly head: number; readonly floor: number };

/** Something a scope's desks must hear: `code` is now at `version`, or has left the scope. */
export type FeedEntry = {
  readonly scope: string;
  readonly kind: 'PUT' | 'REMOVE';
  readonly code: string;
  readonly version: number;
};

export type FeedRow = Omit<FeedEntry, 'scope'> & { readonly seq: number };

export const readScopes = async (db: Knex, scopes: readonly string[]): Promise<readonly Scope[]> =>
  db<Scope>('scopes').whereIn('scope', scopes).orderBy('scope').select('scope', 'epoch', 'head', 'floor');

export const allScopes = async (db: Knex): Promise<readonly string[]> => {
  const scopes: string[] = await db('scopes').orderBy('scope').pluck('scope');
  return scopes;
};

/** Begins all feeds anew, empty, one for each branch: positions of the epoch before mean nothing any more. */
export const beginEpoch = async (tx: Knex, branches: readonly string[]): Promise<void> => {
  const epoch = randomUUID();
  await tx('feed').delete();
  await tx('scopes').delete();
  if (branches.length > 0) await tx('scopes').insert(branches.map((scope) => ({ scope, epoch })));
};

const advanceHead = async (tx: Knex, scope: string, by: number): Promise<number> => {
  const [row]: { head: number }[] = await tx('scopes').where({ scope }).increment('head', by).returning('head');
  if (row === undefined) throw new Error(`Scope ${scope} has no head.`);
  return row.head;
};

const PARAMETER_SAFE_ROWS = 5_000;

/**
 * Appends to the feeds. Must be the last thing that locks rows in its transaction: the head rows are locked here, in sorted order, until
 * the commit, so that the order of sequence numbers is the order of commits and every read is a prefix (I4).
 * @returns the new head of every scope touched
 */
export const appendToFeed = async (
  tx: Knex,
  entries: readonly FeedEntry[],
): Promise<Readonly<Record<string, number>>> => {
  const positions: Record<string, number> = {};
  for (const scope of [...new Set(entries.map((entry) => entry.scope))].sort()) {
    const own = entries.filter((entry) => entry.scope === scope);
    const head = await advanceHead(tx, scope, own.length);
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
