import { Temporal } from 'temporal-polyfill';

const OFFERED_DAYS = 31;

/** Today and the days before it, newest first, as `YYYY-MM-DD`; a day further back that is chosen already stays offered. */
export const lastSeenDays = (today: string, chosen: string | null): readonly string[] => {
  const newest = Temporal.PlainDate.from(today);
  const days = Array.from({ length: OFFERED_DAYS }, (_, back) => newest.subtract({ days: back }).toString());
  return chosen === null || days.includes(chosen) ? days : [...days, chosen];
};
