import type { GovernedAct } from '../account/lease/act.ts';
import type { OfflineAuthority, OfflineRefusal } from '../account/lease/authorise.ts';
import type { LeaseStanding } from '../account/lease/standing.ts';

/** A limit as a meter shows it: used so far, what the open request would add, and where it ends. */
export type AllowanceView = { unit: 'miles' | 'acts'; used: number; adding: number; limit: number };

/**
 * Why an act waits for headquarters: i18n keys `offline.because.<id>`. `provisional`: recorded, and nothing promised; `above`: only beyond
 * `limit` miles.
 */
export type NotPossibleView = {
  /** i18n keys `offline.act.<act>`. */
  act: GovernedAct;
  because: OfflineRefusal['by'] | 'provisional' | 'above';
  limit: number | null;
  used: number | null;
  /** Asked for in this call already. */
  isQueued: boolean;
};

/** What the desk may do alone for the member of a call, known before anything is promised. */
export type CallOfflineView = {
  state: LeaseStanding['state'];
  endsAt: string | null;
  /** Null without a lease. */
  allowances: { member: AllowanceView; desk: AllowanceView; open: AllowanceView } | null;
  /** The request the agent is about to record; null when there is none. */
  request: { act: GovernedAct; authority: OfflineAuthority } | null;
  notPossible: readonly NotPossibleView[];
};
