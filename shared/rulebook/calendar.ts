import { Temporal } from 'temporal-polyfill';

/** A calendar day `YYYY-MM-DD`. Days of this form compare in order as text. */
export type IsoDate = string;

/** The day on which an instant falls in a time zone (C-01 uses Europe/Rome). */
export const calendarDateIn = (zone: string, instant: string): IsoDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The same day `months` later, or the last day of that month when it is shorter (C-02). */
export const addMonths = (date: IsoDate, months: number): IsoDate =>
  Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();

/** The day `days` later. */
export const addDays = (date: IsoDate, days: number): IsoDate => Temporal.PlainDate.from(date).add({ days }).toString();

/** Whole years of age on a day; the birthday counts as reached, 29 February falls on the 28th in common years (C-10). */
export const ageOn = (birthDate: IsoDate, date: IsoDate): number => {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return addMonths(birthDate, years * 12) <= date ? years : years - 1;
};

/** True if fewer than `hours` hours lie between two instants, in absolute time; an `earlier` that lies after `later` counts as within. */
export const isWithinHours = (earlier: string, later: string, hours: number): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(later), Temporal.Instant.from(earlier).add({ hours })) < 0;

/** True if an instant is not later than another. */
export const isByInstant = (instant: string, limit: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(instant), Temporal.Instant.from(limit)) <= 0;

/** True if at most `hours` hours lie between two instants, in absolute time; an `earlier` that lies after `later` counts as within (C-11). */
export const isAtMostHours = (earlier: string, later: string, hours: number): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(later), Temporal.Instant.from(earlier).add({ hours })) <= 0;
