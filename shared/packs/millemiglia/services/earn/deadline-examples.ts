import type { Example } from '../../example.ts';
import { claimIn, IN_2016, IN_2017 } from '../missing-miles/example-claim.ts';

const enrolment = (at: string): Example['input'] => ({
  service: 'enrol.member',
  request: { at },
  facts: {
    caller: { role: 'prospect' },
    person: {
      birthDate: '1980-01-01',
      postalAddress: 'Via Appia 1, Roma',
      email: 'a@example.com',
      mandatoryComplete: true,
      acceptsRegulations: true,
    },
  },
});

/** The last day that gives miles. */
export const earningEndExamples: readonly Example[] = [
  {
    title: 'the last day gives miles, even where they are of no use any more',
    input: claimIn(IN_2017, { at: '2018-04-30T10:00:00+02:00', flight: { date: '2017-12-31' } }),
    outcome: 'allow',
    params: {
      'programme.earning-end': { lastDay: '2017-12-31' },
      'programme.claim-deadline': { lastDay: '2018-03-31', passed: true },
    },
    effects: ['credit-miles'],
  },
  {
    title: 'the day after gives none',
    input: claimIn(IN_2017, { at: '2018-01-20T10:00:00+01:00', flight: { date: '2018-01-01' } }),
    outcome: 'deny',
    verdicts: { 'programme.earning-end': 'deny', 'missing-miles.eligible-flight': 'deny' },
    effects: [],
  },
  {
    title: 'an early end ends earning on its day (2017)',
    input: claimIn(IN_2017, {
      flight: { date: '2017-11-10' },
      config: { 'programme.state': { state: 'terminated', terminatedOn: '2017-11-10' } },
    }),
    outcome: 'allow',
    params: { 'programme.earning-end': { lastDay: '2017-11-10' } },
  },
  {
    title: 'an early end ends earning on its day (2016)',
    input: claimIn(IN_2016, {
      config: { 'programme.state': { state: 'terminated', terminatedOn: '2017-09-14' } },
    }),
    outcome: 'deny',
    params: { 'programme.earning-end': { lastDay: '2017-09-14' } },
  },
  {
    title: 'on the last day one may still join',
    input: enrolment('2017-12-31T23:30:00+01:00'),
    outcome: 'allow',
    params: { 'programme.earning-end': { lastDay: '2017-12-31' } },
  },
  {
    title: 'on New Year’s Day one may not',
    input: enrolment('2017-12-31T23:30:00Z'),
    outcome: 'deny',
    verdicts: { 'programme.earning-end': 'deny' },
  },
];

const redeem = (at: string, config?: Example['input']['config']): Example['input'] => ({
  service: 'miles.redeem-check',
  request: { at },
  facts: {
    caller: { role: 'member', ident: 'pin' },
    account: { status: 'active', lastEarningOn: '2017-06-01', balance: 50_000, earnedBalance: 50_000 },
    redeem: { costMiles: 20_000 },
  },
  ...(config === undefined ? {} : { config }),
});

const STILL_2016 = { 'edition.mm2017.memberFrom': '2018-12-31' } as const;

/** The last day to claim rewards. */
export const claimDeadlineExamples: readonly Example[] = [
  {
    title: 'the last day of the newer text',
    input: redeem('2018-03-31T23:59:59+02:00'),
    outcome: 'allow',
    verdicts: { 'programme.claim-deadline': 'allow', 'programme.reward-recipients': 'inform' },
    params: { 'programme.claim-deadline': { lastDay: '2018-03-31' } },
  },
  {
    title: 'the day after',
    input: redeem('2018-04-01T00:00:00+02:00'),
    outcome: 'deny',
    verdicts: { 'programme.claim-deadline': 'deny' },
  },
  {
    title: 'the last day of the older text, were it still in force',
    input: redeem('2018-01-31T12:00:00+01:00', STILL_2016),
    outcome: 'allow',
    verdicts: { 'programme.reward-recipients': 'absent' },
    params: { 'programme.claim-deadline': { lastDay: '2018-01-31' } },
  },
  {
    title: 'the day after by the older text',
    input: redeem('2018-02-01T12:00:00+01:00', STILL_2016),
    outcome: 'deny',
    params: { 'programme.claim-deadline': { lastDay: '2018-01-31' } },
  },
  {
    title: 'a claim of miles hears of the deadline before it passes',
    input: claimIn(IN_2016),
    outcome: 'allow',
    params: { 'programme.claim-deadline': { lastDay: '2018-01-31', passed: false } },
  },
  {
    title: 'a voucher is used until the last day',
    input: {
      service: 'voucher.inquiry',
      request: { at: '2018-03-31T12:00:00+02:00' },
      facts: { voucher: { act: 'use' } },
    },
    outcome: 'allow',
    verdicts: { 'programme.claim-deadline': 'allow' },
  },
  {
    title: 'a question about one has no deadline',
    input: { service: 'voucher.inquiry', request: { at: '2018-05-01T12:00:00+02:00' } },
    outcome: 'inform',
    verdicts: { 'programme.claim-deadline': 'absent' },
  },
];

const ended = (terminatedOn: string) =>
  ({ 'programme.state': { state: 'terminated', terminatedOn } }) as const satisfies Example['input']['config'];

/** The time left after an early end. */
export const earlyEndExamples: readonly Example[] = [
  {
    title: 'six months after an early end, the last day',
    input: redeem('2017-12-30T10:00:00+01:00', ended('2017-06-30')),
    outcome: 'allow',
    params: { 'programme.termination': { lastDay: '2017-12-30' } },
  },
  {
    title: 'the day after the six months',
    input: redeem('2017-12-31T10:00:00+01:00', ended('2017-06-30')),
    outcome: 'deny',
    verdicts: { 'programme.termination': 'deny', 'programme.claim-deadline': 'allow' },
  },
  {
    title: 'never beyond the last day of the text',
    input: redeem('2017-11-20T10:00:00+01:00', ended('2017-11-15')),
    outcome: 'allow',
    params: { 'programme.termination': { lastDay: '2018-03-31' } },
  },
  {
    title: 'which is earlier in the older text',
    input: redeem('2017-10-20T10:00:00+02:00', ended('2017-10-15')),
    outcome: 'allow',
    params: { 'programme.termination': { lastDay: '2018-01-31' } },
  },
  {
    title: 'six months after an early end, by the older text',
    input: redeem('2017-10-20T10:00:00+02:00', ended('2017-03-31')),
    outcome: 'deny',
    params: { 'programme.termination': { lastDay: '2017-09-30' } },
  },
  {
    title: 'while the programme runs there is nothing to say',
    input: redeem('2017-11-20T10:00:00+01:00'),
    outcome: 'allow',
    verdicts: { 'programme.termination': 'absent' },
  },
];
