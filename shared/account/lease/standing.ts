import type { LeaseTerms } from './lease.ts';

/** Why a desk has no authority of its own at all. */
export type WithoutLease = 'noLease' | 'leaseExpired' | 'clockMoved' | 'deskRefused';

/** The lease of a desk as it counts at one moment. `terms` of an ended one are kept for the screen. */
export type LeaseStanding =
  | { readonly state: 'current'; readonly terms: LeaseTerms }
  | { readonly state: WithoutLease; readonly terms: LeaseTerms | null };

/** What a desk knows of itself when it looks at its lease. `now` is business time that never ran back. */
export type DeskMoment = { readonly now: string; readonly hasClockMoved: boolean; readonly isRefused: boolean };

/**
 * The standing of a lease whose signature was proved. A machine whose clock went back cannot tell when the lease ends, and a desk that
 * headquarters has shut out has no say: neither acts alone.
 */
export const standingOf = (terms: LeaseTerms | null, { now, hasClockMoved, isRefused }: DeskMoment): LeaseStanding => {
  if (isRefused) return { state: 'deskRefused', terms };
  if (terms === null) return { state: 'noLease', terms };
  if (Date.parse(terms.expiresAt) <= Date.parse(now)) return { state: 'leaseExpired', terms };
  return hasClockMoved ? { state: 'clockMoved', terms } : { state: 'current', terms };
};
