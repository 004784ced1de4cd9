import type { MemberAccount } from '../../../../account/account.ts';
import type { ClaimedFlight } from '../../../../account/miles-claim.ts';
import type { BookedCoupon } from '../../../../programme/booked-coupon.ts';
import { type FlownLeg, flightMiles } from '../../../../programme/flight-miles.ts';
import { listedAirline, type ProgrammeData } from '../../../../programme/programme-data.ts';
import { type Traveller, travellerOn } from '../../../../programme/ticket-name.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

type FlightFacts = NonNullable<GivenFacts['flight']>;

/** What the deciding side knows about a flight beyond the claim. */
export type LegKnowledge = {
  programme: ProgrammeData;
  /** The coupon as the booking system has it; null when it is not known there. */
  coupon: BookedCoupon | null;
  /** The flight is on the ledger of this or another account. */
  isCredited: boolean;
  /** The papers asked for have arrived. */
  hasPapers: boolean;
};

/** Who flew: the coupon says so, else the name read out, else what the caller says. */
export const travellerOf = (account: MemberAccount, leg: ClaimedFlight, coupon: BookedCoupon | null): Traveller => {
  const passenger = coupon?.passenger ?? leg.passenger;
  if (passenger !== null && passenger !== '') return travellerOn(passenger, account);
  return leg.childLink === null ? { kind: 'self' } : { kind: 'child', linkId: leg.childLink };
};

/** The leg as its miles are looked up: the coupon counts before what was read out. */
export const flownLegOf = (leg: ClaimedFlight, coupon: BookedCoupon | null): FlownLeg => {
  const { origin, destination, bookingClass, promoFare } = coupon ?? leg;
  return {
    carrier: coupon?.operating ?? leg.operating,
    bookingClass,
    promoFare,
    date: coupon?.localDate ?? leg.date,
    origin,
    destination,
  };
};

const carrierFacts = (programme: ProgrammeData, operating: string, marketing: string, date: string): FlightFacts => {
  const operator = listedAirline(programme, operating, date);
  return {
    operating,
    marketing,
    isPartner: operator !== undefined,
    marketingIsPartner: listedAirline(programme, marketing, date) !== undefined,
    isSkyTeam: operator?.kind === 'airline' && operator.skyTeam,
  };
};

const milesFacts = (programme: ProgrammeData, leg: FlownLeg): FlightFacts => {
  const table = flightMiles(programme, leg);
  switch (table.outcome) {
    case 'earns':
      return {
        baseMiles: table.baseMiles,
        tableMiles: table.miles,
        ...(table.promotion === null ? {} : { nonEarningFare: true }),
      };
    case 'excluded':
      return { nonEarningFare: true };
    case 'no-row':
    case 'no-airport':
      return {};
    default:
      throw new Error(`Unknown answer ${JSON.stringify(table satisfies never)}`);
  }
};

const elsewhereOf = (programme: ProgrammeData, carrier: string | null, date: string): FlightFacts => ({
  creditedElsewhere:
    carrier === null ? 'none' : listedAirline(programme, carrier, date) === undefined ? 'otherAirline' : 'partner',
});

const passengerOf = ({ kind }: Traveller): FlightFacts => ({ passenger: kind });

const rebookingFacts = (programme: ProgrammeData, coupon: BookedCoupon): FlightFacts => {
  const { rebookedOn, rebookedBy, cancelledAt, localDate } = coupon;
  if (rebookedOn === null) return {};
  return {
    rebookedOn,
    rebookedOnPartner: listedAirline(programme, rebookedOn, localDate) !== undefined,
    ...(cancelledAt === null ? {} : { cancelledAt }),
    ...(rebookedBy === null ? {} : { rebookedBy }),
  };
};

