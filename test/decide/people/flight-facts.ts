import { entriesOf, type FactGroup, type Facts, isCompany, memberOf, quotableCode } from './account-facts.ts';
import { childNamed } from './child-facts.ts';
import { couponOf, isTicketOf } from './coupon.ts';
import { euroCents, listedAirline, milesOfCoupon } from './earning.ts';
import { type Coupon, orNothing } from './extract.ts';

const traveller = ({ passenger }: Coupon, code: string): string => {
  if (isCompany(code)) return 'companyStaff';
  const { card_surname, card_given } = memberOf(code);
  if (isTicketOf(passenger, card_surname, card_given)) return 'self';
  return childNamed(code, passenger) ? 'child' : 'other';
};

const carrierFacts = ({ operating, marketing, local_date }: Coupon): FactGroup => {
  const operator = listedAirline(operating, local_date);
  return {
    operating,
    marketing,
    isPartner: operator !== undefined,
    marketingIsPartner: listedAirline(marketing, local_date) !== undefined,
    isSkyTeam: operator?.kind === 'airline' && operator.skyteam === '1',
  };
};

const rebookingFacts = (coupon: Coupon): FactGroup => {
  if (coupon.rebooked_on === '') return {};
  return {
    cancelledAt: coupon.cancelled_at,
    rebookedOn: coupon.rebooked_on,
    rebookedOnPartner: listedAirline(coupon.rebooked_on, coupon.local_date) !== undefined,
    rebookedBy: coupon.rebooked_by,
  };
};

const ticketFacts = (coupon: Coupon): FactGroup => ({
  ticketStock: coupon.ticket.slice(0, 3),
  flightCode: coupon.marketing,
  ticketKind: coupon.ticket_kind,
  bookingClass: coupon.booking_class,
  fareBasis: coupon.fare_basis,
  discountCode: orNothing(coupon.discount_code),
  applicableFareCents: Number(coupon.applicable_cents),
  paidFareCents: Number(coupon.paid_cents),
  operationalUpgrade: coupon.upgrade === 'operational',
  upgradedWithMiles: coupon.upgrade === 'miles',
});

const creditFacts = (coupon: Coupon, code: string): FactGroup => {
  const elsewhere = coupon.credited_elsewhere;
  const partnerScheme = listedAirline(elsewhere, coupon.local_date) ? 'partner' : 'otherAirline';
  return {
    creditedElsewhere: elsewhere === '' ? 'none' : partnerScheme,
    alreadyCredited: (isCompany(code) ? coupon.company_credited_to : coupon.credited_to) !== '',
  };
};

const codeFacts = (coupon: Coupon, code: string): FactGroup => {
  const quotable = quotableCode(code);
  if (!isCompany(code)) {
    const child = childNamed(code, coupon.passenger);
    return { codeQuoted: coupon.quoted_code === (child?.child_code ?? quotable) };
  }
  const { company_at_booking: booking, company_at_purchase: purchase } = coupon;
  return {
    companyCodeAt: { booking: booking === quotable, purchase: purchase === quotable },
    legs: [{ netFareCents: Number(coupon.paid_cents), currency: coupon.currency, eurCents: euroCents(coupon) }],
  };
};

/** What the coupon tells about the flight to be credited to an account. */
const flightGroup = (coupon: Coupon, code: string): FactGroup => ({
  date: coupon.local_date,
  scheduledDepartureAt: coupon.dep_at,
  flown: coupon.flown === '1',
  passenger: traveller(coupon, code),
  ...carrierFacts(coupon),
  ...ticketFacts(coupon),
  ...milesOfCoupon(coupon),
  ...rebookingFacts(coupon),
  ...creditFacts(coupon, code),
  ...codeFacts(coupon, code),
});

/** A claim for the flight of a coupon. A coupon that stands in the extract counts as confirmed. */
export const flightClaimFacts = (reference: string, code: string): Facts => ({
  flight: flightGroup(couponOf(reference), code),
  claim: { confirmedLive: true, onStatement: entriesOf(code).some(({ flight_ref }) => flight_ref === reference) },
});
