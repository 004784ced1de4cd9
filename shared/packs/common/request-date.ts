import { calendarDateIn } from '../../rulebook/calendar.ts';

/** Calendar days of requests are counted here (C-01). */
const ROME = 'Europe/Rome';

/** Calendar day of a request in Rome. */
export const requestDate = (at: string): string => calendarDateIn(ROME, at);
