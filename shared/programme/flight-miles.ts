import { type Airport, coversDay, type EarningRow, type ProgrammeData } from './programme-data.ts';

const EARTH_RADIUS_KM = 6371.0088;
const KM_PER_MILE = 1.609344;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const haversine = (angle: number): number => Math.sin(angle / 2) ** 2;

/** Great-circle distance of two airports in whole statute miles, half up (extract format §8). */
export const distanceInMiles = (from: Airport, to: Airport): number => {
  const [latA, latB] = [radians(from.lat), radians(to.lat)];
  const h = haversine(latB - latA) + Math.cos(latA) * Math.cos(latB) * haversine(radians(to.lon - from.lon));
  return Math.round((2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(h))) / KM_PER_MILE);
};

/** Percent of miles, half up; both are whole numbers of at least 0. */
export const percentOf = (miles: number, percent: number): number => Math.round((miles * percent) / 100);

/** The leg as it was flown and ticketed. `carrier` operated it; `date` is its local day of departure. */
export type FlownLeg = {
  carrier: string;
  bookingClass: string;
  promoFare: boolean;
  date: string;
  origin: string;
  destination: string;
};

/** What a leg gives, with the figures it comes from. `percent` is of `baseMiles`. */
export type FlightMiles = {
  distance: number;
  baseMiles: number;
  percent: number;
  miles: number;
  qualifying: boolean;
  /** A promotion lets a class earn that otherwise gives nothing. */
  promotion: ProgrammeData['specialFares'][number] | null;
};

/** `excluded`: the class gives nothing. `no-row`, `no-airport`: the tables do not say, and a supervisor decides. */
export type FlightMilesAnswer =
  | ({ outcome: 'earns' } & FlightMiles)
  | { outcome: 'excluded'; distance: number; baseMiles: number }
  | { outcome: 'no-row'; distance: number }
  | { outcome: 'no-airport' };

const rowOf = ({ earning }: ProgrammeData, leg: FlownLeg): EarningRow | undefined =>
  earning.find(
    (row) =>
      row.carrier === leg.carrier &&
      row.bookingClass === leg.bookingClass &&
      row.fareType === (leg.promoFare ? 'promo' : 'standard') &&
      coversDay(row, leg.date),
  );

const specialFareOf = ({ specialFares }: ProgrammeData, leg: FlownLeg) =>
  specialFares.find(
    (row) =>
      (row.carrier === null || row.carrier === leg.carrier) &&
      row.bookingClass === leg.bookingClass &&
      coversDay(row, leg.date),
  );

/** Miles of a leg by distance, class and fare in the table of the flight day (mm-2016 5.2, mm-2017 4.2; extract format §8). */
export const flightMiles = (programme: ProgrammeData, leg: FlownLeg): FlightMilesAnswer => {
  const [from, to] = [leg.origin, leg.destination].map((code) =>
    programme.airports.find((airport) => airport.code === code),
  );
  if (from === undefined || to === undefined) return { outcome: 'no-airport' };
  const distance = distanceInMiles(from, to);
  const row = rowOf(programme, leg);
  if (row === undefined) return { outcome: 'no-row', distance };
  const baseMiles = Math.max(distance, row.minimumMiles);
  if (row.earns) {
    const { percent, qualifying } = row;
    return {
      outcome: 'earns',
      distance,
      baseMiles,
      percent,
      miles: percentOf(baseMiles, percent),
      qualifying,
      promotion: null,
    };
  }
  const promotion = specialFareOf(programme, leg);
  if (promotion === undefined) return { outcome: 'excluded', distance, baseMiles };
  const { farePercent: percent } = promotion;
  return {
    outcome: 'earns',
    distance,
    baseMiles,
    percent,
    miles: percentOf(baseMiles, percent),
    qualifying: false,
    promotion,
  };
};
