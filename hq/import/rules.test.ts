import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkExtract } from './check-extract.ts';
import { addLike, change, type SampleExtract, sampleExtract, writeExtract } from './sample-extract.ts';
import { personCode } from './value-types.ts';

type Edit = (extract: SampleExtract) => void;
type Case = readonly [rule: string, what: string, edit: Edit, expected: readonly string[]];

const M = 'members.csv';
const L = 'ledger.csv';
const F = 'flights.csv';
const A = 'award_tickets.csv';
const anna = '0098010019';
const piet = '0098010027';

/** A member's code that nobody has. */
const freshCode = (number: number): string => {
  const body = `009900${String(number).padStart(3, '0')}`;
  const digit = [...'0123456789'].find((last) => personCode.accepts(body + last, '')) ?? '';
  return body + digit;
};

const merged = { status: 'closed', closed_on: '2017-01-01', close_reason: 'merged', email: '', stated_balance: '0' };
/** Adds a member who continues in another account. */
const addMerged = (
  extract: SampleExtract,
  number: number,
  successor: string,
  more: Record<string, string> = {},
): number => addLike(extract, M, 8, { ...merged, code: freshCode(number), successor, ...more });

const edit =
  (file: string, line: number, values: Readonly<Record<string, string>>): Edit =>
  (extract) =>
    change(extract, file, line, values);
const add =
  (file: string, line: number, values: Readonly<Record<string, string>>): Edit =>
  (extract) => {
    addLike(extract, file, line, values);
  };

const entry = {
  flight_ref: '',
  partner: '',
  award_id: '',
  qualifying: '0',
  activity_on: '2017-10-01',
  posted_on: '2017-10-02',
};
const totals = (line: number): string => `${M}:${line} M7 warn`;

