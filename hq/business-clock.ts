import { Temporal } from 'temporal-polyfill';
import type { Business } from '../shared/contract/hq-api.ts';
import { calendarDateIn } from '../shared/rulebook/calendar.ts';

export const BUSINESS_ZONE = 'Europe/Rome';

/** The clock that counts (I10): instants are ISO 8601 in UTC, days are calendar days in Rome. */
export interface BusinessClock {
  readonly now: () => string;
  readonly today: () => string;
  readonly business: () => Business;
}

const instantText = (moment: Temporal.ZonedDateTime): string =>
  moment.toInstant().toString({ smallestUnit: 'millisecond' });

/** Business day of an instant: its calendar date in Rome. */
export const businessDayOf = (instant: string): string => calendarDateIn(BUSINESS_ZONE, instant);

/**
 * @param fixedDate `YYYY-MM-DD` of a demo: the time of day is the real one in Rome, the date stays. Absent in production
 * @param wallClock the machine's clock in milliseconds since 1970
 */
export const businessClock = (fixedDate: string | undefined, wallClock: () => number = Date.now): BusinessClock => {
  const moment = (): Temporal.ZonedDateTime => {
    const real = Temporal.Instant.fromEpochMilliseconds(wallClock()).toZonedDateTimeISO(BUSINESS_ZONE);
    return fixedDate === undefined ? real : real.with(dateFields(fixedDate));
  };
  const today = () => moment().toPlainDate().toString();
  const now = () => instantText(moment());
  const business = (): Business => {
    // One look at the clock: around midnight two looks would fall on two days.
    const at = moment();
    return { now: instantText(at), date: at.toPlainDate().toString(), demo: fixedDate !== undefined };
  };
  return { now, today, business };
};

const dateFields = (date: string): { year: number; month: number; day: number } => {
  const { year, month, day } = Temporal.PlainDate.from(date, { overflow: 'reject' });
  return { year, month, day };
};
