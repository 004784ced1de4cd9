import type { ClubTerm, LedgerEntry, LedgerKind, MemberAccount } from './account.ts';

/** Balance in miles: the sum over all entries (invariant I6). */
export const balanceOf = (ledger: readonly Pick<LedgerEntry, 'miles'>[]): number =>
  ledger.reduce((sum, entry) => sum + entry.miles, 0);

/** Kinds of entry that restart the 24 months without which miles lapse (extract format §6, table of kinds; RULES A-13). */
const KINDS_THAT_RESET_THE_CLOCK: ReadonlySet<LedgerKind> = new Set([
  'broughtForward',
  'flight',
  'childFlight',
  'partner',
  'moveIn',
]);

/** Day of the last earning activity: latest unreversed entry whose kind restarts the clock; the opening date when there is none. */
export const lastEarningOn = (account: Pick<MemberAccount, 'ledger' | 'openedOn'>): string => {
  const reversed = new Set(account.ledger.map((entry) => entry.reverses).filter((id) => id !== null));
  const dates = account.ledger
    .filter((entry) => KINDS_THAT_RESET_THE_CLOCK.has(entry.kind) && !reversed.has(entry.entryId))
    .map((entry) => entry.activityOn);
  return dates.reduce((latest, date) => (date > latest ? date : latest), account.openedOn);
};

const RANK: Record<ClubTerm['level'], number> = { ulisse: 1, frecciaAlata: 2, frecciaAlataPlus: 3 };

/** Highest club in force on a day, or null for a plain member. */
export const clubInForce = (clubs: readonly ClubTerm[], on: string): ClubTerm | null =>
  clubs
    .filter((term) => term.startsOn <= on && (term.endsOn === null || term.endsOn >= on))
    .sort((a, b) => RANK[b.level] - RANK[a.level])[0] ?? null;
