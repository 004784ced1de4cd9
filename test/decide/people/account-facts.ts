import { requestDate } from '../../../shared/packs/common/request-date.ts';
import { cards, clubs, companies, type LedgerEntry, ledger, type Member, members, orNothing, the } from './extract.ts';

/** Facts as a request carries them; a fact that is undefined is not sent. */
export type FactGroup = Readonly<Record<string, unknown>>;
export type Facts = Readonly<Record<string, FactGroup>>;

const RESETS_THE_CLOCK: ReadonlySet<string> = new Set(['broughtForward', 'flight', 'childFlight', 'partner', 'moveIn']);
const NOT_EARNED: ReadonlySet<string> = new Set(['purchase', 'giftIn', 'transferIn']);
const EARNED: ReadonlySet<string> = new Set([
  ...RESETS_THE_CLOCK,
  ...['companyFlight', 'clubBonus', 'promotion', 'goodwill'],
]);

const entriesByAccount = new Map<string, LedgerEntry[]>();
for (const entry of ledger)
  entriesByAccount.set(entry.account, [...(entriesByAccount.get(entry.account) ?? []), entry]);

/** Ledger of an account, oldest first. */
export const entriesOf = (code: string): readonly LedgerEntry[] => entriesByAccount.get(code) ?? [];

const sum = (entries: readonly LedgerEntry[]): number => entries.reduce((total, { miles }) => total + Number(miles), 0);

/** Miles ever earned: neither bought, given nor transferred, and not lessened by what was spent. */
const milesEarned = (entries: readonly LedgerEntry[]): number => sum(entries.filter(({ kind }) => EARNED.has(kind)));

/** What is left of the earned miles, if bought and given ones are spent last. */
const earnedBalance = (entries: readonly LedgerEntry[]): number =>
  Math.max(0, sum(entries) - sum(entries.filter(({ kind }) => NOT_EARNED.has(kind))));

/** Day of the newest activity that keeps the miles alive; null when there never was one. */
const lastEarningOn = (entries: readonly LedgerEntry[]): string | null => {
  const reversed = new Set(entries.map(({ reverses }) => reverses));
  const days = entries
    .filter(({ kind, entry_id }) => RESETS_THE_CLOCK.has(kind) && !reversed.has(entry_id))
    .map(({ activity_on }) => activity_on);
  return days.toSorted().at(-1) ?? null;
};

const ledgerFacts = (code: string): FactGroup => {
  const entries = entriesOf(code);
  return {
    anyActivity: entries.length > 0,
    balance: sum(entries),
    earnedBalance: earnedBalance(entries),
    lastEarningOn: lastEarningOn(entries),
  };
};

/** The member row of a code. */
export const memberOf = (code: string): Member => the(members, (row) => row.code === code, `member ${code}`);

const companyOf = (code: string) => the(companies, ({ bc_code }) => bc_code === code, `company ${code}`);

/** Quoted at booking and purchase: the company code of a company, the MilleMiglia code of a member. */
export const quotableCode = (code: string): string => (isCompany(code) ? companyOf(code).company_code : code);

/** BusinessConnect codes begin with 8, those of persons with 0. */
export const isCompany = (code: string): boolean => code.startsWith('8');

/** Everything the rows tell about the account itself. */
export const accountFacts = (code: string): FactGroup => {
  const row = isCompany(code) ? { ...companyOf(code), email_changed_at: '' } : memberOf(code);
  return {
    kind: isCompany(code) ? 'company' : 'member',
    status: row.status,
    openedOn: row.opened_on,
    email: row.email,
    postalAddress: row.address_line,
    emailChangedAt: orNothing(row.email_changed_at),
    cardIssued: cards.some((card) => card.code === code),
    ...ledgerFacts(code),
  };
};

/** The holder of a member account. */
export const holderFacts = (code: string): Facts => {
  const { birth_date, minor_consent_on, deceased_on } = memberOf(code);
  return {
    person: { birthDate: birth_date, consentOnFile: minor_consent_on !== '' },
    member: { deceased: deceased_on !== '' },
  };
};

const CLUB_RANK = ['none', 'ulisse', 'frecciaAlata', 'frecciaAlataPlus', 'perSempre'];

const clubLevelOn = (code: string, day: string): string => {
  const terms = clubs.filter((row) => row.code === code && row.starts_on <= day && (row.ends_on || day) >= day);
  const levels = terms.map(({ level, basis }) => (basis === 'perSempre' ? basis : level));
  return levels.toSorted((a, b) => CLUB_RANK.indexOf(b) - CLUB_RANK.indexOf(a))[0] ?? 'none';
};

/** An account as one of several to be put together. */
export const mergeAccount = (code: string, at: string): FactGroup => {
  const { openedOn, balance } = accountFacts(code);
  const earnedMiles = milesEarned(entriesOf(code));
  return { id: code, balance, earnedMiles, openedOn, clubLevel: clubLevelOn(code, requestDate(at)) };
};
