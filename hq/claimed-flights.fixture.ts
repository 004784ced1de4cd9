import { sealRow } from '../db/hq/sealed-rows.ts';
import type { CommandBody } from '../shared/account/command.ts';
import type { LegVerdict } from '../shared/account/miles-claim.ts';
import { ADA, NOON, type SmallHeadquarters } from './small-headquarters.fixture.ts';

/** Programme tables and coupons for tests of claims, invented. Nothing here is read by the product. */
const earning = (rowId: string, bookingClass: string, percent: number) => ({
  row_id: rowId,
  carrier: 'AZ',
  booking_class: bookingClass,
  fare_type: 'standard',
  valid_from: '2013-01-01',
  valid_to: '2017-12-31',
  cabin: 'Y',
  percent,
  minimum_miles: 500,
  qualifying: percent > 0,
  earns: percent > 0,
  demo: true,
});

const airport = (code: string, lat: number, lon: number) => ({
  code,
  name: code,
  city: code,
  country: 'IT',
  zone: 'ITA',
  timezone: 'Europe/Rome',
  lat,
  lon,
  auto_credit: true,
});

const partner = (code: string, kind: string) => ({
  code,
  name: `${code} Example`,
  kind,
  skyteam: kind === 'operator',
  eap: false,
  category: kind === 'commercial' ? 'hotel' : 'airline',
  valid_from: '2013-01-01',
  contact_phone: kind === 'commercial' ? '+390600000103' : null,
  demo: true,
});

export const TICKET = '0552107330914';

const coupon = (number: number, over: Readonly<Record<string, unknown>> = {}) => ({
  ticket: TICKET,
  coupon: number,
  passenger: 'EXAMPLE/ADA MRS',
  marketing: 'AZ',
  operating: 'AZ',
  flight_no: '610',
  local_date: '2017-10-10',
  dep_at: '2017-10-10T08:00:00.000Z',
  origin: 'FCO',
  destination: 'JFK',
  booking_class: 'S',
  fare_basis: 'SOW',
  ticket_kind: 'paid',
  applicable_cents: 20_000,
  paid_cents: 20_000,
  currency: 'EUR',
  promo_fare: false,
  flown: true,
  ...over,
});

/** Three coupons of one ticket of Ada: one that earns, one too old to be claimed, one on a class that gives nothing. */
export const addFlights = async ({ db, seals }: Pick<SmallHeadquarters, 'db' | 'seals'>): Promise<void> => {
  await db('airports').insert([
    airport('FCO', 41.8, 12.25),
    airport('JFK', 40.64, -73.78),
    airport('ATH', 37.94, 23.94),
  ]);
  await db('earning_table').insert([earning('E1', 'S', 50), earning('E2', 'U', 0)]);
  await db('partners').insert([partner('AZ', 'operator'), partner('HOR', 'commercial')]);
  await db('club_thresholds').insert({
    year: 2017,
    level: 'frecciaAlata',
    qualifying_miles: 1,
    qualifying_flights: 1,
    bonus_percent: 50,
    demo: true,
  });
  const rows = [
    coupon(1),
    coupon(2, { local_date: '2017-07-19', dep_at: '2017-07-19T08:00:00.000Z', flight_no: '611' }),
    coupon(3, { booking_class: 'U' }),
  ];
  await db('flights').insert(rows.map((row) => sealRow(seals, 'flights', row)));
};

type ClaimPayload = Extract<CommandBody, { type: 'miles.claim' }>['payload'];
type Leg = ClaimPayload['legs'][number];
type FlightLeg = Extract<Leg, { kind: 'flight' }>;

const told = (outcome: LegVerdict['outcome'], miles = 0): LegVerdict => ({
  outcome,
  miles,
  bonus: 0,
  rule: null,
  clause: null,
});

/** A flight of Ada's ticket, or of none, as a desk claims it. */
export const leg = (number: number, outcome: LegVerdict['outcome'], over: Partial<FlightLeg> = {}): FlightLeg => ({
  kind: 'flight',
  childLink: null,
  ticket: TICKET,
  coupon: number,
  passenger: null,
  marketing: 'AZ',
  operating: 'AZ',
  flightNo: '610',
  date: '2017-10-10',
  origin: 'FCO',
  destination: 'JFK',
  bookingClass: 'S',
  ticketKind: 'paid',
  promoFare: false,
  fare: null,
  creditedElsewhere: null,
  told: told(outcome),
  ...over,
});

export const atPartner: Leg = { kind: 'partner', partner: 'HOR', told: told('refer') };

export const claim = (legs: readonly Leg[], over: Partial<ClaimPayload> = {}): CommandBody => ({
  type: 'miles.claim',
  v: 1,
  payload: {
    account: ADA,
    legs: [...legs],
    uploadLink: true,
    language: 'el',
    request: NOON,
    verification: { level: 'basic', method: 'profile', attemptId: null },
    ...over,
  },
});
