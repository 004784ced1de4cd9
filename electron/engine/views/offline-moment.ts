import type { GovernedAct } from '../../../shared/account/lease/act.ts';
import { authorise, type OfflineAuthority } from '../../../shared/account/lease/authorise.ts';
import type { Measure } from '../../../shared/account/lease/measure.ts';
import type { LeaseStanding } from '../../../shared/account/lease/standing.ts';
import type { LeaseUsage } from '../../../shared/account/lease/usage.ts';

/** What the desk may do alone at the moment of a view. */
export type OfflineMoment = {
  standing: LeaseStanding;
  usage: LeaseUsage;
  /** Business day. */
  day: string;
  /** Acts a call-back was asked for in a call. */
  callBacksIn(callId: string): readonly GovernedAct[];
};

/** What the lease says to an act at this moment; null while headquarters answers. */
export const authorityAt = (offline: OfflineMoment | null, measure: Measure): OfflineAuthority | null =>
  offline === null ? null : authorise(offline.standing, offline.usage, measure, offline.day);
