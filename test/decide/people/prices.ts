import { type Award, airports, awardTable, coversDay, fees, the } from './extract.ts';

/** A journey somebody asks for: from where, where to, there and back or only there. */
export interface Journey {
  readonly from: string;
  readonly to: string;
  readonly trip: 'oneWay' | 'roundTrip';
}

/** A journey there and back. */
export const roundTrip = (from: string, to: string): Journey => ({ from, to, trip: 'roundTrip' });
/** A journey in one direction. */
export const oneWay = (from: string, to: string): Journey => ({ from, to, trip: 'oneWay' });

const zoneOf = (code: string): string => the(airports, (row) => row.code === code, `airport ${code}`).zone;

/** Miles of a journey in Economy with the Airline by the table of the day of the claim. */
export const priceOf = ({ from, to, trip }: Journey, day: string): number => {
  const zones = [zoneOf(from), zoneOf(to)].toSorted().join();
  const row = the(
    awardTable,
    (one) =>
      one.table_id === 'alitalia' &&
      one.cabin === 'Y' &&
      one.trip === trip &&
      [one.zone_from, one.zone_to].toSorted().join() === zones &&
      coversDay(one, day),
    `price of ${from}-${to}`,
  );
  return Number(row.miles);
};

const FEE_OF_CHANGE: Readonly<Record<string, string>> = {
  date: 'changeDate',
  destination: 'changeDestination',
  beneficiary: 'changeBeneficiary',
  partialUse: 'partialUse',
};

const whole = (cell: string): number | undefined => (cell === '' ? undefined : Number(cell));

/** Fee of a change by the table of the day; no facts when the table has no row. */
export const feeFacts = ({ kind, state }: Award, change: string, day: string) => {
  const service = FEE_OF_CHANGE[state === 'partial' && change !== 'date' ? 'partialUse' : change];
  const row = fees.find((one) => one.service === service && one.award_kind === kind && coversDay(one, day));
  if (!row) return {};
  return { feeCents: whole(row.cash_cents), feeMiles: whole(row.miles), feeCurrency: row.currency };
};
