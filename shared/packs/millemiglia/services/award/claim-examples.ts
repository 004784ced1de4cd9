import type { Example } from '../../example.ts';
import { claim, claimUnderBoth, IN_2016, IN_2017, OFFLINE, SETTLED } from './award-example.ts';

/** Who may claim, by which way, and that a claim is a booking. */
export const requesterExamples: readonly Example[] = [
  ...claimUnderBoth(
    'the holder claims for himself',
    {},
    {
      outcome: 'allow',
      verdicts: { 'award.requester': 'allow', 'award.channels': 'allow', 'award.value': 'inform' },
      effects: ['debit-miles', 'issue-award'],
    },
  ),
  {
    title: 'somebody else asks in 2016: the holder must confirm',
    input: claim(IN_2016, { caller: { role: 'thirdParty' } }),
    outcome: 'needs-approval',
    verdicts: { 'award.requester': 'needs-approval', 'ident.account-owner-only': 'absent' },
    effects: ['debit-miles on approval', 'issue-award on approval'],
  },
  {
    title: 'somebody else asks in 2017: only the holder may',
    input: claim(IN_2017, { caller: { role: 'thirdParty' } }),
    outcome: 'deny',
    verdicts: { 'award.requester': 'deny', 'ident.account-owner-only': 'deny' },
  },
  ...claimUnderBoth(
    'it is not known who is calling',
    { caller: { role: undefined } },
    {
      outcome: 'needs-document',
      verdicts: { 'award.requester': 'needs-document' },
      missing: ['caller.role'],
    },
  ),
  ...claimUnderBoth(
    'a parent calls, the age of the holder is not known',
    { caller: { role: 'parent' } },
    {
      outcome: 'needs-document',
      missing: ['person.birthDate'],
    },
  ),
  ...claimUnderBoth(
    'an agency is not a way to ask for awards',
    { request: { channel: 'agency' } },
    {
      outcome: 'deny',
      verdicts: { 'award.channels': 'deny' },
      effects: [],
    },
  ),
  ...claimUnderBoth(
    'a reduction for students does not lower the miles',
    { award: { wantsReduction: true } },
    {
      outcome: 'deny',
      verdicts: { 'award.no-reduction': 'deny' },
    },
  ),
];

/** Whether the miles are there, and enough of them earned. */
export const milesExamples: readonly Example[] = [
  ...claimUnderBoth(
    'exactly enough miles',
    { account: { balance: 20_000, earnedBalance: 20_000 } },
    {
      outcome: 'allow',
      params: { 'award.balance': { cost: 20_000, missingMiles: 0 } },
    },
  ),
  ...claimUnderBoth(
    'one mile short',
    { account: { balance: 19_999, earnedBalance: 19_999 } },
    {
      outcome: 'deny',
      verdicts: { 'award.balance': 'deny' },
      params: { 'award.balance': { missingMiles: 1 } },
    },
  ),
  ...claimUnderBoth(
    'the balance is not known',
    { account: { balance: undefined } },
    {
      outcome: 'needs-document',
      verdicts: { 'award.balance': 'needs-document' },
      missing: ['account.balance'],
    },
  ),
  ...claimUnderBoth(
    'a closed account has nothing to spend',
    { account: { status: 'closed' } },
    {
      outcome: 'deny',
      params: { 'award.balance': { missingMiles: 20_000 } },
    },
  ),
  {
    title: 'a quarter of the price is earned: enough in 2016',
    input: claim(IN_2016, { account: { earnedBalance: 5000 } }),
    outcome: 'allow',
    params: { 'miles.purchase-cap': { earnedNeeded: 5000 } },
  },
  {
    title: 'one earned mile short of a quarter in 2016',
    input: claim(IN_2016, { account: { earnedBalance: 4999 } }),
    outcome: 'deny',
    params: { 'miles.purchase-cap': { earnedNeeded: 5000, missingMiles: 1 } },
  },
  {
    title: 'the earned miles are not known in 2016',
    input: claim(IN_2016, { account: { earnedBalance: undefined } }),
    outcome: 'needs-document',
    verdicts: { 'miles.purchase-cap': 'needs-document' },
    params: { 'miles.purchase-cap': { earnedNeeded: 5000 } },
    missing: ['account.earnedBalance'],
  },
  {
    title: 'the text of 2017 asks for no share of earned miles',
    input: claim(IN_2017, { account: { earnedBalance: 0 } }),
    outcome: 'allow',
    verdicts: { 'miles.purchase-cap': 'absent' },
  },
  ...[5000, 4999, undefined].map(
    (earnedBalance): Example => ({
      title: `a share set for 2017 counts there too: ${earnedBalance ?? 'unknown'} earned miles`,
      input: claim(IN_2017, { account: { earnedBalance }, config: { 'purchase.cap': { 'mm-2017': 75 } } }),
      outcome: earnedBalance === undefined ? 'needs-document' : earnedBalance === 5000 ? 'allow' : 'deny',
    }),
  ),
  ...claimUnderBoth(
    'without connection headquarters settles miles and seats',
    { request: OFFLINE },
    {
      outcome: 'allow',
      verdicts: { 'award.balance': 'pending', 'award.seat-availability': 'pending' },
      effects: ['queue-for-sync'],
    },
  ),
  {
    title: 'without connection a share set for 2017 waits as well',
    input: claim(IN_2017, { request: OFFLINE, config: { 'purchase.cap': { 'mm-2017': 75 } } }),
    outcome: 'allow',
    verdicts: { 'miles.purchase-cap': 'pending' },
  },
  {
    title: 'without connection the share of earned miles waits too',
    input: claim(IN_2016, { request: OFFLINE }),
    outcome: 'allow',
    verdicts: { 'miles.purchase-cap': 'pending' },
  },
  ...claimUnderBoth(
    'the recorded claim is settled',
    { request: SETTLED },
    {
      outcome: 'allow',
      verdicts: { 'award.balance': 'allow', 'award.seat-availability': 'allow' },
      effects: ['debit-miles', 'issue-award'],
    },
  ),
];
