import type { LedgerEntry } from '../../../shared/account/account.ts';
import type { LedgerLineView, LedgerView } from '../../../shared/contract/console-view.ts';

/** More lines than an agent reads in a call; older ones are a matter for a statement. */
const LINES_SHOWN = 200;

const oldestFirst = (a: LedgerEntry, b: LedgerEntry): number =>
  a.postedOn.localeCompare(b.postedOn) || a.entryId.localeCompare(b.entryId);

const lineView = (entry: LedgerEntry): LedgerLineView => ({
  entryId: entry.entryId,
  on: entry.activityOn,
  kind: entry.kind,
  miles: entry.miles,
  detail: entry.flightRef ?? entry.promotion ?? entry.partner,
  pending: false,
});

/** The newest lines of a ledger, newest first. */
export const newestLines = (ledger: readonly LedgerEntry[], count: number): LedgerLineView[] =>
  [...ledger].sort(oldestFirst).slice(-count).reverse().map(lineView);

/** A ledger as the member panel shows it, with the balance after each line. For verified callers only: nothing is masked here. */
export const ledgerView = (ledger: readonly LedgerEntry[]): LedgerView => {
  let balance = 0;
  const lines = [...ledger].sort(oldestFirst).map((entry) => {
    balance += entry.miles;
    return { ...lineView(entry), balanceAfter: balance };
  });
  return { lines: lines.slice(-LINES_SHOWN).reverse(), total: lines.length };
};
