import type { AccountRow } from '../../../shared/contract/hq-api.ts';
import type { Held } from './feed-changes.ts';

/** How far the fetch of one scope has come. `afterCode` is the last code received; `cursor` is where the feed continues. */
export type ScopeProgress = {
  readonly scope: string;
  readonly epoch: string;
  readonly cursor: number;
  readonly afterCode: string;
  readonly total: number;
  readonly received: number;
  readonly done: boolean;
};

export type Chunk = {
  readonly epoch: string;
  readonly cursor: number;
  readonly total: number;
  readonly rows: readonly AccountRow[];
  readonly done: boolean;
};

/** How far a chunk brings its scope. Throws when it comes from another epoch than the chunks before. */
export const progressAfter = (scope: string, before: ScopeProgress | undefined, chunk: Chunk): ScopeProgress => {
  if (before !== undefined && before.epoch !== chunk.epoch) throw new Error('Headquarters changed between two chunks.');
  return {
    scope,
    epoch: chunk.epoch,
    // Of the first chunk: everything that happened while the others were read comes again by the feed.
    cursor: before?.cursor ?? chunk.cursor,
    afterCode: chunk.rows.at(-1)?.code ?? before?.afterCode ?? '',
    // Of the first chunk too: headquarters counts once.
    total: before?.total ?? chunk.total,
    received: (before?.received ?? 0) + chunk.rows.length,
    done: chunk.done,
  };
};

/** Accounts that moved to this branch between two chunks may be there from their old one: the newer version stays. */
export const roomFor = <H extends Held>(
  rows: readonly AccountRow[],
  there: readonly H[],
): { readonly gone: readonly H[]; readonly come: readonly AccountRow[] } => {
  const versions = new Map(rows.map((row) => [row.code, row.version]));
  const gone = there.filter((old) => old.version < (versions.get(old.code) ?? 0));
  const newer = new Set(there.filter((old) => !gone.includes(old)).map((old) => old.code));
  return { gone, come: rows.filter((row) => !newer.has(row.code)) };
};
