import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyFeedPage } from '../../../db/desk/replica/feed.ts';
import { openReplica, type Replica } from '../../../db/desk/replica/replica.ts';
import type { MemberAccount } from '../../../shared/account/account.ts';
import { codeAt, rowAt } from '../../../test/bench/members.ts';
import { KEY, testFolder } from '../../../test/faults/desk-store-cases.ts';
import { findMembers } from './find-members.ts';

const member = (place: number, change: Partial<MemberAccount>): MemberAccount => ({
  ...rowAt(place).account,
  email: null,
  mobile: null,
  phone: null,
  coupons: [],
  ...change,
});

const GREEK = codeAt(1);
const RUSSIAN = codeAt(2);
const CLOSED = codeAt(3);
const ACCOUNTS = [
  member(1, {
    surname: 'Παπαδάκης',
    given: 'Νικόλαος',
    cardSurname: 'PAPADAKIS',
    cardGiven: 'NIKOLAOS',
    language: 'el',
    mobile: '+306941112233',
    email: 'Nikos.P@post.example',
    formerCodes: ['0099999999'],
  }),
  member(2, {
    surname: 'Щербакова',
    given: 'Юлия',
    cardSurname: 'SHCHERBAKOVA',
    cardGiven: 'IULIIA',
    mobile: '+393351234567',
    phone: '+390612345678',
    coupons: [
      { ...rowAt(0).account.coupons[0], ticket: '0552107330914', coupon: 1 } as MemberAccount['coupons'][number],
    ],
  }),
  member(3, {
    surname: "Dell'Aquila",
    given: 'Niccolò',
    cardSurname: "DELL'AQUILA",
    cardGiven: 'NICCOLO',
    status: 'closed',
    successor: GREEK,
  }),
];

const place = testFolder();
let replica: Replica;
beforeAll(async () => {
  replica = await openReplica({ file: join(place.folder, 'replica.db'), key: KEY });
  const rows = ACCOUNTS.map((account) => ({ code: account.code, version: 1, account, pinLease: null }));
  const items = rows.map((row, index) => ({ kind: 'PUT' as const, seq: index + 1, row }));
  await replica.write((tx) => tx('cursor').insert({ scope: 'ROM', epoch: 'one', position: 0 }));
  await applyFeedPage(replica, 'ROM', items, { epoch: 'one', position: items.length });
});
afterAll(async () => {
  await replica.close();
  place.remove();
});

describe('members are found', () => {
  it.each([
    ['a code', GREEK, GREEK, 'code'],
    ['a code with blanks', ` ${GREEK.slice(0, 3)} ${GREEK.slice(3, 6)} ${GREEK.slice(6)} `, GREEK, 'code'],
    ['a former code', '0099999999', GREEK, 'former-code'],
    ['a number in full', '+306941112233', GREEK, 'phone'],
    ['a number with 00', '0030 694 111 2233', GREEK, 'phone'],
    ['a number without its country', '694 111-2233', GREEK, 'phone'],
    ['the end of a number', '112233', GREEK, 'phone'],
    ['an Italian landline, whose zero belongs to it', '06 12345678', RUSSIAN, 'phone'],
    ['a number with a trunk zero', '0694 1112233', GREEK, 'phone'],
    ['an address in capitals', 'NIKOS.P@POST.EXAMPLE', GREEK, 'email'],
    ['the beginning of an address', 'nikos.p@', GREEK, 'email'],
    ['a ticket', '0552107330914', RUSSIAN, 'ticket'],
    ['a ticket with dashes', '055-2107330914', RUSSIAN, 'ticket'],
    ['a ticket with blanks', '055 2107 330914', RUSSIAN, 'ticket'],
    ['a ticket with its coupon', '0552107330914-1', RUSSIAN, 'ticket'],
    ['a ticket without the plate', '2107330914', RUSSIAN, 'ticket'],
    ['a name in Greek', 'παπαδ', GREEK, 'name'],
    ['a Greek name in Latin', 'papad', GREEK, 'name'],
    ['a Russian name, spelt short', 'scherbakova', RUSSIAN, 'name'],
    ['a name without its apostrophe', 'dellaquila nic', CLOSED, 'name'],
  ])('by %s', async (_, typed, code, matched) => {
    expect(await findMembers(replica, typed)).toEqual([expect.objectContaining({ code, matched })]);
  });

  it('with their successor, when they go on under another code', async () => {
    expect(await findMembers(replica, CLOSED)).toEqual([
      expect.objectContaining({ status: 'closed', successor: GREEK }),
    ]);
  });

  it('with the Latin form only where the name is not Latin', async () => {
    expect((await findMembers(replica, GREEK))[0]).toMatchObject({
      name: 'Νικόλαος Παπαδάκης',
      latin: 'NIKOLAOS PAPADAKIS',
    });
    expect((await findMembers(replica, CLOSED))[0]?.latin).toBeNull();
  });

  it.each(['', ' ', '12345', 'x', '"; DROP', "' OR 1=1 --", 'a*', 'NEAR(', '@', '+', '٣٣٣', '\u0000'])(
    'never by %j, and without an error',
    async (typed) => {
      const hits = await findMembers(replica, typed);
      expect(hits.length).toBeLessThanOrEqual(typed === '@' ? 20 : 0);
    },
  );
});
