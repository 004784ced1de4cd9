import type { KnownFlights } from '../../../hq/authority/settlement-store.ts';
import type { MemberAccount } from '../../../shared/account/account.ts';

/** Flights whose miles are on some ledger. No ticket is in the booking system here: what is claimed is claimed from boarding passes. */
export const flightsIn = (accounts: Iterable<MemberAccount>, asked: readonly string[]): KnownFlights => {
  if (asked.length === 0) return { asked: new Set(), coupons: new Map(), credited: new Set() };
  const lines = [...accounts].flatMap(({ ledger }) => ledger);
  const reversed = new Set(lines.map(({ reverses }) => reverses));
  const credited = lines.filter(
    ({ kind, entryId }) => (kind === 'flight' || kind === 'childFlight') && !reversed.has(entryId),
  );
  const refs = new Set(credited.map(({ flightRef }) => flightRef));
  return { asked: new Set(asked), coupons: new Map(), credited: new Set(asked.filter((ref) => refs.has(ref))) };
};
