import type { Knex } from 'knex';
import type { MemberAccount } from '../../shared/account/account.ts';
import { type AccountRows, documentOf, type MemberRow } from './account-document.ts';
import { formerCodesOf } from './former-codes.ts';
import { openRows } from './sealed-rows.ts';
import type { Seals } from './seals.ts';

const rowsByCode = async <Row>(
  query: Promise<readonly Row[]>,
  code: (row: Row) => string,
): Promise<Map<string, Row[]>> => {
  const found = new Map<string, Row[]>();
  for (const row of await query) {
    const list = found.get(code(row));
    if (list === undefined) found.set(code(row), [row]);
    else list.push(row);
  }
  return found;
};

// Of a flight the document shows no more than this; its passenger is not opened for nothing.
const couponColumns = [
  'ticket',
  'coupon',
  'marketing',
  'operating',
  'flight_no',
  'local_date',
  'origin',
  'destination',
  'credited_to',
];

const listsOf = async (db: Knex, seals: Seals, codes: readonly string[]) => ({
  cards: await rowsByCode<AccountRows['cards'][number]>(
    openRows(seals, 'cards', db('cards').whereIn('code', codes)),
    (row) => row.code,
  ),
  clubs: await rowsByCode<AccountRows['clubs'][number]>(db('clubs').whereIn('code', codes), (row) => row.code),
  links: await rowsByCode<AccountRows['links'][number]>(
    openRows(seals, 'links', db('links').whereIn('member', codes)),
    (row) => row.member,
  ),
  consents: await rowsByCode<AccountRows['consents'][number]>(db('consents').whereIn('code', codes), (row) => row.code),
  awards: await rowsByCode<AccountRows['awards'][number]>(
    openRows(seals, 'award_tickets', db('award_tickets').whereIn('account', codes)),
    (row) => row.account,
  ),
  coupons: await rowsByCode<AccountRows['coupons'][number]>(
    db('flights').whereIn('credited_to', codes).select(couponColumns),
    (row) => row.credited_to,
  ),
  claims: await rowsByCode<AccountRows['claims'][number]>(
    openRows(seals, 'claims', db('claims').whereIn('account', codes)),
    (row) => row.account,
  ),
  ledger: await rowsByCode<AccountRows['ledger'][number]>(db('ledger').whereIn('account', codes), (row) => row.account),
});

/**
 * Documents of member accounts, built from the rows that are the truth: one query per table, whatever the number of codes.
 * Codes nobody has, and codes of companies, are left out. Give the transaction when the accounts are locked in one.
 */
export const readMemberAccounts = async (
  db: Knex,
  seals: Seals,
  codes: readonly string[],
): Promise<ReadonlyMap<string, MemberAccount>> => {
  if (codes.length === 0) return new Map();
  const members = await openRows<MemberRow>(
    seals,
    'members',
    db('members')
      .join('accounts', 'accounts.code', 'members.code')
      .whereIn('members.code', codes)
      .select('members.*', 'accounts.to_be_reconciled'),
  );
  const withPin = new Set<string>(await db('pins').whereIn('code', codes).pluck('code'));
  const formerCodes = await formerCodesOf(db, codes);
  const lists = await listsOf(db, seals, codes);
  return new Map(
    members.map((member) => [
      member.code,
      documentOf({
        member,
        hasPin: withPin.has(member.code),
        formerCodes: formerCodes.get(member.code) ?? [],
        cards: lists.cards.get(member.code) ?? [],
        clubs: lists.clubs.get(member.code) ?? [],
        links: lists.links.get(member.code) ?? [],
        consents: lists.consents.get(member.code) ?? [],
        awards: lists.awards.get(member.code) ?? [],
        coupons: lists.coupons.get(member.code) ?? [],
        ledger: lists.ledger.get(member.code) ?? [],
        claims: lists.claims.get(member.code) ?? [],
      }),
    ]),
  );
};
