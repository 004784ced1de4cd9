import type { Example } from '../../example.ts';
import { claimIn, IN_2016, IN_2017, inBothEditions } from '../missing-miles/example-claim.ts';

const question = (
  called: string,
  topic: 'partner' | 'promotion',
  promotion?: NonNullable<Example['input']['facts']>['promotion'],
): Example['input'] => ({
  service: 'programme.information',
  request: { at: called },
  facts: { inquiry: { topic }, ...(promotion === undefined ? {} : { promotion }) },
});

/** Questions about partners. */
export const partnerListExamples: readonly Example[] = [IN_2016, IN_2017].map(({ edition, called }) => ({
  title: `the list of partners is on the website (${edition})`,
  input: question(called, 'partner'),
  outcome: 'inform' as const,
  verdicts: { 'programme.partner-list': 'inform' as const, 'programme.promotions': 'absent' as const },
}));

/** Audience and period of a promotion. */
export const promotionExamples: readonly Example[] = [
  ...inBothEditions([
    {
      title: 'a promotion for others is not for this caller',
      changes: { promotion: { id: 'ULISSE', inAudience: false, bonusMiles: 500 } },
      outcome: 'deny',
      params: { 'programme.promotions': { reason: 'audience' } },
      effects: [],
    },
    {
      title: 'a promotion with a period needs the day of the flight',
      changes: { flight: { date: undefined }, promotion: { to: '2017-12-31' } },
      outcome: 'needs-document',
      verdicts: { 'programme.promotions': 'needs-document' },
      missing: ['flight.date'],
    },
  ]),
  ...[IN_2016, IN_2017].flatMap(({ edition, called }): Example[] => [
    {
      title: `a question about promotions in general (${edition})`,
      input: question(called, 'promotion'),
      outcome: 'inform',
      verdicts: { 'programme.promotions': 'inform', 'programme.partner-list': 'absent' },
    },
    {
      title: `a question about a promotion that runs (${edition})`,
      input: question(called, 'promotion', { from: called.slice(0, 10), to: called.slice(0, 10) }),
      outcome: 'allow',
      verdicts: { 'programme.promotions': 'allow' },
    },
    {
      title: `a question about one that is not open yet (${edition})`,
      input: question(called, 'promotion', { from: '2017-12-01' }),
      outcome: 'deny',
      params: { 'programme.promotions': { reason: 'period' } },
    },
  ]),
  {
    title: 'the first day and the last day of the flight count',
    input: claimIn(IN_2017, { promotion: { from: '2017-11-10', to: '2017-11-10', bonusMiles: 1 } }),
    outcome: 'allow',
    verdicts: { 'programme.promotions': 'allow' },
  },
  {
    title: 'the day before does not, although it is open on the day of the call',
    input: claimIn(IN_2017, { promotion: { from: '2017-11-11', bonusMiles: 1 } }),
    outcome: 'deny',
    params: { 'programme.promotions': { reason: 'period' } },
  },
  {
    title: 'nor the day after',
    input: claimIn(IN_2016, { promotion: { to: '2017-09-14', bonusMiles: 1 } }),
    outcome: 'deny',
    params: { 'programme.promotions': { reason: 'period' } },
  },
];
