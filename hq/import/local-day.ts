import { addMonths, calendarDateIn } from '../../shared/rulebook/calendar.ts';
import type { BusinessDay } from './value-rules.ts';

const ROME = 'Europe/Rome';
const ADULT_IN_PROGRAMME_MONTHS = 14 * 12;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar day on which an instant falls in a time zone. Keeps one formatter per zone: an extract asks for every coupon. */
export const localDayIn = (zone: string, instant: string): string => {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(zone, formatter);
  }
  return formatter.format(new Date(instant));
};

/** The day on which an instant falls in Rome. */
export const romeDay = (instant: string): string => localDayIn(ROME, instant);

/** The business day with the instant at which it is over in Rome: 22:00 or 23:00 UTC, as summer time goes. */
export const businessDayOf = (date: string): BusinessDay => {
  const summer = calendarDateIn(ROME, `${date}T22:00:00Z`) > date;
  return { date, endsAt: `${date}T${summer ? '22' : '23'}:00Z` };
};

/** The 14th birthday; 29 February falls on the 28th (C-10). */
export const fourteenthBirthday = (birthDate: string): string => addMonths(birthDate, ADULT_IN_PROGRAMME_MONTHS);