const couponFacts = (programme: ProgrammeData, coupon: BookedCoupon, ownCode: string): FlightFacts => ({
  ...carrierFacts(programme, coupon.operating, coupon.marketing, coupon.localDate),
  date: coupon.localDate,
  scheduledDepartureAt: coupon.departsAt,
  flown: coupon.flown,
  ticketStock: coupon.ticket.slice(0, 3),
  flightCode: coupon.marketing,
  ticketKind: coupon.ticketKind,
  bookingClass: coupon.bookingClass,
  fareBasis: coupon.fareBasis,
  ...(coupon.discountCode === null ? {} : { discountCode: coupon.discountCode }),
  applicableFareCents: coupon.applicableCents,
  paidFareCents: coupon.paidCents,
  operationalUpgrade: coupon.upgrade === 'operational',
  upgradedWithMiles: coupon.upgrade === 'miles',
  codeQuoted: coupon.quotedCode === ownCode,
  ...rebookingFacts(programme, coupon),
  ...elsewhereOf(programme, coupon.creditedElsewhere, coupon.localDate),
});

/** From a boarding pass: who holds one has flown. The fare is on the receipt, and nobody guesses it. */
const passFacts = (programme: ProgrammeData, leg: ClaimedFlight): FlightFacts => ({
  ...carrierFacts(programme, leg.operating, leg.marketing, leg.date),
  date: leg.date,
  flown: true,
  ...(leg.ticket === null ? {} : { ticketStock: leg.ticket.slice(0, 3) }),
  flightCode: leg.marketing,
  ticketKind: leg.ticketKind,
  bookingClass: leg.bookingClass,
  ...(leg.fare === null ? {} : { applicableFareCents: leg.fare.applicableCents, paidFareCents: leg.fare.paidCents }),
  ...elsewhereOf(programme, leg.creditedElsewhere, leg.date),
});

const documentsOf = (leg: ClaimedFlight, hasPapers: boolean): NonNullable<GivenFacts['claim']>['documents'] => [
  'code',
  ...(leg.ticket === null ? [] : (['ticketNumber'] as const)),
  'flightNumber',
  'flightDate',
  'bookingClass',
  ...(hasPapers ? (['travelProof'] as const) : []),
];

const isOnStatement = ({ ledger }: MemberAccount, flightRef: string | null): boolean => {
  const reversed = new Set(ledger.map(({ reverses }) => reverses));
  return ledger.some((entry) => flightRef !== null && entry.flightRef === flightRef && !reversed.has(entry.entryId));
};

const childFacts = (account: MemberAccount, linkId: string, promoFare: boolean): GivenFacts => {
  const link = account.links.find((one) => one.linkId === linkId);
  if (link === undefined) return { child: { linkedTo: 'none', promoFare } };
  return {
    child: {
      linkedTo: link.state === 'active' ? 'caller' : 'none',
      promoFare,
      ...(link.birthDate === null ? {} : { birthDate: link.birthDate }),
      ...(link.codeProvidedOn === undefined ? {} : { codeProvidedOn: link.codeProvidedOn }),
    },
  };
};

const codeOf = (account: MemberAccount, traveller: Traveller): string =>
  traveller.kind === 'child'
    ? (account.links.find(({ linkId }) => linkId === traveller.linkId)?.childCode ?? account.code)
    : account.code;

/** Groups `flight`, `claim`, `promotion` and `child` for a flight claimed by a member or by the parent of a child. */
export const legFacts = (
  account: MemberAccount,
  leg: ClaimedFlight,
  flightRef: string | null,
  { programme, coupon, isCredited, hasPapers }: LegKnowledge,
): GivenFacts => {
  const traveller = travellerOf(account, leg, coupon);
  const flown = flownLegOf(leg, coupon);
  const table = flightMiles(programme, flown);
  const promotion = table.outcome === 'earns' ? table.promotion : null;
  const known =
    coupon === null ? passFacts(programme, leg) : couponFacts(programme, coupon, codeOf(account, traveller));
  return {
    flight: { ...known, ...milesFacts(programme, flown), ...passengerOf(traveller), alreadyCredited: isCredited },
    claim: {
      onStatement: isOnStatement(account, flightRef),
      ...(coupon === null ? { documents: documentsOf(leg, hasPapers) } : { confirmedLive: true }),
    },
    ...(promotion === null
      ? {}
      : {
          promotion: {
            id: promotion.promotionId,
            from: promotion.validFrom,
            ...(promotion.validTo === null ? {} : { to: promotion.validTo }),
            inAudience: true,
            overridesFare: true,
            includesChildren: promotion.includesChildren,
          },
        }),
    ...(traveller.kind === 'child' ? childFacts(account, traveller.linkId, flown.promoFare) : {}),
  };
};
