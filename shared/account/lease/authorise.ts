import type { LeaseTerms } from './lease.ts';
import type { Measure } from './measure.ts';
import type { LeaseStanding, WithoutLease } from './standing.ts';
import { type LeaseUsage, milesOnDay, timesOnDay, usedForMember } from './usage.ts';

/** Which limit of a lease stands in the way. */
export type LeaseLimit = 'actsPerDay' | 'memberActs' | 'memberMiles' | 'deskMiles' | 'openCommands';

/** Why something is refused without headquarters; `limit` and `used` only where a figure decides, `used` without this command. */
export type OfflineRefusal =
  | { readonly by: WithoutLease | 'actRefused' }
  | { readonly by: LeaseLimit; readonly limit: number; readonly used: number };

/** What a desk may do with a command while headquarters is out of reach. `always` needs no lease. */
export type OfflineAuthority =
  | { readonly verdict: 'always' }
  | { readonly verdict: 'within-lease' | 'provisional' }
  | ({ readonly verdict: 'refused' } & OfflineRefusal);

/** How a command would fill one limit of the lease. */
type Filling = { readonly by: LeaseLimit; readonly limit: number; readonly used: number; readonly more: number };

const fillings = (terms: LeaseTerms, usage: LeaseUsage, measure: Measure, day: string): Filling[] => {
  const { act, account, miles } = measure;
  if (act === null) return [];
  const member = usedForMember(usage, account);
  const perDay = terms.acts[act]?.perDay ?? null;
  return [
    { by: 'openCommands', limit: terms.desk.openCommands, used: usage.open, more: 1 },
    ...(perDay === null
      ? []
      : [{ by: 'actsPerDay', limit: perDay, used: timesOnDay(usage, act, day), more: 1 } as const]),
    { by: 'memberActs', limit: terms.member.acts, used: member.acts, more: 1 },
    { by: 'memberMiles', limit: terms.member.miles, used: member.miles, more: miles },
    { by: 'deskMiles', limit: terms.desk.milesPerDay, used: milesOnDay(usage, day), more: miles },
  ];
};

/**
 * Whether a desk may do this without headquarters, and if not, which limit says so. Pure: the desk asks before it records and headquarters
 * asks again when it settles. `usage` is what is unsettled already, `day` the business day of the command.
 */
export const authorise = (lease: LeaseStanding, usage: LeaseUsage, measure: Measure, day: string): OfflineAuthority => {
  if (measure.act === null) return { verdict: 'always' };
  if (lease.state !== 'current') return { verdict: 'refused', by: lease.state };
  const treatment = lease.terms.acts[measure.act]?.treatment ?? 'refused';
  if (treatment === 'refused') return { verdict: 'refused', by: 'actRefused' };
  const full = fillings(lease.terms, usage, measure, day).find(
    ({ limit, used, more }) => more > 0 && used + more > limit,
  );
  if (full !== undefined) return { verdict: 'refused', by: full.by, limit: full.limit, used: full.used };
  return { verdict: treatment };
};
