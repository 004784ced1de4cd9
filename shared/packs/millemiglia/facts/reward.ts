import { bool, currency, date, group, iata, instant, int, list, oneOf, text } from '../../common/fact-types.ts';

const paidIn = oneOf('cash', 'miles');

export const miles = group({
  kind: oneOf('buy', 'gift', 'transfer', 'betweenAccounts', 'sale', 'cash', 'partnerProgramme', 'inheritance'),
});

export const redeem = group({ costMiles: int });

export const award = group({
  stage: oneOf('book', 'issue'),
  claimedOn: date,
  priceMiles: int,
  cabin: oneOf('economy', 'business', 'first', 'other'),
  carriers: list(iata),
  contributionMode: paidIn,
  contributionMiles: int,
  contributionCents: int,
  currency,
  unusedContributionMiles: int,
  unusedContributionCents: int,
  payment: oneOf('creditCard', 'otherCard', 'cash'),
  delivery: oneOf('electronic', 'ticketOffice'),
  beneficiary: oneOf('self', 'other'),
  beneficiaryEmail: text,
  emailDeclined: bool,
  sold: bool,
  transits: int,
  stopover: bool,
  wantsReduction: bool,
  guaranteeClaimed: bool,
  seatsAvailable: int,
  ticketingLimitAt: instant,
  productId: text,
  issuedOn: date,
  validUntil: date,
  kind: oneOf('standard', 'promo', 'special'),
  usage: oneOf('unused', 'partial', 'used'),
  nonUseCause: oneOf('passenger', 'airline', 'unknown'),
  alteredElsewhere: bool,
  travelOn: date,
  useOnCarrier: iata,
});

export const change = group({
  kind: oneOf('date', 'destination', 'beneficiary', 'itinerary', 'carrier', 'cabin'),
  newTravelOn: date,
  newPriceMiles: int,
  feeMiles: int,
  feeCents: int,
  feeCurrency: currency,
  feeMode: paidIn,
  wantsResidual: bool,
  unusedReturnMiles: int,
  oneWayPriceMiles: int,
});

export const refund = group({ what: oneOf('miles', 'contribution') });

export const upgrade = group({
  ticketIssued: bool,
  withinWindow: bool,
  travellerHasPaidTicket: bool,
  seatAvailable: bool,
  priceMiles: int,
  waitlist: bool,
  wants: oneOf('change', 'refund'),
  airlineCancelled: bool,
});

export const extra = group({
  kind: oneOf('baggage', 'extraComfort', 'upgrade'),
  priceMiles: int,
  payment: oneOf('miles', 'mixed'),
});

export const cashMiles = group({
  miles: int,
  priceCents: int,
  currency,
  discountCents: int,
  withAward: bool,
  act: oneOf('quote', 'buy'),
});

export const voucher = group({ act: oneOf('ask', 'use', 'sell') });
