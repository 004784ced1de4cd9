import type { MemberAccount } from '../../../../account/account.ts';
import type { ClaimedLeg } from '../../../../account/miles-claim.ts';
import { type BookedCoupon, flightRefOf } from '../../../../programme/booked-coupon.ts';
import type { ProgrammeData } from '../../../../programme/programme-data.ts';
import { type ClaimAsked, decideLeg, type LegDecision } from './claim-decision.ts';

/** What the deciding side knows about the flights of a claim. Both questions are asked by ticket and coupon. */
export type ClaimKnowledge = {
  programme: ProgrammeData;
  couponOf: (flightRef: string) => BookedCoupon | null;
  /** True if some account has the miles of the flight already. */
  isCredited: (flightRef: string) => boolean;
};

/** Ticket and coupon of a claimed flight; null while the ticket number is not known. */
export const claimedRef = (leg: ClaimedLeg): string | null =>
  leg.kind === 'partner' || leg.ticket === null ? null : flightRefOf({ ...leg, ticket: leg.ticket });

/** Decides the legs of a claim in order. A flight that the claim names twice is credited once (mm-2016 5.3, mm-2017 4.3). */
export const decideClaim = (
  account: MemberAccount,
  legs: readonly ClaimedLeg[],
  known: ClaimKnowledge,
  asked: ClaimAsked,
  hasPapers: (index: number) => boolean = () => false,
): LegDecision[] => {
  const taken = new Set<string>();
  return legs.map((leg, index) => {
    const ref = claimedRef(leg);
    const coupon = ref === null ? null : known.couponOf(ref);
    const isCredited =
      ref !== null && (taken.has(ref) || known.isCredited(ref) || (coupon !== null && coupon.creditedTo !== 'none'));
    if (ref !== null) taken.add(ref);
    return decideLeg(
      account,
      leg,
      { programme: known.programme, coupon, isCredited, hasPapers: hasPapers(index) },
      asked,
    );
  });
};
