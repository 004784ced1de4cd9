import type { ClaimedFlight } from '../account/miles-claim.ts';
import { bookingClassSchema, carrierSchema, ticketKindSchema } from './booked-coupon.ts';
import type { ProgrammeData } from './programme-data.ts';
import { readTicket } from './ticket-number.ts';

/** Fields of a flight that is typed from a boarding pass, in the order of the form. */
const FLIGHT_FIELDS = [
  'traveller',
  'flight',
  'date',
  'origin',
  'destination',
  'operating',
  'bookingClass',
  'ticket',
  'coupon',
  'passenger',
  'ticketKind',
  'fareType',
  'applicableFare',
  'paidFare',
  'elsewhere',
] as const;
export type FlightField = (typeof FLIGHT_FIELDS)[number];

/** What is wrong with a field: i18n keys `claim.fault.<code>`. */
export type LegFault =
  | 'flight-form'
  | 'date-form'
  | 'date-impossible'
  | 'date-future'
  | 'airport-unknown'
  | 'airport-same'
  | 'carrier-form'
  | 'class-form'
  | 'ticket-form'
  | 'ticket-check-digit'
  | 'coupon-form'
  | 'passenger-form'
  | 'kind-unknown'
  | 'fare-form'
  | 'fare-alone'
  | 'missing';

export type LegFaults = Readonly<Partial<Record<FlightField, LegFault>>>;
export type GivenLeg = Readonly<Partial<Record<FlightField, string>>>;

/** A flight that can be decided, or every field that stands in the way, in the order of the form. */
export type LegReading = { leg: ClaimedFlight } | { faults: LegFaults };

type Read<T> = { value: T } | { fault: LegFault };
const value = <T>(read: T): Read<T> => ({ value: read });
const fault = (code: LegFault): Read<never> => ({ fault: code });

const FLIGHT = /^([A-Z0-9]{2}) ?0*([1-9]\d{0,3})$/u;

const readFlight = (text: string): Read<{ carrier: string; flightNo: string }> => {
  const [, carrier = '', flightNo = ''] = FLIGHT.exec(text.toUpperCase()) ?? [];
  return carrierSchema.safeParse(carrier).success ? value({ carrier, flightNo }) : fault('flight-form');
};

const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u;
const SPOKEN_DAY = /^(\d{1,2})[ ./-](\d{1,2})[ ./-](\d{4}|\d{2})$/u;
const CENTURY = 2000;

/** Day, month, year as callers say it, or the year first; two digits of a year are of this century. */
const partsOf = (text: string): readonly [number, number, number] | null => {
  const iso = ISO_DAY.exec(text);
  if (iso !== null) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const spoken = SPOKEN_DAY.exec(text);
  if (spoken === null) return null;
  const year = Number(spoken[3]);
  return [year < 100 ? CENTURY + year : year, Number(spoken[2]), Number(spoken[1])];
};

const readDay = (text: string, today: string): Read<string> => {
  const parts = partsOf(text);
  if (parts === null) return fault('date-form');
  const [year, month, day] = parts;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists) return fault('date-impossible');
  const iso = date.toISOString().slice(0, 10);
  return iso > today ? fault('date-future') : value(iso);
};

const readAirport = (text: string, { airports }: ProgrammeData): Read<string> => {
  const code = text.toUpperCase();
  return airports.some((airport) => airport.code === code) ? value(code) : fault('airport-unknown');
};

const readTicketField = (text: string): Read<string> => {
  const read = readTicket(text);
  if ('ticket' in read) return value(read.ticket);
  return fault(read.fault === 'form' ? 'ticket-form' : 'ticket-check-digit');
};

const MONEY = /^(\d{1,6})(?:[.,](\d{2}))?$/u;

/** An amount as a receipt prints it, in cents. */
const readCents = (text: string): Read<number> => {
  const [, whole, cents = '00'] = MONEY.exec(text) ?? [];
  return whole === undefined ? fault('fare-form') : value(Number(whole) * 100 + Number(cents));
};

const optional = <T>(text: string, read: (text: string) => Read<T>): Read<T | null> =>
  text === '' ? value(null) : read(text);
const required = <T>(text: string, read: (text: string) => Read<T>): Read<T> =>
  text === '' ? fault('missing') : read(text);

const readCarrier = (text: string): Read<string> =>
  carrierSchema.safeParse(text.toUpperCase()).success ? value(text.toUpperCase()) : fault('carrier-form');
