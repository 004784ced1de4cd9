import type { DecideInput } from '../../decide-service.ts';
import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

/** Days on which members are served by the one and by the other text. */
export const IN_2016 = '2017-10-20T10:00:00+02:00';
export const IN_2017 = '2017-11-20T10:00:00+01:00';

/** What an example gives differently from the usual request; `undefined` takes a fact away. */
export interface Differences extends Pick<GivenFacts, 'caller' | 'account' | 'award' | 'flight' | 'promotion'> {
  readonly request?: Omit<DecideInput['request'], 'at'>;
  readonly config?: DecideInput['config'];
}

/** What an example says about its decision. */
export type Told = Omit<Example, 'title' | 'input'>;

/** A member with PIN and plenty of earned miles claims a seat on a flight of the Airline, for himself, taxes by credit card. */
export const claim = (at: string, differs: Differences = {}): Example['input'] => ({
  service: 'award.claim',
  request: { at, ...differs.request },
  facts: {
    caller: { role: 'member', ident: 'pin', ...differs.caller },
    account: {
      status: 'active',
      openedOn: '2013-05-10',
      lastEarningOn: '2017-06-10',
      email: 'holder@example.com',
      cardIssued: true,
      balance: 60_000,
      earnedBalance: 60_000,
      ...differs.account,
    },
    flight: { operating: 'AZ', ...differs.flight },
    award: {
      priceMiles: 20_000,
      cabin: 'economy',
      contributionMode: 'cash',
      payment: 'creditCard',
      beneficiary: 'self',
      seatsAvailable: 4,
      ...differs.award,
    },
    ...(differs.promotion === undefined ? {} : { promotion: differs.promotion }),
  },
  ...(differs.config === undefined ? {} : { config: differs.config }),
});

/** The same request under either text. */
export const underBoth = (title: string, service: string, facts: GivenFacts, told: Told): Example[] =>
  [IN_2016, IN_2017].map((at) => ({
    title: `${title} (${at === IN_2016 ? 'mm-2016' : 'mm-2017'})`,
    input: { service, request: { at }, facts },
    ...told,
  }));

/** The same claim under either text. */
export const claimUnderBoth = (title: string, differs: Differences, told: Told): Example[] => [
  { title: `${title} (mm-2016)`, input: claim(IN_2016, differs), ...told },
  { title: `${title} (mm-2017)`, input: claim(IN_2017, differs), ...told },
];

/** The same claim without connection, before and after headquarters has settled it. */
export const OFFLINE = { offline: true };
export const SETTLED = { offline: true, syncedAt: '2017-12-01T08:00:00Z' };
