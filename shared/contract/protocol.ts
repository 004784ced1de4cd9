/**
 * Version of the contract between desks and headquarters; it travels with every request.
 * 1: before `clock` and `answer.record`. 2: bearer tokens. 3: signed requests, leases, news.
 */
export const PROTOCOL = 3;

/** Headquarters serves its own version and the two before it: desks are replaced within two releases of headquarters, never at once. */
export const OLDEST_PROTOCOL = PROTOCOL - 2;

/** Desks did not name their version before the third. */
const UNNAMED_PROTOCOL = 2;

/** The version a request names in its header; 0 for what is no version. */
export const protocolOf = (header: string | undefined): number => {
  if (header === undefined || header === '') return UNNAMED_PROTOCOL;
  return /^\d{1,4}$/.test(header) ? Number(header) : 0;
};

/** A desk newer than headquarters is served too: it knows what this version may leave out, and unknown commands are parked. */
export const isServed = (protocol: number): boolean => protocol >= OLDEST_PROTOCOL;
