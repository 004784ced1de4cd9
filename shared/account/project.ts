import { flightRefOf } from '../programme/booked-coupon.ts';
import type { MemberAccount } from './account.ts';
import { businessDayOf } from './business-day.ts';
import type { Command } from './command.ts';
import { milesTold } from './miles-claim.ts';

/** An account as the agent sees it: what headquarters has settled, and what this desk has recorded and not yet seen settled. */
export type ProjectedAccount = {
  account: MemberAccount;
  /** Cards whose state is only recorded here so far, as `kind/issueNo`. */
  pendingCards: ReadonlySet<string>;
  /** A close-and-transfer or re-issue of this account awaits headquarters. */
  pendingReport: Command | null;
  /** Flights, by ticket and coupon, and miles of claims that await headquarters. */
  pendingFlights: ReadonlySet<string>;
  pendingMiles: number;
};

const withCardsIn = (account: MemberAccount, state: 'lost' | 'stolen' | 'damaged' | 'blocked', on: string) => {
  const isOpen = (card: MemberAccount['cards'][number]) =>
    card.kind === 'standard' && (card.state === 'ok' || card.state === 'blocked') && card.state !== state;
  return {
    account: {
      ...account,
      cards: account.cards.map((card) => (isOpen(card) ? { ...card, state, stateOn: on } : card)),
    },
    touched: account.cards.filter(isOpen).map((card) => `${card.kind}/${card.issueNo}`),
  };
};

const claimsIn = (
  { code }: MemberAccount,
  pending: readonly Command[],
): Pick<ProjectedAccount, 'pendingFlights' | 'pendingMiles'> => {
  const claims = pending.flatMap((command) =>
    command.type === 'miles.claim' && command.payload.account === code ? [command.payload] : [],
  );
  const hoped = claims.flatMap(({ legs }) =>
    legs.flatMap((leg) => {
      const isHoped = leg.told.outcome === 'credit' || leg.told.outcome === 'wait';
      return isHoped && leg.kind === 'flight' && leg.ticket !== null
        ? [flightRefOf({ ...leg, ticket: leg.ticket })]
        : [];
    }),
  );
  return {
    pendingFlights: new Set(hoped),
    pendingMiles: claims.reduce((sum, { legs }) => sum + milesTold(legs), 0),
  };
};

/**
 * Lays pending commands over a settled account. The overlay never guesses what only headquarters can know: no new code, no moved
 * miles; it shows the report, the block and the claim, marked pending (DESIGN §6).
 */
export const project = (settled: MemberAccount, pending: readonly Command[]): ProjectedAccount => {
  const start: ProjectedAccount = {
    account: settled,
    pendingCards: new Set(),
    pendingReport: null,
    ...claimsIn(settled, pending),
  };
  return pending.reduce<ProjectedAccount>((seen, command) => {
    if (command.type !== 'card.block' && command.type !== 'card.report') return seen;
    if (command.payload.account !== settled.code) return seen;
    const state = command.type === 'card.block' ? 'blocked' : command.payload.cause;
    const { account, touched } = withCardsIn(seen.account, state, businessDayOf(command.issuedAt));
    return {
      account,
      pendingFlights: seen.pendingFlights,
      pendingMiles: seen.pendingMiles,
      pendingCards: new Set([...seen.pendingCards, ...touched]),
      pendingReport: command.type === 'card.report' ? command : seen.pendingReport,
    };
  }, start);
};
