import type { LedgerEntries } from '../ledger-entries.ts';
import { couponKinds } from '../ledger-kinds.ts';
import type { Picture } from '../picture.ts';

// Coupons are credited under three kinds, and one account holds each but once: a number per coupon and kind, accounts beside it.
type CreditBook = Map<number, Set<number>>;

const placeOf = (coupon: number, kind: number): number => coupon * 4 + kind;

/** J8: warns of an unreversed entry that credits a coupon a second time to its account under one kind. Returns the unreversed credits. */
export const warnOfDoubleCredits = (entries: LedgerEntries, picture: Picture): CreditBook => {
  const credits: CreditBook = new Map();
  const report = picture.reportIn('ledger.csv');
  for (const slot of entries.slots()) {
    const entry = entries.get(slot);
    if (!entry || entry.couponKind === 0 || entry.isReversed) continue;
    const place = placeOf(entry.coupon, entry.couponKind);
    const holders = credits.get(place) ?? new Set<number>();
    if (holders.has(entry.account)) report(entry.line, 'J8', 'warn', 'flight_ref');
    credits.set(place, holders.add(entry.account));
  }
  return credits;
};

/** F7: the account a coupon names holds its miles, and where none is named nobody holds them. */
export const compareCredits = (credits: CreditBook, picture: Picture): void => {
  const report = picture.reportIn('flights.csv');
  const holds = (coupon: number, kinds: readonly number[], account: number | undefined): boolean =>
    kinds.some((kind) => {
      const holders = credits.get(placeOf(coupon, kind));
      return account === undefined ? holders !== undefined : holders?.has(account) === true;
    });
  for (let slot = 0; slot < picture.flights.slots; slot += 1) {
    const flight = picture.flights.get(slot);
    if (!flight) continue;
    const { creditedTo, companyCreditedTo, line } = flight;
    const memberKinds = [couponKinds.flight, couponKinds.childFlight];
    if (holds(slot, memberKinds, creditedTo) !== (creditedTo !== undefined)) report(line, 'F7', 'warn', 'credited_to');
    const companyHolds = holds(slot, [couponKinds.companyFlight], companyCreditedTo);
    if (companyHolds !== (companyCreditedTo !== undefined)) report(line, 'F7', 'warn', 'company_credited_to');
  }
};
