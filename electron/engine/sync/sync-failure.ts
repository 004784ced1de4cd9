import { databaseFailureOf } from '../../../db/desk/database-error.ts';
import { hqRefusal } from '../hq/hq-client.ts';
import { RetryLater } from '../hq/retry-later.ts';

/** The chain of this desk is not the one headquarters has: another machine works with the same identity, or the outbox is an old copy. */
export class DeskForked extends Error {
  override readonly name = 'DeskForked';
}

/** A chunk is not what headquarters sent. It is asked for again. */
export class ChunkDamaged extends Error {
  override readonly name = 'ChunkDamaged';
}

export type SyncFailure =
  | { readonly kind: 'revoked' | 'forked' | 'too-old' }
  /** Headquarters was restored or has forgotten that far back: the replica must be fetched anew. */
  | { readonly kind: 'fetch-again' }
  | { readonly kind: 'busy'; readonly afterMs: number }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'unreachable' };

/** What went wrong in a round, as far as the desk acts on it; everything else is headquarters out of reach. */
export const syncFailureOf = (error: unknown): SyncFailure => {
  if (error instanceof DeskForked) return { kind: 'forked' };
  if (error instanceof RetryLater) return { kind: 'busy', afterMs: error.afterMs };
  if (databaseFailureOf(error)?.kind === 'disk-full') return { kind: 'disk-full' };
  switch (hqRefusal(error)) {
    case 'DESK_REVOKED':
    // Another enrolment took this desk's place, or headquarters has no record of it: for the agent the same.
    case 'DESK_UNKNOWN':
      return { kind: 'revoked' };
    case 'UPGRADE_NEEDED':
      return { kind: 'too-old' };
    case 'DESK_FORKED':
      return { kind: 'forked' };
    case 'EPOCH_CHANGED':
    case 'BELOW_FLOOR':
      return { kind: 'fetch-again' };
    default:
      return { kind: 'unreachable' };
  }
};
