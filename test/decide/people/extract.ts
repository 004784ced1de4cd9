import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Text of one file of the demo extract. */
export const extractFile = (name: string): string =>
  readFileSync(new URL(`../../fixtures/extract-a/${name}`, import.meta.url), 'utf8');

type Row<C extends string> = Readonly<Record<C, string>>;

/** Rows of a file with the columns that are read. Throws when the file does not have one of them. */
const table = <C extends string>(name: string, columns: readonly C[]): readonly Row<C>[] => {
  const rows: Row<C>[] = parse(extractFile(name), { columns: true });
  for (const column of columns) if (rows[0]?.[column] === undefined) throw new Error(`${name} has no ${column}.`);
  return rows;
};

/** The first row that fits. Throws when there is none: a story about nobody's row proves nothing. */
export const the = <R>(rows: readonly R[], fits: (row: R) => boolean, what: string): R => {
  const row = rows.find(fits);
  if (row === undefined) throw new Error(`The extract has no ${what}.`);
  return row;
};

/** An empty cell says nothing. */
export const orNothing = (cell: string): string | undefined => (cell === '' ? undefined : cell);

/** True if the period of a dated row includes the day; an open end has no last day. */
export const coversDay = (row: Row<'valid_from' | 'valid_to'>, day: string): boolean =>
  row.valid_from <= day && (row.valid_to === '' || day <= row.valid_to);

export const members = table('members.csv', [
  ...(['code', 'status', 'opened_on', 'close_reason', 'card_surname', 'card_given', 'birth_date'] as const),
  ...(['address_line', 'email', 'email_changed_at', 'minor_consent_on', 'deceased_on'] as const),
]);
export type Member = (typeof members)[number];

export const companies = table('companies.csv', [
  ...(['bc_code', 'company_code', 'status', 'opened_on', 'email', 'address_line'] as const),
]);

export const cards = table('cards.csv', ['code']);
export const clubs = table('clubs.csv', [
  'code',
  'level',
  'basis',
  'qualifying_year',
  'recognised_on',
  'starts_on',
  'ends_on',
]);
export const flags = table('flags.csv', ['account', 'related_account', 'reason']);

export const ledger = table('ledger.csv', [
  ...(['entry_id', 'account', 'kind', 'miles', 'activity_on', 'posted_on', 'flight_ref', 'reverses'] as const),
]);
export type LedgerEntry = (typeof ledger)[number];

export const links = table('links.csv', [
  ...(['kind', 'member', 'child_code', 'child_surname', 'child_given', 'birth_date'] as const),
  ...(['form_sent_on', 'form_email', 'other_parent_consent_on', 'code_provided_on', 'state'] as const),
]);
export type Link = (typeof links)[number];

export const coupons = table('flights.csv', [
  ...([
    'ticket',
    'coupon',
    'passenger',
    'marketing',
    'operating',
    'local_date',
    'dep_at',
    'origin',
    'destination',
  ] as const),
  ...(['booking_class', 'fare_basis', 'ticket_kind', 'applicable_cents', 'paid_cents', 'currency'] as const),
  ...(['discount_code', 'promo_fare', 'flown', 'upgrade', 'quoted_code', 'company_at_booking'] as const),
  ...(['company_at_purchase', 'cancelled_at', 'rebooked_on', 'rebooked_by', 'credited_to'] as const),
  ...(['company_credited_to', 'credited_elsewhere'] as const),
]);
export type Coupon = (typeof coupons)[number];

export const awards = table('award_tickets.csv', [
  ...([
    'award_id',
    'account',
    'kind',
    'trip',
    'cabin',
    'state',
    'booked_at',
    'ticketing_limit_at',
    'issued_on',
  ] as const),
  ...(['valid_until', 'price_miles', 'contribution_mode', 'contribution_cents', 'contribution_currency'] as const),
  ...(['contribution_miles', 'beneficiary', 'delivery'] as const),
]);
export type Award = (typeof awards)[number];

export const awardCoupons = table('award_coupons.csv', [
  ...(['award_id', 'operating', 'origin', 'destination', 'state', 'non_use_cause'] as const),
  ...(['contribution_share_cents', 'contribution_share_miles'] as const),
]);
export type AwardCoupon = (typeof awardCoupons)[number];

export const portalCustomers = table('bt_customers.csv', [
  ...(['customer_code', 'registration_state', 'email', 'mobile', 'sim_state'] as const),
]);

export const partners = table('partners.csv', ['code', 'kind', 'skyteam', 'valid_from', 'valid_to']);
export const airports = table('airports.csv', ['code', 'zone', 'lat', 'lon']);
export const earningTable = table('earning_table.csv', [
  ...([
    'carrier',
    'booking_class',
    'fare_type',
    'percent',
    'minimum_miles',
    'earns',
    'valid_from',
    'valid_to',
  ] as const),
]);
export const awardTable = table('award_table.csv', [
  ...(['table_id', 'zone_from', 'zone_to', 'cabin', 'trip', 'miles', 'valid_from', 'valid_to'] as const),
]);
export const fees = table('fees.csv', [
  ...(['award_kind', 'service', 'cash_cents', 'currency', 'miles', 'valid_from', 'valid_to'] as const),
]);
export const rates = table('fx.csv', ['currency', 'eur_per_unit', 'valid_from', 'valid_to']);
