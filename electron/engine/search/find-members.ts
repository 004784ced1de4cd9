import { phoneKey } from '../../../db/desk/replica/account-key.ts';
import {
  type ListedAccount,
  listAccountsByCode,
  listAccountsByKey,
  listAccountsByKeyStart,
  listAccountsByName,
} from '../../../db/desk/replica/account-repository.ts';
import type { Replica } from '../../../db/desk/replica/replica.ts';
import type { MemberHit } from '../../../shared/contract/console-view.ts';
import { readQuery, type TypedQuery } from './query-kinds.ts';

/** As many as an agent can look over while the caller waits. */
const MOST_HITS = 20;

type Found = { readonly matched: MemberHit['matched']; readonly accounts: readonly ListedAccount[] };

const hitOf = ({ account }: ListedAccount, matched: MemberHit['matched']): MemberHit => {
  const name = [account.given, account.middle, account.surname]
    .filter((part) => part !== null && part !== '')
    .join(' ');
  const isLatin = !/\p{L}/u.test(name.replace(/\p{Script=Latin}/gu, ''));
  return {
    code: account.code,
    name,
    latin: isLatin ? null : `${account.cardGiven} ${account.cardSurname}`,
    language: account.language,
    city: account.city,
    status: account.status,
    successor: account.successor,
    matched,
  };
};

const byCode = async (replica: Replica, code: string): Promise<Found[]> => {
  const current = await listAccountsByCode(replica, code);
  if (current.length > 0) return [{ matched: 'code', accounts: current }];
  return [{ matched: 'former-code', accounts: await listAccountsByKey(replica, 'formerCode', code, MOST_HITS) }];
};

const byPhone = async (replica: Replica, endings: readonly string[]): Promise<Found[]> => {
  for (const ending of endings) {
    const accounts = await listAccountsByKeyStart(replica, 'phone', phoneKey(ending), MOST_HITS);
    if (accounts.length > 0) return [{ matched: 'phone', accounts }];
  }
  return [];
};

/** What a number may be, surest first; the next kind is tried only where the surer one finds nobody. */
const byNumber = async (replica: Replica, query: TypedQuery): Promise<Found[]> => {
  const found = query.code === null ? [] : await byCode(replica, query.code);
  if (found.some(({ accounts }) => accounts.length > 0)) return found;
  const tickets = query.ticket === null ? [] : await listAccountsByKey(replica, 'ticket', query.ticket, MOST_HITS);
  if (tickets.length > 0 && query.isWholeTicket) return [{ matched: 'ticket', accounts: tickets }];
  return [{ matched: 'ticket', accounts: tickets }, ...(await byPhone(replica, query.phones))];
};

const byText = async (replica: Replica, { email, name }: TypedQuery): Promise<Found[]> => {
  if (email !== null)
    return [{ matched: 'email', accounts: await listAccountsByKeyStart(replica, 'email', email, MOST_HITS) }];
  return name === null ? [] : [{ matched: 'name', accounts: await listAccountsByName(replica, name, MOST_HITS) }];
};

/**
 * Members of this desk by code (today's or a former one), telephone, e-mail, ticket or name: at most 20, surest kind of match first.
 * An account that was continued under another code is found too and names its successor. What is pending at this desk plays no part.
 */
export const findMembers = async (replica: Replica, typed: string): Promise<MemberHit[]> => {
  const query = readQuery(typed);
  const found = [...(await byNumber(replica, query)), ...(await byText(replica, query))];
  const hits = new Map<string, MemberHit>();
  for (const { matched, accounts } of found) {
    for (const account of accounts) {
      if (!hits.has(account.account.code)) hits.set(account.account.code, hitOf(account, matched));
    }
  }
  return [...hits.values()].slice(0, MOST_HITS);
};
