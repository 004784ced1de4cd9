import type { IsoDate } from '../../../../rulebook/calendar.ts';
import type { Facts } from '../../facts/dictionary.ts';

type MergeFacts = Facts['merge'];
type GivenAccount = NonNullable<MergeFacts['accounts']>[number];

/** An account to merge of which at least the code is known. */
type KnownAccount = GivenAccount & { readonly id: string };

const CLUBS_LOWEST_FIRST = ['none', 'ulisse', 'frecciaAlata', 'frecciaAlataPlus', 'perSempre'] as const;

const clubRank = ({ clubLevel = 'none' }: GivenAccount): number => CLUBS_LOWEST_FIRST.indexOf(clubLevel);

/** The accounts to merge, each once; undefined unless two or more are known. */
export const mergedAccounts = ({ accounts = [] }: MergeFacts): readonly KnownAccount[] | undefined => {
  const known = accounts.flatMap((account) => (account.id === undefined ? [] : [{ ...account, id: account.id }]));
  const distinct = [...new Map(known.map((account) => [account.id, account])).values()];
  return known.length === accounts.length && distinct.length > 1 ? distinct : undefined;
};

type Dated = KnownAccount & { readonly openedOn: IsoDate };

const olderFirst = (a: Dated, b: Dated): number => {
  if (a.openedOn !== b.openedOn) return a.openedOn < b.openedOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** The oldest account, of equally old ones the smallest code; undefined when a date that matters is not known. */
const oldestOf = (accounts: readonly KnownAccount[]): string | undefined => {
  const [only] = accounts;
  if (accounts.length === 1) return only?.id;
  const dated = accounts.flatMap((account) =>
    account.openedOn === undefined ? [] : [{ ...account, openedOn: account.openedOn }],
  );
  return dated.length === accounts.length ? dated.sort(olderFirst)[0]?.id : undefined;
};

/** The account that stays: the member’s wish, else the highest club, else the oldest, else the smallest code. */
export const survivorOf = (merge: MergeFacts, accounts: readonly KnownAccount[]): string | undefined => {
  const wish = accounts.find(({ id }) => id === merge.survivor);
  if (wish) return wish.id;
  const highest = Math.max(...accounts.map(clubRank));
  return oldestOf(accounts.filter((account) => clubRank(account) === highest));
};

/** The balance of the account that stays, without the miles that were credited twice; undefined while a balance is not known. */
export const mergedBalance = (
  accounts: readonly KnownAccount[],
  { duplicateMiles = 0 }: MergeFacts,
): number | undefined => {
  const balances = accounts.flatMap(({ balance }) => (balance === undefined ? [] : [balance]));
  if (balances.length < accounts.length) return undefined;
  return balances.reduce((sum, balance) => sum + balance, -duplicateMiles);
};
