import { createHash } from 'node:crypto';
import { canonicalise } from '../../shared/account/canonical.ts';
import type { AccountRow } from '../../shared/contract/hq-api.ts';
import { accountRows, type FeedSource } from './account-rows.ts';
import type { ReadingDesk } from './pull.ts';

export interface BootstrapChunk {
  readonly epoch: string;
  readonly cursor: number;
  readonly total: number;
  readonly rows: readonly AccountRow[];
  readonly checksum: string;
  readonly done: boolean;
}

/** sha256 in hex over the canonical JSON of the array of rows. */
export const checksumOf = (rows: readonly AccountRow[]): string =>
  createHash('sha256').update(canonicalise(rows)).digest('hex');

/**
 * One chunk of a scope's accounts in code order. The head is read before the rows: what changes while a desk reads on is in the feed after
 * the cursor of its first chunk. Stateless: any node answers the next chunk, and a chunk may be asked for again.
 */
export const bootstrapChunk = async (
  source: FeedSource,
  desk: ReadingDesk,
  { scope, afterCode, limit }: { readonly scope: string; readonly afterCode: string; readonly limit: number },
): Promise<BootstrapChunk | 'scope-refused'> => {
  if (!desk.scopes.includes(scope)) return 'scope-refused';
  const { feeds } = source;
  const [state] = await feeds.readScopes([scope]);
  if (state === undefined) return 'scope-refused';
  const total = await feeds.countSnapshots(scope);
  const snapshots = await feeds.pageOfSnapshots(scope, afterCode, limit);
  const rows = await accountRows(source, desk.leaseSecret, snapshots);
  const { epoch, head } = state;
  return { epoch, cursor: head, total, rows, checksum: checksumOf(rows), done: snapshots.length < limit };
};
