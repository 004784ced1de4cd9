import type { Facts } from '../../facts/dictionary.ts';

/** Code of the Airline of the regulations. */
export const AIRLINE = 'AZ';

/** Airlines of the award; the flight's own when none are named, undefined while that is not known either. */
export const carriersOf = ({ award, flight }: Facts): ReadonlySet<string> | undefined => {
  if (award.carriers !== undefined && award.carriers.length > 0) return new Set(award.carriers);
  return flight.operating === undefined ? undefined : new Set([flight.operating]);
};
