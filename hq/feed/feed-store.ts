import type { PinRecord } from '../../db/hq/event-writer.ts';
import type { FeedRow, Scope } from '../../db/hq/feed-repository.ts';
import type { Snapshot, StoredDocument } from '../../db/hq/snapshot-repository.ts';
import type { ChainState } from '../../shared/contract/chain-state.ts';

/**
 * The port between what desks read (hello, pull, bootstrap) and what keeps it. Every method is one read of its own and sees what was
 * committed before it began; PostgreSQL is behind it in the product (`postgres-feed-store.ts`), memory in the simulation.
 */
export interface FeedStore {
  /** Names of all scopes, sorted. */
  readonly allScopes: () => Promise<readonly string[]>;
  /** Epoch, head and floor of these scopes, sorted; those nobody knows are left out. */
  readonly readScopes: (scopes: readonly string[]) => Promise<readonly Scope[]>;
  /** At most `limit` entries of a scope's feed after a position, in order. */
  readonly readFeed: (scope: string, after: number, limit: number) => Promise<readonly FeedRow[]>;
  readonly readSnapshots: (codes: readonly string[]) => Promise<readonly Snapshot[]>;
  /** Documents of a scope as they are kept, in code order after a code. */
  readonly pageOfDocuments: (scope: string, afterCode: string, limit: number) => Promise<readonly StoredDocument[]>;
  readonly countSnapshots: (scope: string) => Promise<number>;
  /** All chains of a desk, those of earlier enrolments too, with what is backed up of them. */
  readonly readChains: (deskId: string) => Promise<readonly ChainState[]>;
  readonly readPinRecords: (codes: readonly string[]) => Promise<ReadonlyMap<string, PinRecord>>;
}
