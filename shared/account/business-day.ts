import { calendarDateIn, type IsoDate } from '../rulebook/calendar.ts';

/** Business days are calendar days in Rome, also for a call shortly after midnight there. */
export const businessDayOf = (instant: string): IsoDate => calendarDateIn('Europe/Rome', instant);