const cases: readonly Case[] = [
  ['T4', 'blanks at the ends of free text', edit(M, 2, { surname: ' Verdi ' }), [`${M}:2 T4 warn`]],
  ['V1', 'blanks at the end of a code', edit('desks.csv', 3, { desk_id: 'D-901 ' }), ['desks.csv:3 V1 reject']],
  [
    'V2',
    'a must of blanks',
    edit(M, 8, { city: '', address_line: '', postal_code: '', surname: '  ' }),
    [`${M}:8 T4 warn`, `${M}:8 V2 reject`],
  ],
  ['T7', 'a Cyrillic letter in a Latin name', edit(M, 2, { surname: 'V\u0435rdi' }), [`${M}:2 T7 warn`]],
  ['V1', 'a total that is no number', edit(M, 2, { stated_balance: '1.000' }), [`${M}:2 V1 warn`]],
  [
    'V',
    'every wrong value of a record',
    edit(M, 8, { opened_on: 'x', branch: '', gender: 'x' }),
    [`${M}:8 V1 reject`, `${M}:8 V1 warn`, `${M}:8 V2 reject`],
  ],
  [
    'V3',
    'an instant after the Roman day',
    edit('flags.csv', 2, { raised_at: '2017-11-20T23:00Z' }),
    ['flags.csv:2 V3 reject'],
  ],
  ['V3', 'an instant before midnight in Rome', edit('flags.csv', 2, { raised_at: '2017-11-20T22:59Z' }), []],
  ['K1', 'the same record again', add('desks.csv', 2, {}), ['desks.csv:5 K1 warn']],
  ['K1', 'the key again with other content', add('desks.csv', 2, { name: 'Other' }), ['desks.csv:5 K1 reject']],
  [
    'K1',
    'a key whose first record was rejected',
    (extract) => {
      change(extract, 'desks.csv', 4, { enrolled_on: '2018-01-01' });
      addLike(extract, 'desks.csv', 4, { enrolled_on: '2016-01-01' });
    },
    ['desks.csv:4 V3 reject', 'desks.csv:5 K1 reject', `${M}:5 R2 reject`, 'links.csv:3 R2 reject'],
  ],
  [
    'K2',
    'a company code twice',
    edit('companies.csv', 3, { company_code: 'IT9800013' }),
    ['companies.csv:3 K2 reject'],
  ],
  [
    'K2',
    'a user name in other letters',
    (extract) => {
      const access = { email_certified_on: '2017-01-01', verification: 'secretQuestion' };
      change(extract, M, 2, { ...access, web_username: 'Verdi1980' });
      change(extract, M, 8, { ...access, web_username: 'verdi1980' });
    },
    [`${M}:8 K2 warn`],
  ],
  [
    'R2',
    'a reference to a rejected record',
    edit('companies.csv', 2, { opened_on: '2018-01-01' }),
    ['companies.csv:2 V3 reject', 'links.csv:4 R2 reject', 'pins.csv:3 R2 reject', `${L}:8 R2 reject`],
  ],
  ['M1', 'the day before the 14th birthday', edit(M, 8, { birth_date: '2000-05-07' }), [`${M}:8 M1 reject`]],
  ['M1', 'the 14th birthday', edit(M, 8, { birth_date: '2000-05-06' }), []],
  ['M1', 'born in another century', edit(M, 8, { birth_date: '1899-12-31' }), [`${M}:8 M1 reject`]],
  [
    'M2',
    'a reason of another status',
    edit(M, 8, { status: 'closed', closed_on: '2017-01-01', close_reason: 'withdrawal' }),
    [`${M}:8 M2 reject`],
  ],
  [
    'M2',
    'closed before it was opened',
    edit(M, 8, { status: 'closed', closed_on: '2014-05-05', close_reason: 'dormancy' }),
    [`${M}:8 M2 reject`],
  ],
  [
    'M3',
    'merged into nobody',
    (extract) => {
      addMerged(extract, 1, '');
    },
    [`${M}:9 M3 reject`],
  ],
  [
    'M3',
    'merged into itself',
    (extract) => {
      addMerged(extract, 1, freshCode(1));
    },
    [`${M}:9 M3 reject`],
  ],
  [
    'M3',
    'a circle, and who leads into it',
    (extract) => {
      addMerged(extract, 1, freshCode(2));
      addMerged(extract, 2, freshCode(3));
      addMerged(extract, 3, freshCode(2));
      addMerged(extract, 4, anna);
    },
    [`${M}:9 R2 reject`, `${M}:10 M3 reject`, `${M}:11 M3 reject`],
  ],
  [
    'R',
    'a chain that ends at a rejected account',
    (extract) => {
      addMerged(extract, 1, freshCode(2));
      addMerged(extract, 2, freshCode(3));
      addMerged(extract, 3, freshCode(4));
    },
    [`${M}:9 R2 reject`, `${M}:10 R2 reject`, `${M}:11 R1 reject`],
  ],
  [
    'M4',
    'an address of an account that fell is free',
    (extract) => {
      addMerged(extract, 1, freshCode(9), { email: 'ada@posta.example' });
      addLike(extract, M, 8, { code: freshCode(2), email: 'ADA@posta.example' });
    },
    [`${M}:9 R1 reject`],
  ],
  ['M5', 'Per Sempre without a term', edit(M, 2, { per_sempre: '1' }), [`${M}:2 M5 warn`]],
  ['M6', 'half an address', edit(M, 2, { city: '' }), [`${M}:2 M6 warn`]],
  [
    'M8',
    'miles on a closed account',
    edit(M, 4, { status: 'closed', closed_on: '2017-06-01', close_reason: 'dormancy' }),
    [`${M}:4 M8 warn`],
  ],
  [
    'M9',
    'web access without its number',
    edit(M, 2, { web_username: 'verdi1980', email_certified_on: '2017-01-01', verification: 'both' }),
    [`${M}:2 M9 warn`],
  ],
  ['C2', 'a VAT number twice', edit('companies.csv', 3, { vat_number: 'IT12345671502' }), ['companies.csv:3 C2 warn']],
  [
    'C4',
    'a company total that differs',
    edit('companies.csv', 2, { stated_balance: '1' }),
    ['companies.csv:2 C4 warn'],
  ],
  ['L1', 'a child without a form', edit('links.csv', 3, { form_sent_on: '' }), ['links.csv:3 L1 reject']],
  ['L2', 'a pending child with a code', edit('links.csv', 3, { child_code: freshCode(1) }), ['links.csv:3 L2 reject']],
  ['L3', 'a child that is its parent', edit('links.csv', 2, { child_code: piet }), ['links.csv:2 L3 reject']],
  ['L4', 'a child that is a member', edit('links.csv', 2, { child_code: anna }), ['links.csv:2 L4 reject']],
  ['L6', 'active after the 14th birthday', edit('links.csv', 2, { birth_date: '2003-11-20' }), ['links.csv:2 L6 warn']],
  ['L6', 'active on the eve of it', edit('links.csv', 2, { birth_date: '2003-11-21' }), []],
  [
    'L7',
    'a child of two parents',
    add('links.csv', 2, { link_id: 'K1', member: anna, child_code: freshCode(7) }),
    ['links.csv:5 L7 warn'],
  ],
  ['L8', 'two Administrators', add('links.csv', 4, { link_id: 'K1', member: piet }), ['links.csv:5 L8 reject']],
  ['L9', 'an Administrator of another name', edit('links.csv', 4, { member: piet }), ['links.csv:4 L9 warn']],
  ['D1', 'a card older than the account', edit('cards.csv', 2, { issued_on: '2014-05-05' }), ['cards.csv:2 D1 reject']],
  ['D2', 'a standard card of a partner', edit('cards.csv', 2, { partner: 'VEL' }), ['cards.csv:2 D2 reject']],
  [
    'D5',
    'a card in use on a closed account',
    edit(M, 2, { status: 'closed', closed_on: '2017-11-01', close_reason: 'dormancy' }),
    [`${M}:2 M8 warn`, 'cards.csv:2 D5 warn'],
  ],
  ['P1', 'a PIN older than the account', edit('pins.csv', 2, { set_on: '2014-05-05' }), ['pins.csv:2 P1 reject']],
  ['P2', 'one hash on two accounts', add('pins.csv', 2, { code: piet }), ['pins.csv:4 P2 reject']],
  [
    'O1',
    'a consent before the account',
    edit('consents.csv', 2, { recorded_on: '2014-05-05' }),
    ['consents.csv:2 O1 warn'],
  ],
  [
    'B2',
    'a term that starts late',
    add('clubs.csv', 2, {
      code: piet,
      level: 'ulisse',
      basis: 'miles',
      qualifying_year: '2017',
      recognised_on: '2017-08-03',
      starts_on: '2017-10-01',
      ends_on: '2019-03-31',
    }),
    ['clubs.csv:3 B2 reject'],
  ],
  [
    'B3',
    'recognised after February',
    add('clubs.csv', 2, {
      code: piet,
      level: 'ulisse',
      basis: 'miles',
      qualifying_year: '2016',
      recognised_on: '2017-03-01',
      starts_on: '2017-04-01',
      ends_on: '2018-03-31',
    }),
    ['clubs.csv:3 B3 reject'],
  ],
  [
    'B4',
    'a term that was not flown',
    add('clubs.csv', 2, {
      code: piet,
      level: 'ulisse',
      basis: 'miles',
      qualifying_year: '2017',
      recognised_on: '2017-08-03',
      starts_on: '2017-09-01',
      ends_on: '2019-03-31',
    }),
    ['clubs.csv:3 B4 warn'],
  ],
  ['J5', 'an airline as commercial partner', edit(L, 3, { partner: 'AZ' }), [`${L}:3 J5 reject`, `${M}:2 M7 warn`]],
  ['J7', 'a reversal of a reversal', add(L, 5, { entry_id: '60', miles: '300', reverses: '8' }), [`${L}:12 J7 reject`]],
  [
    'J7',
    'a reversal of a rejected entry',
    (extract) => {
      change(extract, L, 4, { miles: 'x' });
    },
    [`${L}:4 V1 reject`, `${L}:5 R2 reject`],
  ],
  [
    'J9 J11',
    'before the account was opened',
    add(L, 2, {
      ...entry,
      entry_id: '60',
      kind: 'goodwill',
      miles: '10',
      account: '0098010060',
      activity_on: '2016-02-28',
      posted_on: '2016-02-28',
    }),
    [`${L}:12 J11 warn`, `${L}:12 J9 warn`, totals(7)],
  ],
  [
    'J10',
    'the entry that overdraws, not the next one',
    (extract) => {
      const debit = { ...entry, kind: 'extraService', account: '0098010060', miles: '-100' };
      addLike(extract, L, 2, { ...debit, entry_id: '60' });
      addLike(extract, L, 2, { ...debit, entry_id: '61' });
      addLike(extract, L, 2, { ...debit, entry_id: '62' });
    },
    [`${L}:13 J10 warn`, totals(7)],
  ],
  [
    'J12',
    'a credit of another day',
    edit(L, 6, { activity_on: '2017-09-13' }),
    [`${F}:2 F7 warn`, `${L}:6 J12 reject`, `${M}:2 M7 warn`],
  ],
  ['F1', 'there and there', edit(F, 5, { destination: 'ATH' }), [`${F}:5 F1 reject`]],
  ['F4', 'a paid free ticket', edit(F, 5, { ticket_kind: 'free' }), [`${F}:5 F4 reject`]],
  ['F6', 'flown although cancelled', edit(F, 5, { cancelled_at: '2017-10-09T20:00Z' }), [`${F}:5 F6 reject`]],
  ['F7', 'a credit the coupon does not name', edit(F, 2, { credited_to: '' }), [`${F}:2 F7 warn`]],
  ['F8', 'an award flight without award', edit(F, 5, { ticket_kind: 'award', paid_cents: '0' }), [`${F}:5 F8 warn`]],
  ['F9', 'an upgrade of a coupon to come', edit(F, 6, { upgrade: 'miles' }), [`${F}:6 F9 reject`]],
  [
    'W1',
    'issued before it was booked',
    edit(A, 2, { issued_on: '2017-11-19', valid_until: '2018-11-19' }),
    [`${F}:7 F8 warn`, `${A}:2 W1 reject`, 'award_coupons.csv:2 R2 reject', `${L}:11 R2 reject`, totals(3)],
  ],
  [
    'W3',
    'cash and miles',
    edit(A, 2, { contribution_miles: '10' }),
    [`${F}:7 F8 warn`, `${A}:2 W3 reject`, 'award_coupons.csv:2 R2 reject', `${L}:11 R2 reject`, totals(3)],
  ],
  ['W6', 'used without a flight', edit(A, 2, { state: 'used' }), [`${A}:2 W6 warn`]],
  [
    'X2',
    'flown here and not there',
    edit('award_coupons.csv', 2, { state: 'flown' }),
    ['award_coupons.csv:2 X2 warn', `${A}:2 W6 warn`],
  ],
  [
    'X3',
    'shares that do not add up',
    edit('award_coupons.csv', 2, { contribution_share_cents: '1' }),
    ['award_coupons.csv:2 X3 warn'],
  ],
  [
    'Q1',
    'confirmed before it was asked',
    edit('bt_customers.csv', 2, { confirmed_at: '2017-05-05T08:59Z' }),
    ['bt_customers.csv:2 Q1 reject'],
  ],
  ['Q2', 'a SIM without a number', edit('bt_customers.csv', 2, { mobile: '' }), ['bt_customers.csv:2 Q2 warn']],
  ['U1', 'a doubt of nobody', edit('flags.csv', 2, { raised_by: 'A-9999' }), ['flags.csv:2 U1 warn']],
  ['Z1', 'an end before its start', edit('fees.csv', 3, { valid_to: '2016-07-28' }), ['fees.csv:3 Z1 reject']],
  [
    'Z2',
    'earning nothing at 50 percent',
    edit('earning_table.csv', 3, { earns: '0' }),
    ['earning_table.csv:3 Z2 reject'],
  ],
  ['Z3', 'a bonus without percent', edit('promotions.csv', 2, { bonus_percent: '' }), ['promotions.csv:2 Z3 reject']],
  [
    'Z4',
    'a fee twice, the last day included',
    edit('fees.csv', 3, { service: 'changeDate', valid_from: '2017-11-02', valid_to: '2017-12-31' }),
    ['fees.csv:3 Z4 reject'],
  ],
];

