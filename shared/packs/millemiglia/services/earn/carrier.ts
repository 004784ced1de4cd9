import type { Facts } from '../../facts/dictionary.ts';
import { AIRLINE } from './figures.ts';

/** What is known about a carrier's place in the programme; `unknown` names the facts that would tell. */
export type Membership = { readonly inProgramme: boolean } | { readonly unknown: readonly string[] };

const membershipOf = (
  carrier: string | undefined,
  isPartner: boolean | undefined,
  unknown: readonly string[],
): Membership => {
  if (carrier === AIRLINE) return { inProgramme: true };
  return isPartner === undefined ? { unknown } : { inProgramme: isPartner };
};

/** The carrier that operates the flight as it was booked. */
export const operatingMembership = ({ flight }: Facts): Membership =>
  membershipOf(flight.operating, flight.isPartner, [
    ...(flight.operating === undefined ? ['flight.operating'] : []),
    'flight.isPartner',
  ]);

/** The carrier whose code the ticket bears; the operating one unless something else is said about it. */
export const marketingMembership = (facts: Facts): Membership => {
  const { marketing, operating, marketingIsPartner } = facts.flight;
  const isSame = marketing === undefined ? marketingIsPartner === undefined : marketing === operating;
  if (isSame) return operatingMembership(facts);
  return membershipOf(marketing, marketingIsPartner, ['flight.marketingIsPartner']);
};

/** The carrier that flew the passenger: after a cancellation the one rebooked on. */
export const flownMembership = (facts: Facts): Membership =>
  facts.flight.rebookedOn === undefined
    ? operatingMembership(facts)
    : membershipOf(facts.flight.rebookedOn, facts.flight.rebookedOnPartner, ['flight.rebookedOnPartner']);

export const isOutside = (membership: Membership): boolean => 'inProgramme' in membership && !membership.inProgramme;

export const unknownIn = (membership: Membership): readonly string[] =>
  'unknown' in membership ? membership.unknown : [];

/** True if the flight is sold under the code of another carrier than the one that operates it. */
export const isCodeShare = ({ flight }: Facts): boolean =>
  flight.isCodeShare ?? (flight.marketing !== undefined && flight.marketing !== flight.operating);
