/** Clocks of desks may run a little ahead of ours until they hear from us. */
const TOLERATED_AHEAD_MS = 10 * 60_000;

/** A request is decided for its own instant, so a desk with a wrong clock must not choose the rules of a day that has not come (I10). */
export const isAhead = (at: string, now: string): boolean => Date.parse(at) - Date.parse(now) > TOLERATED_AHEAD_MS;