const findingsOf = async (make: Edit, manifest?: Readonly<Record<string, unknown>>): Promise<readonly string[]> => {
  const extract = sampleExtract();
  make(extract);
  const directory = writeExtract(extract, manifest);
  try {
    const { findings } = await checkExtract(directory, { today: '2017-11-20' });
    return findings.map(({ file, line, rule, outcome }) => `${file}:${line} ${rule} ${outcome}`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

describe('the rules of format 1', () => {
  it('find nothing in the sample itself', async () => {
    expect(await findingsOf(() => undefined)).toEqual([]);
  });

  it.each(cases)('%s: %s', async (_rule, _what, make, expected) => {
    expect([...(await findingsOf(make))].sort()).toEqual([...expected].sort());
  });

  it.each<readonly [string, Record<string, unknown>, readonly string[]]>([
    ['another format', { format: 2 }, ['manifest.json:0 E2 refuse']],
    ['a format in quotes', { format: '1' }, ['manifest.json:0 E1 refuse']],
    ['a member too many', { note: 'x' }, ['manifest.json:0 E1 warn']],
    ['an id with a blank', { extractId: 'a b' }, ['manifest.json:0 E3 refuse']],
    ['a day to come', { businessDate: '2017-11-21' }, ['manifest.json:0 E3 refuse']],
    ['no day', { businessDate: '2017-11-31' }, ['manifest.json:0 E3 refuse']],
  ])('E: %s', async (_what, manifest, expected) => {
    expect(await findingsOf(() => undefined, manifest)).toEqual(expected);
  });

  it.each<readonly [string, (directory: string) => void, readonly string[]]>([
    ['no manifest', (at) => rmSync(join(at, 'manifest.json')), ['manifest.json:0 E1 refuse']],
    [
      'a manifest that is no JSON',
      (at) => writeFileSync(join(at, 'manifest.json'), '{'),
      ['manifest.json:0 E1 refuse'],
    ],
    [
      'a ledger that breaks off: what it refers to may have been lost',
      (at) => {
        const text = readFileSync(join(at, 'ledger.csv'), 'utf8');
        writeFileSync(
          join(at, 'ledger.csv'),
          `${text}98,${anna},reversal,-5,0,2017-05-01,2017-05-01,,,,,,97\n99,"open\n`,
        );
      },
      ['ledger.csv:0 E6 refuse', 'ledger.csv:13 S3 refuse'],
    ],
    [
      'a link for a file',
      (at) => {
        rmSync(join(at, 'fees.csv'));
        symlinkSync(join(at, 'fx.csv'), join(at, 'fees.csv'));
      },
      ['fees.csv:0 E5 refuse'],
    ],
    [
      'a file of UTF-16',
      (at) => writeFileSync(join(at, 'fees.csv'), '\ufefffee_id', 'utf16le'),
      ['fees.csv:0 E6 refuse', 'fees.csv:1 S1 refuse'],
    ],
    ['a file beside the 23', (at) => writeFileSync(join(at, 'old.csv'), 'x'), ['old.csv:0 E8 warn']],
    [
      'desks that are missing: branches are not judged',
      (at) => rmSync(join(at, 'desks.csv')),
      ['desks.csv:0 E5 refuse'],
    ],
  ])('E and S: %s', async (_what, spoil, expected) => {
    const directory = writeExtract(sampleExtract());
    try {
      spoil(directory);
      const { findings } = await checkExtract(directory, { today: '2017-11-20' });
      expect(findings.map(({ file, line, rule, outcome }) => `${file}:${line} ${rule} ${outcome}`)).toEqual(expected);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });

  it.each<readonly [string, Edit, readonly string[]]>([
    ['a column twice', (e) => e.set('fees.csv', [`${e.get('fees.csv')?.[0]},fee_id`]), ['fees.csv:1 S4 refuse']],
    [
      'columns in another order',
      (e) => e.set('consents.csv', ['channel,recorded_on,granted,purpose,code', `web,2016-01-01,1,profiling,${anna}`]),
      [],
    ],
    ['a file without a record', (e) => e.set('consents.csv', [e.get('consents.csv')?.[0] ?? '']), []],
    ['a blank line', (e) => e.get('consents.csv')?.push(''), ['consents.csv:4 S6 warn', 'consents.csv:0 E7 refuse']],
  ])('S: %s', async (_what, make, expected) => {
    expect([...(await findingsOf(make))].sort()).toEqual([...expected].sort());
  });

  it('E4: names a file that the manifest leaves out, and one that it names twice', async () => {
    const extract = sampleExtract();
    const files = [...extract.keys()].map((name) => ({ name, rows: 0, sha256: '' }));
    const named = files.filter(({ name }) => name !== 'fx.csv');
    const found = await findingsOf(() => undefined, {
      files: [...named, ...named.slice(0, 1), { name: '../x', rows: 0, sha256: '' }],
    });
    expect(found.filter((finding) => finding.includes(' E4 '))).toEqual([
      'manifest.json:0 E4 refuse',
      'desks.csv:0 E4 refuse',
      'fx.csv:0 E4 refuse',
    ]);
  });
});
