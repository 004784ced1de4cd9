import type { LostStretch } from '../../../shared/contract/chain-state.ts';
import type { Commit, FedRow } from '../hq/database.ts';

/** What happened at headquarters, in the order in which it was committed. */
export type RunEvent =
  | { readonly kind: 'commit'; readonly commit: Commit }
  /** A member moved to another branch: an act of headquarters itself. */
  | { readonly kind: 'move'; readonly code: string; readonly to: string; readonly fed: readonly FedRow[] }
  /** Headquarters and the desk have both lost a stretch of a chain; it goes on behind. */
  | { readonly kind: 'lost'; readonly stretch: LostStretch }
  | { readonly kind: 'backup'; readonly id: number }
  | { readonly kind: 'restore'; readonly id: number };

/** When a command was recorded by the one clock that is right, and whether its desk's clock may have been wrong then. */
export type Recording = { readonly at: string; readonly isClockDoubtful: boolean };
