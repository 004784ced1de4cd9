import { Temporal } from 'temporal-polyfill';

/** A calendar day `YYYY-MM-DD`. Days of this form compare in order as text. */
export type IsoDate = string;

/** Days beyond the years of four digits would not compare as text, so these stand for them. */
const EARLIEST: IsoDate = '0000-01-01';
const LATEST: IsoDate = '9999-12-31';
/** More days than lie between the two. */
const BEYOND = 4_000_000;

const asText = (date: Temporal.PlainDate): IsoDate => {
  if (date.year > 9999) return LATEST;
  return date.year < 0 ? EARLIEST : date.toString();
};

const readDateIn = (zone: string, instant: string): IsoDate =>
  asText(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate());

/** An instant in UTC from 1980 on: since then every zone is off by whole quarters of an hour, so a quarter falls on one day. */
const IN_QUARTER = /^((?:19[89]|20\d)\d-\d{2}-\d{2}T\d{2}):([0-5]\d):[0-5]\d(?:\.\d{1,9})?Z$/;
const MINUTES = 15;
const DAYS_REMEMBERED = 4_000;
const remembered = new Map<string, IsoDate>();

/** The day on which an instant falls in a time zone (C-01 uses Europe/Rome). Days are remembered: reading one costs more than a rule. */
export const calendarDateIn = (zone: string, instant: string): IsoDate => {
  const [, hour, minute] = IN_QUARTER.exec(instant) ?? [];
  if (hour === undefined) return readDateIn(zone, instant);
  const quarter = `${zone} ${hour} ${Math.floor(Number(minute) / MINUTES)}`;
  const known = remembered.get(quarter);
  if (known !== undefined) return known;
  const date = readDateIn(zone, instant);
  if (remembered.size === DAYS_REMEMBERED) remembered.clear();
  remembered.set(quarter, date);
  return date;
};

const later = (date: IsoDate, unit: 'days' | 'months', amount: number): IsoDate => {
  if (Math.abs(amount) > BEYOND) return amount > 0 ? LATEST : EARLIEST;
  return asText(Temporal.PlainDate.from(date).add({ [unit]: amount }, { overflow: 'constrain' }));
};

/** The same day `months` later, or the last day of that month when it is shorter (C-02). Ends with the year 9999. */
export const addMonths = (date: IsoDate, months: number): IsoDate => later(date, 'months', months);

/** The day `days` later. Ends with the year 9999. */
export const addDays = (date: IsoDate, days: number): IsoDate => later(date, 'days', days);

/** Whole years of age on a day; the birthday counts as reached, 29 February falls on the 28th in common years (C-10). */
export const ageOn = (birthDate: IsoDate, date: IsoDate): number => {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return addMonths(birthDate, years * 12) <= date ? years : years - 1;
};

const NANOSECONDS_AN_HOUR = 3_600_000_000_000n;

const nanosecondsBetween = (one: string, other: string): bigint =>
  Temporal.Instant.from(other).epochNanoseconds - Temporal.Instant.from(one).epochNanoseconds;

/** True if fewer than `hours` hours lie between two instants, in absolute time; an `earlier` that lies after `later` counts as within. */
export const isWithinHours = (earlier: string, later: string, hours: number): boolean =>
  nanosecondsBetween(earlier, later) < BigInt(hours) * NANOSECONDS_AN_HOUR;

/** True if at most `hours` hours lie between two instants, in absolute time; an `earlier` that lies after `later` counts as within (C-11). */
export const isAtMostHours = (earlier: string, later: string, hours: number): boolean =>
  nanosecondsBetween(earlier, later) <= BigInt(hours) * NANOSECONDS_AN_HOUR;

/** True if an instant is not later than another. */
export const isByInstant = (instant: string, limit: string): boolean => nanosecondsBetween(instant, limit) >= 0n;
