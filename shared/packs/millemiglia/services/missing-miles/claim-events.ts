import type { MemberAccount } from '../../../../account/account.ts';
import type { AccountEvent } from '../../../../account/event.ts';
import type { ClaimedFlight, ClaimedLeg } from '../../../../account/miles-claim.ts';
import type { BookedCoupon } from '../../../../programme/booked-coupon.ts';
import { addDays, addMonths } from '../../../../rulebook/calendar.ts';
import { valueOn } from '../../../../rulebook/parameter.ts';
import { requestDate } from '../../../common/request-date.ts';
import { parametersOn } from '../../parameters.ts';
import type { LegDecision } from './claim-decision.ts';
import { daysForPapers } from './figures.ts';
import { flownLegOf } from './leg-facts.ts';

/** What only the settling side can give. `today` is the business day of the settlement. */
export type ClaimContext = { today: string; entryId: (n: number) => string };

const blank = { awardId: null, promotion: null, counterpart: null, reverses: null };

const creditOf = (
  account: MemberAccount,
  leg: ClaimedFlight,
  decided: LegDecision,
  coupon: BookedCoupon | null,
  { today, entryId }: ClaimContext,
  n: number,
): AccountEvent[] => {
  const { flightRef, figures, childLink, verdict } = decided;
  if (flightRef === null || figures === null) throw new Error('A leg without a ticket number was to be credited.');
  const { carrier, date } = flownLegOf(leg, coupon);
  const common = { ...blank, activityOn: date, postedOn: today, partner: carrier, flightRef };
  const kind = childLink === null ? 'flight' : 'childFlight';
  const entry = { ...common, entryId: entryId(n), kind, miles: verdict.miles, qualifying: figures.qualifying } as const;
  const bonus = {
    ...common,
    entryId: entryId(n + 1),
    kind: 'clubBonus',
    miles: verdict.bonus,
    qualifying: false,
  } as const;
  return [
    ...(coupon === null ? [] : [{ type: 'coupon-credited', code: account.code, coupon: shownCoupon(coupon) } as const]),
    { type: 'entry-posted', code: account.code, entry },
    ...(verdict.bonus === 0 ? [] : [{ type: 'entry-posted', code: account.code, entry: bonus } as const]),
  ];
};

/** Of a coupon the account shows no more than what explains the line. */
const shownCoupon = ({
  ticket,
  coupon,
  marketing,
  operating,
  flightNo,
  localDate,
  origin,
  destination,
}: BookedCoupon) => ({ ticket, coupon, marketing, operating, flightNo, localDate, origin, destination });

/** Ledger entries and coupons of the legs that are credited, in the order of the claim. */
export const creditEvents = (
  account: MemberAccount,
  legs: readonly ClaimedLeg[],
  decided: readonly LegDecision[],
  couponOf: (flightRef: string) => BookedCoupon | null,
  context: ClaimContext,
): AccountEvent[] =>
  legs.flatMap((leg, index) => {
    const decision = decided[index];
    if (leg.kind === 'partner' || decision?.verdict.outcome !== 'credit') return [];
    const coupon = decision.flightRef === null ? null : couponOf(decision.flightRef);
    return creditOf(account, leg, decision, coupon, context, 2 * index + 1);
  });

/**
 * Last day for papers: as long as the flight could be claimed, and some days from the call at least. The date of the call stays the date
 * of the claim (missing-miles.documents; A-05).
 */
export const papersDueOn = (
  legs: readonly ClaimedLeg[],
  decided: readonly LegDecision[],
  at: string,
): string | null => {
  const day = requestDate(at);
  const months = parametersOn(day, {})['missingMiles.windowMonths'];
  const soonest = addDays(day, valueOn(daysForPapers, day));
  const days = legs.flatMap((leg, index) =>
    leg.kind === 'flight' && decided[index]?.verdict.outcome === 'document' ? [addMonths(leg.date, months)] : [],
  );
  const [first] = days.toSorted();
  if (first === undefined) return null;
  return first > soonest ? first : soonest;
};
