import type { Card, MemberAccount } from '../../../shared/account/account.ts';
import { balanceOf, clubInForce, lastEarningOn } from '../../../shared/account/balance.ts';
import type { ProjectedAccount } from '../../../shared/account/project.ts';
import type { MemberView } from '../../../shared/contract/console-view.ts';
import { parametersOn } from '../../../shared/packs/millemiglia/parameters.ts';
import { addMonths } from '../../../shared/rulebook/calendar.ts';
import { claimCases } from './claim-cases.ts';
import { newestLines } from './ledger-view.ts';
import { lastDigits, maskedUnless } from './masking.ts';

/** A member as this desk knows it now. */
export type KnownMember = { projected: ProjectedAccount; sharedEmail: boolean };

const LINES_SHOWN = 5;

const nameOf = (account: MemberAccount): string =>
  [account.given, account.middle, account.surname].filter((part) => part !== null && part !== '').join(' ');

const hasOtherScript = (name: string): boolean => /(?!\p{Script=Latin})\p{L}/u.test(name);

const initialsOf = (account: MemberAccount): string =>
  [account.given, account.surname].map((part) => [...part][0]?.toUpperCase() ?? '').join('');

const addressOf = (account: MemberAccount): string | null => {
  const town = [account.postalCode, account.city].filter((part) => part !== null).join(' ');
  return account.addressLine === null
    ? town || null
    : [account.addressLine, town].filter((part) => part !== '').join(', ');
};

const cardView = (account: MemberAccount, pending: ReadonlySet<string>, isVerified: boolean) => (card: Card) => ({
  kind: card.kind,
  issueNo: card.issueNo,
  lastDigits: card.kind === 'standard' ? lastDigits(isVerified, account.code) : '••••',
  state: card.state,
  pending: pending.has(`${card.kind}/${card.issueNo}`),
});

/** The card in use first, then the others of the programme from the newest on, then co-branded ones. */
const inUseFirst = (a: Card, b: Card): number =>
  Number(b.kind === 'standard') - Number(a.kind === 'standard') ||
  Number(b.state === 'ok') - Number(a.state === 'ok') ||
  b.issueNo - a.issueNo;

/** Last day the miles are good for: the months without earning after the last earning activity (RULES A-13). */
const goodUntil = (account: MemberAccount, today: string): string =>
  addMonths(lastEarningOn(account), parametersOn(today, {})['expiry.months']);

/** Claims are shown once the caller is identified, with figures to a caller verified by PIN. */
export type ClaimsShown = { toWhom: 'nobody' | 'identified'; arriving: string | null };

const shownClaims = (account: MemberAccount, isVerified: boolean, { toWhom, arriving }: ClaimsShown) =>
  toWhom === 'nobody' && !isVerified ? null : claimCases(account, isVerified, arriving);

/**
 * What the agent may see of a member. Without the PIN: name, code, club and the states of the cards; everything a caller could
 * learn from (balance, expiry, ledger, contact, digits) is masked here, before it leaves the engine.
 */
export const memberView = (
  { projected, sharedEmail }: KnownMember,
  isVerified: boolean,
  today: string,
  claims: ClaimsShown = { toWhom: 'nobody', arriving: null },
): MemberView => {
  const { account, pendingCards, pendingReport, pendingMiles } = projected;
  const name = nameOf(account);
  const club = clubInForce(account.clubs, today);
  const isPending = pendingCards.size > 0 || pendingReport !== null || pendingMiles > 0;
  return {
    code: account.code,
    name,
    latin: hasOtherScript(name) ? `${account.cardGiven} ${account.cardSurname}` : null,
    initials: initialsOf(account),
    language: account.language,
    club: { level: club?.level ?? 'millemiglia', until: club?.endsOn ?? null },
    status: account.status,
    successor: account.successor,
    formerCodes: account.formerCodes,
    flags: [
      ...(account.toBeReconciled ? (['toBeReconciled'] as const) : []),
      ...(sharedEmail ? (['sharedEmail'] as const) : []),
      ...(isPending ? (['pending'] as const) : []),
    ],
    balance: isVerified
      ? { posted: balanceOf(account.ledger), pending: pendingMiles, goodUntil: goodUntil(account, today) }
      : null,
    cards: [...account.cards].sort(inUseFirst).map(cardView(account, pendingCards, isVerified)),
    contact: {
      email: maskedUnless(isVerified, account.email),
      mobile: maskedUnless(isVerified, account.mobile ?? account.phone),
      born: maskedUnless(isVerified, account.birthDate),
      address: maskedUnless(isVerified, addressOf(account)),
    },
    claims: shownClaims(account, isVerified, claims),
    lastEntries: isVerified ? newestLines(account.ledger, LINES_SHOWN) : null,
  };
};
