import type { Business } from '../../../shared/contract/hq-api.ts';
import type { HqClient } from '../hq/hq-client.ts';
import type { HqManners } from './ask-hq.ts';
import type { SyncReplica } from './sync-store.ts';

/** Small pages: a page is applied in one transaction, and a search waits while it is. */
const PAGE = 100;

export type Pull = {
  hq: HqClient;
  manners: HqManners;
  replica: SyncReplica;
  heard(business: Business): Promise<void>;
  changed(): Promise<void>;
};

/** True when every scope is there and of this epoch; otherwise the replica must be fetched whole. */
export const isReplicaOf = async (replica: SyncReplica, scopes: readonly string[], epoch: string): Promise<boolean> => {
  const cursors = await replica.readCursors();
  return Object.keys(cursors).length === scopes.length && scopes.every((scope) => cursors[scope]?.epoch === epoch);
};

/** Scopes whose feed reaches further than the replica. */
export const scopesBehind = async (
  replica: SyncReplica,
  heads: Readonly<Record<string, number>>,
): Promise<string[]> => {
  const cursors = await replica.readCursors();
  return Object.keys(heads).filter((scope) => (cursors[scope]?.position ?? 0) < (heads[scope] ?? 0));
};

/** Reads one scope's feed to its head, page by page; each page moves the cursor with it (I5). */
export const pullScope = async (pull: Pull, scope: string, epoch: string): Promise<void> => {
  let after = (await pull.replica.readCursors())[scope]?.position ?? 0;
  for (;;) {
    const position = after;
    const page = await pull.manners.ask((options) =>
      pull.hq.pull({ scope, epoch, after: position, limit: PAGE }, options),
    );
    const last = page.items.at(-1);
    if (last === undefined) return pull.heard(page.business);
    const codes = await pull.replica.applyFeedPage(scope, page.items, { epoch, position: last.seq });
    await pull.heard(page.business); // after the page: what it brings is shown a write earlier
    if (codes.length > 0) await pull.changed();
    if (last.seq <= position) throw new Error('Headquarters repeated a page of the feed.');
    after = last.seq;
    if (after >= page.head) return;
  }
};