const readClass = (text: string): Read<string> =>
  bookingClassSchema.safeParse(text.toUpperCase()).success ? value(text.toUpperCase()) : fault('class-form');
const readCoupon = (text: string): Read<number> => (/^[1-4]$/u.test(text) ? value(Number(text)) : fault('coupon-form'));
const PASSENGER = /^\p{L}[\p{L} '-]*\/\p{L}[\p{L} '-]*$/u;
const readPassenger = (text: string): Read<string> =>
  PASSENGER.test(text) ? value(text.toUpperCase()) : fault('passenger-form');
const readKind = (text: string): Read<ClaimedFlight['ticketKind']> => {
  const kind = ticketKindSchema.safeParse(text);
  return kind.success ? value(kind.data) : fault('kind-unknown');
};

type Reads = ReturnType<typeof readAll>;

const readAll = (given: GivenLeg, programme: ProgrammeData, today: string) => {
  const of = (field: FlightField): string => (given[field] ?? '').trim();
  const airport = (text: string) => readAirport(text, programme);
  return {
    flight: required(of('flight'), readFlight),
    date: required(of('date'), (text) => readDay(text, today)),
    origin: required(of('origin'), airport),
    destination: required(of('destination'), airport),
    operating: optional(of('operating'), readCarrier),
    bookingClass: required(of('bookingClass'), readClass),
    ticket: optional(of('ticket'), readTicketField),
    coupon: optional(of('coupon'), readCoupon),
    passenger: optional(of('passenger'), readPassenger),
    ticketKind: optional(of('ticketKind'), readKind),
    applicableFare: optional(of('applicableFare'), readCents),
    paidFare: optional(of('paidFare'), readCents),
    elsewhere: optional(of('elsewhere'), readCarrier),
  };
};

/** What is wrong with fields that are each right by themselves. */
const faultsBetween = ({ origin, destination, applicableFare, paidFare }: Reads): LegFaults => {
  const isSame = 'value' in origin && 'value' in destination && origin.value === destination.value;
  const isAlone =
    'value' in applicableFare && 'value' in paidFare && (applicableFare.value === null) !== (paidFare.value === null);
  return {
    ...(isSame ? { destination: 'airport-same' as const } : {}),
    ...(isAlone
      ? {
          [('value' in paidFare && paidFare.value === null ? 'paidFare' : 'applicableFare') as FlightField]:
            'fare-alone',
        }
      : {}),
  };
};

const faultsIn = (reads: Reads): LegFaults => {
  const single = Object.entries(reads).flatMap(([field, read]) => ('fault' in read ? [[field, read.fault]] : []));
  const all: LegFaults = { ...faultsBetween(reads), ...Object.fromEntries(single) };
  return Object.fromEntries(FLIGHT_FIELDS.flatMap((field) => (all[field] === undefined ? [] : [[field, all[field]]])));
};

const valueIn = <T>(read: Read<T>): T => {
  if ('fault' in read) throw new Error('A field without a value was read.');
  return read.value;
};

/** Reads a flight as it was typed. `today` is the business day: nobody claims a flight that has not been taken. */
export const readLeg = (given: GivenLeg, programme: ProgrammeData, today: string): LegReading => {
  const reads = readAll(given, programme, today);
  const faults = faultsIn(reads);
  if (Object.keys(faults).length > 0) return { faults };
  const { carrier, flightNo } = valueIn(reads.flight);
  const [applicableCents, paidCents] = [valueIn(reads.applicableFare), valueIn(reads.paidFare)];
  const traveller = (given.traveller ?? '').trim();
  return {
    leg: {
      kind: 'flight',
      childLink: traveller === '' ? null : traveller,
      ticket: valueIn(reads.ticket),
      coupon: valueIn(reads.coupon) ?? 1,
      passenger: valueIn(reads.passenger),
      marketing: carrier,
      operating: valueIn(reads.operating) ?? carrier,
      flightNo,
      date: valueIn(reads.date),
      origin: valueIn(reads.origin),
      destination: valueIn(reads.destination),
      bookingClass: valueIn(reads.bookingClass),
      ticketKind: valueIn(reads.ticketKind) ?? 'paid',
      promoFare: given.fareType === 'promo',
      fare: applicableCents === null || paidCents === null ? null : { applicableCents, paidCents },
      creditedElsewhere: valueIn(reads.elsewhere),
    },
  };
};
