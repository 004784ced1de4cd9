import { entriesOf, type FactGroup, type Facts, memberOf, mergeAccount } from './account-facts.ts';
import { couponOf } from './coupon.ts';
import { clubs, companies, flags, type LedgerEntry, members, the } from './extract.ts';

const DUPLICATES: ReadonlySet<string> = new Set(['duplicateSuspected', 'companyDuplicate']);

const otherAccountOf = (code: string): string =>
  the(flags, ({ account, reason }) => account === code && DUPLICATES.has(reason), `double of ${code}`).related_account;

const creditsOf = (code: string): readonly LedgerEntry[] =>
  entriesOf(code).filter(({ flight_ref }) => flight_ref !== '');

/** Miles of the coupons that both accounts hold, counted once too often. */
const duplicateMiles = (one: string, other: string): number =>
  creditsOf(one).reduce((total, entry) => {
    const again = creditsOf(other).find(({ flight_ref }) => flight_ref === entry.flight_ref);
    return total + (again ? Math.min(Number(entry.miles), Number(again.miles)) : 0);
  }, 0);

/** The account and the one that a flag takes for its double. */
export const mergeFacts = (code: string, at: string): Facts => {
  const other = otherAccountOf(code);
  const accounts = [code, other].map((one) => mergeAccount(one, at));
  return { merge: { accounts, duplicateMiles: duplicateMiles(code, other) } };
};

/** A line of the statement that the caller does not agree with. */
export const complaintFacts = (reference: string, code: string): Facts => {
  const line = the(entriesOf(code), ({ flight_ref }) => flight_ref === reference, `line of ${reference}`);
  const lastActivityOn = entriesOf(code)
    .map(({ activity_on }) => activity_on)
    .toSorted()
    .at(-1);
  return { complaint: { about: 'line', activityOn: line.activity_on, postedOn: line.posted_on, lastActivityOn } };
};

/** Whether an address belongs to somebody else already. */
export const newEmailFacts = (email: string): FactGroup => ({
  emailTaken: [...members, ...companies].some((row) => row.email === email),
});

/** The latest term of a club that the caller speaks of. */
export const clubFacts = (code: string, level: string): FactGroup => {
  const terms = clubs.filter((row) => row.code === code && row.level === level);
  const term = the(terms.toReversed(), () => true, `${level} of ${code}`);
  return { level, recognisedOn: term.recognised_on, qualifyingYear: Number(term.qualifying_year) };
};

/** The account with a flight that was flown but never credited. */
export const unpostedFacts = (reference: string): FactGroup => ({ unpostedEarningOn: couponOf(reference).local_date });

const WHY_CLOSED: Readonly<Record<string, string>> = { exclusion: 'excluded', dormancy: 'dormant' };

/** Somebody who had an account and applies anew. */
export const formerHolderFacts = (code: string): Facts => {
  const { birth_date, close_reason } = memberOf(code);
  return { person: { birthDate: birth_date, formerAccount: WHY_CLOSED[close_reason] ?? 'none' } };
};
