import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

type Group<Name extends keyof GivenFacts> = NonNullable<GivenFacts[Name]>;

/** What an example changes in a claim that is in order. */
export interface ClaimChanges {
  readonly at?: string;
  readonly caller?: Group<'caller'>;
  readonly account?: Group<'account'>;
  readonly flight?: Group<'flight'>;
  readonly claim?: Group<'claim'>;
  readonly promotion?: Group<'promotion'>;
  readonly config?: Example['input']['config'];
}

/** One edition as examples meet it: a day somebody flew, and a moment somebody called. */
export interface Moment {
  readonly edition: 'mm-2016' | 'mm-2017';
  readonly flown: string;
  readonly called: string;
}

export const IN_2016: Moment = { edition: 'mm-2016', flown: '2017-09-15', called: '2017-10-20T10:00:00+02:00' };
export const IN_2017: Moment = { edition: 'mm-2017', flown: '2017-11-10', called: '2017-11-20T10:00:00+01:00' };

/** A member claims a flight of the Airline that was flown, paid in full and never posted. */
export const claimIn = (moment: Moment, changes: ClaimChanges = {}): Example['input'] => ({
  service: 'missing-miles.claim',
  request: { at: changes.at ?? moment.called },
  facts: {
    caller: { role: 'member', ident: 'basic', ...changes.caller },
    account: { kind: 'member', status: 'active', openedOn: '2014-05-10', ...changes.account },
    flight: {
      date: moment.flown,
      operating: 'AZ',
      flown: true,
      passenger: 'self',
      ticketKind: 'paid',
      applicableFareCents: 20_000,
      paidFareCents: 20_000,
      tableMiles: 1_000,
      alreadyCredited: false,
      ...changes.flight,
    },
    claim: { onStatement: false, confirmedLive: true, ...changes.claim },
    ...(changes.promotion === undefined ? {} : { promotion: changes.promotion }),
  },
  ...(changes.config === undefined ? {} : { config: changes.config }),
});

type ClaimExample = Omit<Example, 'input'> & { readonly changes: ClaimChanges };

/** Examples that both editions decide alike, once for each. */
export const inBothEditions = (examples: readonly ClaimExample[]): Example[] =>
  [IN_2016, IN_2017].flatMap((moment) =>
    examples.map(({ title, changes, ...described }) => ({
      title: `${title} (${moment.edition})`,
      input: claimIn(moment, changes),
      ...described,
    })),
  );
