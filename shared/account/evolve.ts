import type { Card, MemberAccount } from './account.ts';
import type { ClaimRequest } from './claim-request.ts';
import type { AccountEvent, Accounts } from './event.ts';

const accountOf = (accounts: Accounts, code: string): MemberAccount => {
  const account = accounts.get(code);
  if (account === undefined) throw new Error('An event names an account that is not there.');
  return account;
};

/** A new account that continues `old`: profile and opening date kept, nothing that hangs on the old code moved yet. */
const continuation = ({ requests: _, ...old }: MemberAccount, code: string): MemberAccount => ({
  ...old,
  code,
  status: 'active',
  closedOn: null,
  closeReason: null,
  successor: null,
  formerCodes: [...old.formerCodes, old.code],
  hasPin: false,
  cards: [],
  clubs: [],
  links: [],
  consents: [],
  awards: [],
  coupons: [],
  ledger: [],
});

/** What moves to the successor (RULES A-11). Standard cards, ledger lines and coupons stay with the code they were made for. */
const holdingsOf = (account: MemberAccount) => ({
  clubs: account.clubs,
  links: account.links,
  consents: account.consents,
  awards: account.awards,
  cards: account.cards.filter((card) => card.kind === 'coBrand'),
  requests: account.requests ?? [],
});

/** An account without claims has no list of them. */
const withRequests = (requests: readonly ClaimRequest[]): Pick<MemberAccount, 'requests'> =>
  requests.length === 0 ? {} : { requests: [...requests] };

const recorded = (requests: readonly ClaimRequest[], request: ClaimRequest): ClaimRequest[] => {
  const others = requests.filter(({ requestId }) => requestId !== request.requestId);
  return [...others, request];
};

const byIssue = (a: Card, b: Card): number => a.kind.localeCompare(b.kind) || a.issueNo - b.issueNo;

const withHoldings = (to: MemberAccount, held: ReturnType<typeof holdingsOf>): MemberAccount => ({
  ...to,
  clubs: [...to.clubs, ...held.clubs],
  links: [...to.links, ...held.links],
  consents: [...to.consents, ...held.consents],
  awards: [...to.awards, ...held.awards],
  cards: [...to.cards, ...held.cards].sort(byIssue),
  ...withRequests([...(to.requests ?? []), ...held.requests]),
});

const withoutHoldings = ({ requests: _, ...from }: MemberAccount): MemberAccount => ({
  ...from,
  clubs: [],
  links: [],
  consents: [],
  awards: [],
  cards: from.cards.filter((card) => card.kind === 'standard'),
});

const changed = (accounts: Accounts, ...updates: readonly MemberAccount[]): Accounts => {
  const next = new Map(accounts);
  for (const account of updates) next.set(account.code, account);
  return next;
};

/**
 * The accounts after an event. Headquarters and desks use this one function, so a document can be rebuilt anywhere.
 * Throws when the event names an account that is not among `accounts`.
 */
export const evolve = (accounts: Accounts, event: AccountEvent): Accounts => {
  switch (event.type) {
    case 'card-state-changed': {
      const account = accountOf(accounts, event.code);
      const isMeant = (card: Card) => card.kind === event.kind && card.issueNo === event.issueNo;
      return changed(accounts, {
        ...account,
        cards: account.cards.map((card) => (isMeant(card) ? { ...card, state: event.state, stateOn: event.on } : card)),
      });
    }
    case 'card-issued': {
      const account = accountOf(accounts, event.code);
      return changed(accounts, { ...account, cards: [...account.cards, event.card].sort(byIssue) });
    }
    case 'account-opened':
      return changed(accounts, continuation(accountOf(accounts, event.continues), event.code));
    case 'entry-posted': {
      const account = accountOf(accounts, event.code);
      return changed(accounts, { ...account, ledger: [...account.ledger, event.entry] });
    }
    case 'coupon-credited': {
      const account = accountOf(accounts, event.code);
      return changed(accounts, { ...account, coupons: [...account.coupons, event.coupon] });
    }
    case 'claim-recorded': {
      const account = accountOf(accounts, event.code);
      return changed(accounts, { ...account, ...withRequests(recorded(account.requests ?? [], event.request)) });
    }
    case 'holdings-moved': {
      const from = accountOf(accounts, event.code);
      const to = accountOf(accounts, event.successor);
      return changed(accounts, withoutHoldings(from), withHoldings(to, holdingsOf(from)));
    }
    case 'account-closed':
      return changed(accounts, {
        ...accountOf(accounts, event.code),
        status: 'closed',
        closedOn: event.on,
        closeReason: event.reason,
        successor: event.successor,
      });
    case 'pin-cancelled':
      return changed(accounts, { ...accountOf(accounts, event.code), hasPin: false });
    case 'pin-issued':
      return changed(accounts, { ...accountOf(accounts, event.code), hasPin: true });
    default:
      throw new Error(`Unknown event ${JSON.stringify(event satisfies never)}`);
  }
};
