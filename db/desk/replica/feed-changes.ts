import type { AccountRow, FeedItem } from '../../../shared/contract/hq-api.ts';

export type FeedPosition = { readonly epoch: string; readonly position: number };

/** An account as it is held, as far as a feed asks. */
export type Held = { readonly code: string; readonly scope: string; readonly version: number };

/** What a page amounts to per account: the newest document after the last removal, or the removal. */
type Outcome = { removed: boolean; put: AccountRow | null };

const outcomesOf = (items: readonly FeedItem[]): Map<string, Outcome> => {
  const outcomes = new Map<string, Outcome>();
  for (const item of items) {
    if (item.kind === 'REMOVE') {
      outcomes.set(item.code, { removed: true, put: null });
      continue;
    }
    const before = outcomes.get(item.row.code);
    const isNewer = before?.put === null || before === undefined || before.put.version < item.row.version;
    if (isNewer) outcomes.set(item.row.code, { removed: before?.removed ?? false, put: item.row });
  }
  return outcomes;
};

/**
 * What of a page is new after the cursor, and where the cursor moves. Throws on a gap (I4), and where the scope was not fetched in
 * this epoch: no cursor means that the replica was damaged and started empty a moment ago; a page alone would make it look complete.
 */
export const advanceCursor = (
  scope: string,
  at: FeedPosition | undefined,
  items: readonly FeedItem[],
  to: FeedPosition,
): { readonly fresh: readonly FeedItem[]; readonly cursor: FeedPosition } => {
  if (at?.epoch !== to.epoch) throw new Error(`The accounts of ${scope} have not been fetched yet.`);
  const fresh = items.filter((item) => item.seq > at.position);
  const first = fresh[0];
  if (first !== undefined && first.seq !== at.position + 1) {
    throw new Error(`The feed of ${scope} has a gap after ${at.position}.`);
  }
  return { fresh, cursor: { epoch: to.epoch, position: Math.max(at.position, to.position) } };
};

/** Codes a page speaks of. */
export const codesIn = (items: readonly FeedItem[]): string[] => [
  ...new Set(items.map((item) => (item.kind === 'PUT' ? item.row.code : item.code))),
];

/** The page as the replica has to change: rows to write and rows they replace. Older versions change nothing (I5). */
export const changesOf = <H extends Held>(
  scope: string,
  items: readonly FeedItem[],
  held: ReadonlyMap<string, H>,
): { readonly gone: readonly H[]; readonly come: readonly AccountRow[] } => {
  const gone: H[] = [];
  const come: AccountRow[] = [];
  for (const [code, outcome] of outcomesOf(items)) {
    const old = held.get(code);
    if (outcome.put === null) {
      // An account that moved to another branch was PUT there already: it is no longer this scope's to remove (I12).
      if (old?.scope === scope) gone.push(old);
    } else if (old === undefined || old.version < outcome.put.version) {
      if (old !== undefined) gone.push(old);
      come.push(outcome.put);
    }
  }
  return { gone, come };
};
