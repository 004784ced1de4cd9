import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

export const LAST_DAY_OF_2016 = '2017-11-02T23:59:59+01:00';
export const FIRST_DAY_OF_2017 = '2017-11-03T00:00:00+01:00';

type Described = Omit<Example, 'title' | 'input'>;
export type Some<G extends keyof GivenFacts> = NonNullable<GivenFacts[G]>;

export interface Told {
  readonly award?: Some<'award'>;
  readonly change?: Some<'change'>;
  readonly account?: Some<'account'>;
  readonly member?: Some<'member'>;
  readonly request?: Omit<Example['input']['request'], 'at'>;
}

const ticket: Some<'award'> = {
  issuedOn: '2017-03-01',
  usage: 'unused',
  kind: 'standard',
  priceMiles: 20000,
  seatsAvailable: 4,
  beneficiary: 'self',
};

export const changeAt = (at: string, { award, change, account, member, request }: Told): Example['input'] => ({
  service: 'award.change',
  request: { at, ...request },
  facts: {
    caller: { role: account?.kind === 'company' ? 'administrator' : 'member', ident: 'pin' },
    account: { status: 'active', email: 'm.rossi@example.com', cardIssued: true, balance: 60000, ...account },
    flight: { operating: 'AZ' },
    award: { ...ticket, ...award },
    change: { kind: 'date', newTravelOn: '2018-01-10', feeCents: 5000, ...change },
    ...(member === undefined ? {} : { member }),
  },
});

/** The same request on the last day of one edition and on the first day of the next, with the same answer. */
export const inBothEditions = (
  title: string,
  inputAt: (at: string) => Example['input'],
  described: Described,
): Example[] => [
  { title: `${title} (2016)`, input: inputAt(LAST_DAY_OF_2016), ...described },
  { title: `${title} (2017)`, input: inputAt(FIRST_DAY_OF_2017), ...described },
];

/** A change asked for in both editions. */
export const onBothSides = (title: string, told: Told, described: Described): Example[] =>
  inBothEditions(title, (at) => changeAt(at, told), described);

/** What an ordinary change sets in motion. */
export const CHARGED: readonly string[] = ['charge-fee', 'issue-award'];

export const refundAt = (
  at: string,
  what: Some<'refund'>['what'],
  award: Some<'award'>,
  member: Some<'member'> = {},
): Example['input'] => ({
  service: 'award.refund',
  request: { at },
  facts: {
    caller: { role: 'member', ident: 'pin' },
    account: { status: 'active' },
    award: { issuedOn: '2017-03-01', usage: 'unused', priceMiles: 20000, beneficiary: 'self', ...award },
    refund: { what },
    member,
  },
});
