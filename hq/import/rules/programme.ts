import type { FileRules, FileRulesMaker, Picture } from '../picture.ts';
import type { Row } from '../row.ts';

const NO_END = '9999-12-31';

interface Period {
  readonly from: string;
  readonly to: string;
}

const periodOf = (row: Row): Period => ({ from: row.text('valid_from'), to: row.text('valid_to') || NO_END });

/** Z1, then the file's own rule, then Z4: periods of one subject do not overlap. */
const datedRules = (
  subjectOf: ((row: Row) => string) | undefined,
  more: { readonly judge?: (row: Row) => void; readonly admit?: (row: Row) => void } = {},
): FileRules => {
  const periods = new Map<string, Period[]>();
  const overlaps = (row: Row): boolean => {
    const { from, to } = periodOf(row);
    const others = (subjectOf && periods.get(subjectOf(row))) || [];
    return others.some((other) => from <= other.to && other.from <= to);
  };
  return {
    judge: (row) => {
      const { from, to } = periodOf(row);
      if (!row.require(to >= from, 'Z1', 'valid_to')) return;
      more.judge?.(row);
      if (!row.isRejected) row.require(!overlaps(row), 'Z4', 'valid_from');
    },
    admit: (row) => {
      if (subjectOf) periods.set(subjectOf(row), [...(periods.get(subjectOf(row)) ?? []), periodOf(row)]);
      more.admit?.(row);
    },
  };
};

const subject =
  (...columns: readonly string[]) =>
  (row: Row): string =>
    columns.map((column) => row.text(column)).join('|');

export const partnerRules: FileRulesMaker = (picture) =>
  datedRules(subject('code'), {
    admit: (row) => {
      if (row.is('kind', 'commercial')) picture.commercialPartners.add(row.text('code'));
    },
  });

export const fxRules: FileRulesMaker = () => datedRules(subject('currency'));

export const earningTableRules: FileRulesMaker = () =>
  datedRules(subject('carrier', 'booking_class', 'fare_type'), {
    judge: (row) => row.require(row.is('earns', '0') === row.is('percent', '0'), 'Z2', 'earns'),
  });

const zonePair = (row: Row): string => [row.text('zone_from'), row.text('zone_to')].sort().join('-');

export const awardTableRules: FileRulesMaker = () =>
  datedRules((row) => `${zonePair(row)}|${subject('table_id', 'cabin', 'trip')(row)}`);

export const feeRules: FileRulesMaker = () => datedRules(subject('edition', 'award_kind', 'service'));

const neededByKind: Readonly<Record<string, readonly string[]>> = {
  specialFare: ['booking_class', 'fare_percent'],
  earnBonus: ['bonus_percent'],
  award: ['award_validity_months'],
};

export const promotionRules: FileRulesMaker = () =>
  datedRules(undefined, {
    judge: (row) => {
      const missing = neededByKind[row.text('kind')]?.find((column) => !row.has(column));
      row.require(missing === undefined, 'Z3', missing ?? 'kind');
    },
  });

export const airportRules: FileRulesMaker = (picture: Picture) => ({
  admit: (row) => {
    picture.airportZones.set(row.text('code'), row.text('timezone'));
  },
});

export const clubThresholdRules: FileRulesMaker = (picture: Picture) => ({
  admit: (row) => {
    picture.clubThresholds.set(`${row.text('year')}|${row.text('level')}`, {
      miles: row.number('qualifying_miles'),
      flights: row.number('qualifying_flights'),
    });
  },
});
