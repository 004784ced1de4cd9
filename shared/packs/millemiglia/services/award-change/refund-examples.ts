import type { Example } from '../../example.ts';
import { FIRST_DAY_OF_2017, LAST_DAY_OF_2016, refundAt } from './example-requests.ts';

/** Miles wanted back. */
export const refundOfMilesExamples: readonly Example[] = [
  {
    title: 'in 2016 miles never come back',
    input: refundAt(LAST_DAY_OF_2016, 'miles', { usage: undefined, nonUseCause: 'airline' }),
    outcome: 'deny',
    verdicts: { 'award-refund.miles': 'deny', 'award-refund.contribution': 'absent' },
    effects: [],
  },
  {
    title: 'in 2017 the Airline may be the cause',
    input: refundAt(FIRST_DAY_OF_2017, 'miles', { nonUseCause: 'airline' }),
    outcome: 'needs-approval',
    verdicts: { 'award-refund.miles': 'needs-approval' },
    effects: ['recredit-miles on approval'],
  },
  {
    title: 'the passenger did not turn up',
    input: refundAt(FIRST_DAY_OF_2017, 'miles', { nonUseCause: 'passenger' }),
    outcome: 'deny',
    params: { 'award-refund.miles': { reason: 'own-cause' } },
  },
  {
    title: 'the ticket was used',
    input: refundAt(FIRST_DAY_OF_2017, 'miles', { usage: 'used', nonUseCause: 'airline' }),
    outcome: 'deny',
    params: { 'award-refund.miles': { reason: 'used' } },
  },
  {
    title: 'the cause is not known',
    input: refundAt(FIRST_DAY_OF_2017, 'miles', {}),
    outcome: 'needs-document',
    missing: ['award.nonUseCause'],
  },
  {
    title: 'whether it was used is not known',
    input: refundAt(FIRST_DAY_OF_2017, 'miles', { usage: undefined, nonUseCause: 'airline' }),
    outcome: 'needs-document',
    missing: ['award.usage'],
  },
  ...[LAST_DAY_OF_2016, FIRST_DAY_OF_2017].map(
    (at): Example => ({
      title: `what is wanted back is not known (${at.slice(0, 10)})`,
      input: refundAt(at, undefined, {}),
      outcome: 'needs-document',
      verdicts: { 'award-refund.miles': 'needs-document', 'award-refund.contribution': 'absent' },
      missing: ['refund.what'],
    }),
  ),
  {
    title: 'a company asks for its miles',
    input: {
      service: 'award.refund',
      request: { at: FIRST_DAY_OF_2017 },
      facts: {
        caller: { role: 'administrator', ident: 'pin' },
        account: { kind: 'company', status: 'active' },
        award: { usage: 'unused', nonUseCause: 'passenger' },
        refund: { what: 'miles' },
      },
    },
    outcome: 'deny',
    verdicts: { 'award-refund.miles': 'deny' },
  },
];

/** Taxes and supplements wanted back. */
export const refundOfContributionExamples: readonly Example[] = [
  {
    title: 'the text of 2016 does not speak of taxes',
    input: refundAt(LAST_DAY_OF_2016, 'contribution', { contributionMode: 'cash', contributionCents: 7200 }),
    outcome: 'needs-approval',
    verdicts: { 'award-refund.contribution': 'needs-approval', 'award-refund.miles': 'absent' },
    effects: ['refund-contribution on approval'],
  },
  {
    title: 'taxes paid in miles, on the last day of the ticket',
    input: refundAt('2018-03-01T23:59:59+01:00', 'contribution', {
      contributionMode: 'miles',
      contributionMiles: 9000,
    }),
    outcome: 'allow',
    verdicts: { 'award-refund.contribution': 'allow' },
    effects: ['refund-contribution'],
  },
  {
    title: 'taxes wanted a day after the end of the ticket',
    input: refundAt('2018-03-02T00:00:00+01:00', 'contribution', {
      contributionMode: 'miles',
      contributionMiles: 9000,
    }),
    outcome: 'needs-approval',
    params: { 'award-refund.contribution': { lastDay: '2018-03-01', reason: 'after-validity' } },
    effects: ['refund-contribution on approval'],
  },
  {
    title: 'taxes of a ticket that was used',
    input: refundAt(FIRST_DAY_OF_2017, 'contribution', { usage: 'used', issuedOn: undefined }),
    outcome: 'deny',
    effects: [],
  },
  {
    title: 'use and day of issue are not known',
    input: refundAt(FIRST_DAY_OF_2017, 'contribution', { usage: undefined, issuedOn: undefined }),
    outcome: 'needs-document',
    missing: ['award.issuedOn', 'award.usage'],
  },
  {
    title: 'use is not known',
    input: refundAt(FIRST_DAY_OF_2017, 'contribution', { usage: undefined, contributionMode: 'cash' }),
    outcome: 'needs-document',
    missing: ['award.usage'],
  },
  {
    title: 'how the taxes were paid is not known',
    input: refundAt(FIRST_DAY_OF_2017, 'contribution', { contributionCents: 7200 }),
    outcome: 'needs-document',
    missing: ['award.contributionMode'],
  },
  {
    title: 'the unused share in money is not known',
    input: refundAt(FIRST_DAY_OF_2017, 'contribution', {
      usage: 'partial',
      contributionMode: 'cash',
      contributionCents: 1,
    }),
    outcome: 'needs-document',
    missing: ['award.unusedContributionCents'],
  },
  {
    title: 'the unused share in miles is not known',
    input: refundAt(FIRST_DAY_OF_2017, 'contribution', { usage: 'partial', contributionMode: 'miles' }),
    outcome: 'needs-document',
    missing: ['award.unusedContributionMiles'],
  },
  {
    title: 'the unused share in miles comes back',
    input: refundAt(FIRST_DAY_OF_2017, 'contribution', {
      usage: 'partial',
      contributionMode: 'miles',
      unusedContributionMiles: 4000,
    }),
    outcome: 'allow',
    effects: ['refund-contribution'],
  },
];
