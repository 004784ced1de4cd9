import type { StoredCoupon } from '../../db/hq/coupon-repository.ts';
import type { MemberAccount } from '../../shared/account/account.ts';
import type { TicketAnswer } from '../../shared/contract/programme-lookup.ts';
import type { BookedCoupon } from '../../shared/programme/booked-coupon.ts';
import { travellerOn } from '../../shared/programme/ticket-name.ts';
import type { ProgrammeStore } from './programme-store.ts';

const seenFrom = (code: string, { creditedTo, ...coupon }: StoredCoupon): BookedCoupon => ({
  ...coupon,
  creditedTo: creditedTo === null ? 'none' : creditedTo === code ? 'own' : 'other',
});

/** The member's own, or a linked child's; the name on the ticket says so, or the code given at booking. */
const isAbout = (account: MemberAccount, { passenger, quotedCode, creditedTo }: StoredCoupon): boolean =>
  travellerOn(passenger, account).kind !== 'other' || quotedCode === account.code || creditedTo === account.code;

/**
 * Looks a ticket up for the account whose holder is on the telephone. Tickets of others stay closed: an agent cannot read a stranger's
 * travels by their number.
 */
export const findTicket = async (
  store: ProgrammeStore,
  desk: { readonly scopes: readonly string[] },
  question: { readonly account: string; readonly ticket: string },
): Promise<TicketAnswer | 'unknown-account'> => {
  const account = await store.account(question.account);
  if (account === undefined || !desk.scopes.includes(account.branch)) return 'unknown-account';
  const coupons = await store.coupons(question.ticket);
  if (coupons.length === 0) return { outcome: 'not-found' };
  const own = coupons.filter((coupon) => isAbout(account, coupon));
  if (own.length === 0) return { outcome: 'other-traveller' };
  return { outcome: 'found', coupons: own.map((coupon) => seenFrom(account.code, coupon)) };
};
