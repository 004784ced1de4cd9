import type { FeedRow } from '../../db/hq/feed-repository.ts';
import type { AccountRow, FeedItem } from '../../shared/contract/hq-api.ts';
import { accountRows, type FeedSource } from './account-rows.ts';

export type PullAnswer =
  | { readonly items: readonly FeedItem[]; readonly head: number }
  | 'scope-refused'
  | 'epoch-changed'
  | 'below-floor';

export interface PullInput {
  readonly scope: string;
  readonly epoch: string;
  readonly after: number;
  readonly limit: number;
}

export interface ReadingDesk {
  readonly scopes: readonly string[];
  readonly leaseSecret: Buffer;
}

/** An account that has left the scope since is not shown to it any more (I12): its REMOVE follows, and saying so early does no harm. */
const itemOf = (entry: FeedRow, rows: ReadonlyMap<string, AccountRow>): FeedItem => {
  const row = rows.get(entry.code);
  if (entry.kind === 'REMOVE' || row === undefined) return { kind: 'REMOVE', seq: entry.seq, code: entry.code };
  return { kind: 'PUT', seq: entry.seq, row };
};

/**
 * A prefix of a scope's feed after a position, without gaps (I4). An item carries the document as it is now, which may be newer than the
 * entry: the entry of the newer state follows, and applying it again is a no-op (I5).
 */
export const pull = async (
  source: FeedSource,
  desk: ReadingDesk,
  { scope, epoch, after, limit }: PullInput,
): Promise<PullAnswer> => {
  if (!desk.scopes.includes(scope)) return 'scope-refused';
  const { feeds } = source;
  // The entries first: whatever was trimmed before they were read had raised the floor before it was trimmed.
  const entries = await feeds.readFeed(scope, after, limit);
  const [state] = await feeds.readScopes([scope]);
  if (state === undefined) return 'scope-refused';
  // A desk ahead of the head knows more than headquarters: it was restored from a backup.
  if (state.epoch !== epoch || after > state.head) return 'epoch-changed';
  if (after < state.floor) return 'below-floor';
  const codes = [...new Set(entries.filter((entry) => entry.kind === 'PUT').map((entry) => entry.code))];
  const snapshots = (await feeds.readSnapshots(codes)).filter((snapshot) => snapshot.scope === scope);
  const rows = await accountRows(source, desk.leaseSecret, snapshots);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return { items: entries.map((entry) => itemOf(entry, byCode)), head: Math.max(state.head, entries.at(-1)?.seq ?? 0) };
};
