import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

type Account = NonNullable<GivenFacts['account']>;

const reinstate = (at: string, account: Account, reason: NonNullable<GivenFacts['reinstate']>['reason']) => ({
  service: 'expiry.reinstate',
  request: { at },
  facts: {
    caller: { role: 'member', ident: 'pin' },
    account: { kind: 'member', ...account },
    reinstate: { reason },
  } as const,
});

/** "My miles are gone." */
export const expiryExamples: readonly Example[] = [
  {
    title: 'the last day of the 24 months',
    input: reinstate('2017-03-15T23:59:59+01:00', { lastEarningOn: '2015-03-15' }, 'noNotice'),
    outcome: 'allow',
    verdicts: { 'expiry.inactivity': 'allow', 'expiry.no-notice': 'absent' },
    params: { 'expiry.inactivity': { lastDay: '2017-03-15' } },
  },
  {
    title: 'the day after it, without any warning',
    input: reinstate('2017-03-16T00:00:00+01:00', { lastEarningOn: '2015-03-15' }, 'noNotice'),
    outcome: 'deny',
    verdicts: { 'expiry.inactivity': 'deny', 'expiry.no-notice': 'deny' },
  },
  {
    title: 'earned on 29 February, good until the 28th',
    input: reinstate('2018-02-28T12:00:00+01:00', { lastEarningOn: '2016-02-29' }, 'other'),
    outcome: 'allow',
  },
  {
    title: 'earned on 29 February, gone on 1 March',
    input: reinstate('2018-03-01T00:00:00+01:00', { lastEarningOn: '2016-02-29' }, 'other'),
    outcome: 'deny',
    verdicts: { 'expiry.no-notice': 'inform' },
  },
  {
    title: 'an account that never earned counts from its opening',
    input: reinstate('2017-11-20T10:00:00+01:00', { lastEarningOn: null, openedOn: '2015-11-20' }, 'other'),
    outcome: 'allow',
    params: { 'expiry.inactivity': { lastDay: '2017-11-20' } },
  },
  {
    title: 'an order of a reward does not keep miles alive',
    input: reinstate(
      '2017-11-20T10:00:00+01:00',
      { lastEarningOn: '2015-11-19', lastRedemptionOn: '2017-01-10', lastPurchaseOn: '2017-02-10' },
      'other',
    ),
    outcome: 'deny',
  },
  {
    title: 'a flight on the last day that was never posted',
    input: reinstate(
      '2017-11-20T10:00:00+01:00',
      { lastEarningOn: '2015-11-10', unpostedEarningOn: '2017-11-10' },
      'ownError',
    ),
    outcome: 'needs-approval',
    verdicts: { 'expiry.inactivity': 'needs-approval', 'expiry.no-notice': 'inform' },
  },
  {
    title: 'a flight a day too late that was never posted',
    input: reinstate(
      '2017-10-20T10:00:00+02:00',
      { lastEarningOn: '2015-10-10', unpostedEarningOn: '2017-10-11' },
      'ownError',
    ),
    outcome: 'deny',
  },
  {
    title: 'nobody knows when miles were earned',
    input: reinstate('2017-11-20T10:00:00+01:00', {}, 'noNotice'),
    outcome: 'needs-document',
    missing: ['account.lastEarningOn'],
  },
  {
    title: 'never earned, and the opening is not known',
    input: reinstate('2017-10-20T10:00:00+02:00', { lastEarningOn: null }, 'noNotice'),
    outcome: 'needs-document',
    missing: ['account.openedOn'],
  },
  {
    title: 'headquarters has set a longer time',
    input: {
      ...reinstate('2017-11-20T10:00:00+01:00', { lastEarningOn: '2014-11-20' }, 'other'),
      config: { 'expiry.months': 36 },
    },
    outcome: 'allow',
  },
  {
    title: 'a desk without connection decides by the dates it has',
    input: {
      ...reinstate('2017-11-20T10:00:00+01:00', { lastEarningOn: '2015-11-20' }, 'other'),
      request: { at: '2017-11-20T10:00:00+01:00', offline: true },
    },
    outcome: 'allow',
  },
  {
    title: 'miles of a company do not lapse by that rule',
    input: {
      service: 'expiry.reinstate',
      request: { at: '2017-11-20T10:00:00+01:00' },
      facts: { caller: { role: 'administrator', ident: 'pin' }, account: { lastEarningOn: '2014-01-01' } },
    },
    outcome: 'needs-approval',
    verdicts: { 'expiry.inactivity': 'absent', 'expiry.no-notice': 'absent', 'company.expiry': 'needs-approval' },
  },
];

const dormant = (at: string, account: Account, role: 'member' | 'administrator' = 'member'): Example['input'] => ({
  service: 'dormancy.check',
  request: { at },
  facts: { caller: { role, ident: 'basic' }, account },
});

/** "Will my account be cancelled?" */
export const dormancyExamples: readonly Example[] = [
  {
    title: 'the last day of the five years',
    input: dormant('2017-11-20T23:59:00+01:00', { openedOn: '2012-11-20', anyActivity: false }),
    outcome: 'inform',
    params: { 'dormancy.five-years': { cancellableFrom: '2017-11-21' } },
  },
  {
    title: 'the day after it',
    input: dormant('2017-11-21T00:00:00+01:00', { openedOn: '2012-11-20', anyActivity: false }),
    outcome: 'needs-approval',
    params: { 'dormancy.five-years': { cancellableFrom: '2017-11-21' } },
  },
  {
    title: 'opened on 29 February',
    input: dormant('2021-03-01T00:00:00+01:00', { openedOn: '2016-02-29', anyActivity: false }),
    outcome: 'needs-approval',
    params: { 'dormancy.five-years': { cancellableFrom: '2021-03-01' } },
  },
  {
    title: 'an old account that was used once',
    input: dormant('2017-11-20T10:00:00+01:00', { anyActivity: true }),
    outcome: 'inform',
    params: { 'dormancy.five-years': { variant: 'active' } },
  },
  {
    title: 'nothing is known of the account',
    input: dormant('2017-11-20T10:00:00+01:00', {}),
    outcome: 'needs-document',
    missing: ['account.anyActivity', 'account.openedOn'],
  },
  {
    title: 'the text of 2016 says nothing of it',
    input: dormant('2017-11-02T10:00:00+01:00', { openedOn: '2000-01-01', anyActivity: false }),
    outcome: 'inform',
    verdicts: { 'dormancy.five-years': 'absent' },
  },
  {
    title: 'the accounts of companies are not cancelled for it',
    input: dormant('2017-11-20T10:00:00+01:00', { openedOn: '2000-01-01', anyActivity: false }, 'administrator'),
    outcome: 'inform',
    verdicts: { 'dormancy.five-years': 'absent', 'company.expiry': 'inform' },
  },
];
