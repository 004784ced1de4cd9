import { bool, currency, date, group, iata, instant, int, list, oneOf, text } from '../../common/fact-types.ts';

/** The leg as booked; `date` is its local scheduled departure. Partner status is that of the flight date. */
export const flight = group({
  date,
  operating: iata,
  marketing: iata,
  isPartner: bool,
  marketingIsPartner: bool,
  isSkyTeam: bool,
  isCodeShare: bool,
  partnerLeftOn: date,
  flown: bool,
  passenger: oneOf('self', 'child', 'companyStaff', 'other'),
  ticketKind: oneOf('paid', 'award', 'cashMiles', 'free', 'charter', 'group'),
  bookingClass: text,
  fareBasis: text,
  discountCode: text,
  applicableFareCents: int,
  paidFareCents: int,
  nonEarningFare: bool,
  tableMiles: int,
  baseMiles: int,
  economyMiles: int,
  operationalUpgrade: bool,
  upgradedWithMiles: bool,
  scheduledDepartureAt: instant,
  cancelledAt: instant,
  rebookedOn: iata,
  rebookedOnPartner: bool,
  rebookedBy: oneOf('airline', 'passenger'),
  creditedElsewhere: oneOf('none', 'partner', 'otherAirline'),
  fraudSuspected: bool,
  alreadyCredited: bool,
  postedMiles: int,
  codeQuoted: bool,
  cardShown: bool,
  ticketStock: text,
  flightCode: text,
  companyCodeAt: group({ booking: bool, purchase: bool }),
  publishedException: bool,
  legs: list(group({ netFareCents: int, currency, eurCents: int })),
});

export const promotion = group({
  id: text,
  from: date,
  to: date,
  inAudience: bool,
  bonusMiles: int,
  multiplier: int,
  includesChildren: bool,
  overridesFare: bool,
  grantsReduction: bool,
  grantsProduct: bool,
});

const claimDocument = oneOf('code', 'ticketNumber', 'flightNumber', 'flightDate', 'bookingClass', 'travelProof');

export const claim = group({
  activity: oneOf('flight', 'commercialPartner'),
  onStatement: bool,
  confirmedLive: bool,
  documents: list(claimDocument),
  creditTo: oneOf('own', 'other'),
  wantsHigherClass: bool,
});
