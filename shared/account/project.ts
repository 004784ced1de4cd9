import type { MemberAccount } from './account.ts';
import { businessDayOf } from './business-day.ts';
import type { Command } from './command.ts';

/** An account as the agent sees it: what headquarters has settled, and what this desk has recorded and not yet seen settled. */
export type ProjectedAccount = {
  account: MemberAccount;
  /** Cards whose state is only recorded here so far, as `kind/issueNo`. */
  pendingCards: ReadonlySet<string>;
  /** A close-and-transfer or re-issue of this account awaits headquarters. */
  pendingReport: Command | null;
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

/**
 * Lays pending commands over a settled account. The overlay never guesses what only headquarters can know: no new code, no moved
 * miles; it shows the report and the block, marked pending (DESIGN §6).
 */
export const project = (settled: MemberAccount, pending: readonly Command[]): ProjectedAccount => {
  const start: ProjectedAccount = { account: settled, pendingCards: new Set(), pendingReport: null };
  return pending.reduce<ProjectedAccount>((seen, command) => {
    if (command.type !== 'card.block' && command.type !== 'card.report') return seen;
    if (command.payload.account !== settled.code) return seen;
    const state = command.type === 'card.block' ? 'blocked' : command.payload.cause;
    const { account, touched } = withCardsIn(seen.account, state, businessDayOf(command.issuedAt));
    return {
      account,
      pendingCards: new Set([...seen.pendingCards, ...touched]),
      pendingReport: command.type === 'card.report' ? command : seen.pendingReport,
    };
  }, start);
};
