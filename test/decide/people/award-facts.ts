import { requestDate } from '../../../shared/packs/common/request-date.ts';
import type { FactGroup, Facts } from './account-facts.ts';
import { type Award, type AwardCoupon, awardCoupons, awards, orNothing, the } from './extract.ts';
import { feeFacts, type Journey, oneWay, priceOf } from './prices.ts';

/** Unless the caller says otherwise: a seat is free, and taxes are paid by credit card. */
const USUAL_BOOKING: FactGroup = {
  cabin: 'economy',
  contributionMode: 'cash',
  payment: 'creditCard',
  seatsAvailable: 1,
};

const WITH_THE_AIRLINE: FactGroup = { operating: 'AZ' };

/** A new award for a journey, priced by the table of the day; without a journey the price is not known. */
export const bookingFacts = (at: string, journey: Journey | undefined): Facts => ({
  flight: WITH_THE_AIRLINE,
  award: {
    ...USUAL_BOOKING,
    beneficiary: 'self',
    carriers: ['AZ'],
    priceMiles: journey && priceOf(journey, requestDate(at)),
  },
});

/** The only award of an account. */
export const awardOf = (code: string): Award => the(awards, ({ account }) => account === code, `award of ${code}`);

const couponsOf = ({ award_id }: Award): readonly AwardCoupon[] =>
  awardCoupons.filter((coupon) => coupon.award_id === award_id);

const unusedCoupons = (award: Award): readonly AwardCoupon[] =>
  couponsOf(award).filter(({ state }) => state !== 'flown');

const usageOf = (award: Award): string => {
  const unused = unusedCoupons(award).length;
  if (unused === 0) return 'used';
  return unused < couponsOf(award).length ? 'partial' : 'unused';
};

const nonUseCause = (award: Award): string | undefined => {
  const causes = new Set(unusedCoupons(award).map(({ non_use_cause }) => non_use_cause));
  return causes.size === 1 ? orNothing([...causes].join()) : undefined;
};

const total = (coupons: readonly AwardCoupon[], column: 'contribution_share_cents' | 'contribution_share_miles') =>
  coupons.reduce((sum, coupon) => sum + Number(coupon[column]), 0);

const contributionFacts = (award: Award): FactGroup => ({
  contributionMode: award.contribution_mode,
  contributionMiles: Number(award.contribution_miles),
  contributionCents: Number(award.contribution_cents),
  currency: orNothing(award.contribution_currency),
  unusedContributionMiles: total(unusedCoupons(award), 'contribution_share_miles'),
  unusedContributionCents: total(unusedCoupons(award), 'contribution_share_cents'),
});

const awardGroup = (award: Award): FactGroup => ({
  ...USUAL_BOOKING,
  kind: award.kind,
  priceMiles: Number(award.price_miles),
  carriers: [...new Set(couponsOf(award).map(({ operating }) => operating))],
  beneficiary: award.beneficiary,
  delivery: award.delivery,
  issuedOn: orNothing(award.issued_on),
  validUntil: orNothing(award.valid_until),
  ...contributionFacts(award),
});

/** An award booked earlier that is to be ticketed. */
export const ticketingFacts = (award: Award): Facts => ({
  flight: WITH_THE_AIRLINE,
  award: {
    ...awardGroup(award),
    stage: 'issue',
    claimedOn: requestDate(award.booked_at),
    ticketingLimitAt: award.ticketing_limit_at,
  },
});

/** An award ticket that somebody wants to change or to have refunded. */
export const ticketFacts = (award: Award): Facts => ({
  flight: WITH_THE_AIRLINE,
  award: { ...awardGroup(award), usage: usageOf(award), nonUseCause: nonUseCause(award) },
});

/** The unused part gives back its share of the price; the rest of the journey becomes a one-way award of today's table. */
const partialUseFacts = (award: Award, day: string): FactGroup => {
  const [first] = unusedCoupons(award);
  if (!first || usageOf(award) !== 'partial') return {};
  const share = unusedCoupons(award).length / couponsOf(award).length;
  const { origin, destination } = first;
  return {
    unusedReturnMiles: Number(award.price_miles) * share,
    oneWayPriceMiles: priceOf(oneWay(origin, destination), day),
  };
};

/** What the tables of the day tell about a change of that kind, perhaps to another journey. */
export const changeFacts = (award: Award, kind: string, at: string, journey: Journey | undefined): Facts => {
  const day = requestDate(at);
  const newPriceMiles = journey && priceOf(journey, day);
  return { change: { kind, newPriceMiles, ...feeFacts(award, kind, day), ...partialUseFacts(award, day) } };
};
