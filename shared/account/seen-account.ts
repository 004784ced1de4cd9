import type { MemberAccount } from './account.ts';
import { balanceOf } from './balance.ts';
import type { SeenAccount, Verification } from './command.ts';

/** What a side of a case remembers of an account: enough to compare, no name, and no balance of a caller who was not verified by PIN. */
export const seenAccount = (account: MemberAccount, level: Verification['level']): SeenAccount => ({
  status: account.status,
  successor: account.successor,
  balance: level === 'pin' ? balanceOf(account.ledger) : null,
  cards: account.cards.map(({ kind, issueNo, state }) => ({ kind, issueNo, state })),
});
