import type { Knex } from 'knex';
import { type BookedCoupon, flightRefOf, type TicketKind } from '../../shared/programme/booked-coupon.ts';
import type { Tables } from './pipeline.ts';
import { openRows } from './sealed-rows.ts';
import type { Seals } from './seals.ts';

/** A coupon as it is stored, with the account its miles are on. */
export type StoredCoupon = Omit<BookedCoupon, 'creditedTo'> & { readonly creditedTo: string | null };

type CouponRow = {
  readonly ticket: string;
  readonly coupon: number;
  readonly passenger: string;
  readonly marketing: string;
  readonly operating: string;
  readonly flight_no: string;
  readonly local_date: string;
  readonly dep_at: string;
  readonly origin: string;
  readonly destination: string;
  readonly booking_class: string;
  readonly fare_basis: string;
  readonly ticket_kind: TicketKind;
  readonly applicable_cents: number;
  readonly paid_cents: number;
  readonly discount_code: string | null;
  readonly promo_fare: boolean;
  readonly flown: boolean;
  readonly upgrade: BookedCoupon['upgrade'];
  readonly quoted_code: string | null;
  readonly cancelled_at: string | null;
  readonly rebooked_on: string | null;
  readonly rebooked_by: BookedCoupon['rebookedBy'];
  readonly credited_to: string | null;
  readonly credited_elsewhere: string | null;
};

const columns = [
  'ticket',
  'coupon',
  'passenger',
  'marketing',
  'operating',
  'flight_no',
  'local_date',
  'dep_at',
  'origin',
  'destination',
  'booking_class',
  'fare_basis',
  'ticket_kind',
  'applicable_cents',
  'paid_cents',
  'discount_code',
  'promo_fare',
  'flown',
  'upgrade',
  'quoted_code',
  'cancelled_at',
  'rebooked_on',
  'rebooked_by',
  'credited_to',
  'credited_elsewhere',
] as const;

const couponOf = (row: CouponRow): StoredCoupon => ({
  ticket: row.ticket,
  coupon: row.coupon,
  passenger: row.passenger,
  marketing: row.marketing,
  operating: row.operating,
  flightNo: row.flight_no,
  localDate: row.local_date,
  departsAt: row.dep_at,
  origin: row.origin,
  destination: row.destination,
  bookingClass: row.booking_class,
  fareBasis: row.fare_basis,
  ticketKind: row.ticket_kind,
  applicableCents: row.applicable_cents,
  paidCents: row.paid_cents,
  discountCode: row.discount_code,
  promoFare: row.promo_fare,
  flown: row.flown,
  upgrade: row.upgrade,
  quotedCode: row.quoted_code,
  cancelledAt: row.cancelled_at,
  rebookedOn: row.rebooked_on,
  rebookedBy: row.rebooked_by,
  creditedTo: row.credited_to,
  creditedElsewhere: row.credited_elsewhere,
});

/** The coupons of a ticket in their order; none for a ticket nobody booked. */
export const readTicketCoupons = async (db: Knex, seals: Seals, ticket: string): Promise<readonly StoredCoupon[]> => {
  const query = db('flights').where({ ticket }).orderBy('coupon').select(columns);
  return (await openRows<CouponRow>(seals, 'flights', query)).map(couponOf);
};

const pairOf = (flightRef: string): readonly [string, number] => {
  const [ticket = '', coupon = ''] = flightRef.split('-');
  return [ticket, Number(coupon)];
};

/** Locks coupons in order for the rest of the transaction, and reads them: two claims of one flight are settled one after the other. */
export const lockCoupons = async (
  tables: Tables,
  seals: Seals,
  flightRefs: readonly string[],
): Promise<ReadonlyMap<string, StoredCoupon>> => {
  if (flightRefs.length === 0) return new Map();
  const query = tables('flights')
    .whereIn(['ticket', 'coupon'], flightRefs.map(pairOf) as unknown as readonly string[][])
    .orderByRaw('ticket collate "C", coupon')
    .forUpdate()
    .select(columns);
  const coupons = (await openRows<CouponRow>(seals, 'flights', query)).map(couponOf);
  return new Map(coupons.map((coupon) => [flightRefOf(coupon), coupon]));
};

/** Those of the flights whose miles are on a ledger, whoever's, and were not taken back. */
export const readCreditedFlights = async (
  tables: Tables,
  flightRefs: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (flightRefs.length === 0) return new Set();
  const credited: string[] = await tables('ledger as line')
    .whereIn('line.flight_ref', flightRefs)
    .whereIn('line.kind', ['flight', 'childFlight'])
    .whereNotExists((reversal) =>
      reversal.from('ledger as reversal').whereRaw('reversal.reverses = line.entry_id').select('entry_id'),
    )
    .distinct()
    .pluck('line.flight_ref');
  return new Set(credited);
};
