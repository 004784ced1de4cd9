import { airports, type Coupon, coversDay, earningTable, partners, rates, the } from './extract.ts';

const EARTH_RADIUS_KM = 6371.0088;
const KM_PER_MILE = 1.609344;

const radians = (degrees: string): number => (Number(degrees) * Math.PI) / 180;

const haversine = (angle: number): number => Math.sin(angle / 2) ** 2;

/** Great-circle distance of two airports in whole statute miles. */
const distance = (from: string, to: string): number => {
  const [a, b] = [from, to].map((code) => the(airports, (row) => row.code === code, `airport ${code}`));
  if (!a || !b) throw new Error('A leg has two ends.');
  const [latA, latB] = [radians(a.lat), radians(b.lat)];
  const h = haversine(latB - latA) + Math.cos(latA) * Math.cos(latB) * haversine(radians(b.lon) - radians(a.lon));
  return Math.round((2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h))) / KM_PER_MILE);
};

/** Miles of a coupon by the table of the flight day; nothing but the flag when the class does not earn, nothing at all without a row. */
export const milesOfCoupon = (coupon: Coupon): { nonEarningFare?: true; tableMiles?: number; baseMiles?: number } => {
  const fareType = coupon.promo_fare === '1' ? 'promo' : 'standard';
  const row = earningTable.find(
    ({ carrier, booking_class, fare_type, ...period }) =>
      carrier === coupon.operating &&
      booking_class === coupon.booking_class &&
      fare_type === fareType &&
      coversDay(period, coupon.local_date),
  );
  if (!row) return {};
  if (row.earns === '0') return { nonEarningFare: true };
  const baseMiles = Math.max(distance(coupon.origin, coupon.destination), Number(row.minimum_miles));
  return { baseMiles, tableMiles: Math.round((baseMiles * Number(row.percent)) / 100) };
};

/** The airline's row of the partner list on a day; undefined when it is not, or no longer, in the programme. */
export const listedAirline = (carrier: string, day: string) =>
  partners.find((row) => row.code === carrier && ['operator', 'airline'].includes(row.kind) && coversDay(row, day));

/** Net fare of a coupon in euro cents at the rate of its day, rounded down. */
export const euroCents = ({ paid_cents, currency, local_date }: Coupon): number => {
  if (currency === 'EUR') return Number(paid_cents);
  const rate = the(rates, (row) => row.currency === currency && coversDay(row, local_date), `rate of ${currency}`);
  return Number((BigInt(paid_cents) * BigInt(rate.eur_per_unit.replace('.', ''))) / 1_000_000n);
};
