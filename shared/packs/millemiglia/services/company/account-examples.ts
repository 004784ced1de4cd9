import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

const request = (service: string, facts: GivenFacts = {}, at = '2017-11-20T10:00:00+01:00'): Example['input'] => ({
  service,
  request: { at },
  facts: {
    ...facts,
    caller: { role: 'administrator', ident: 'pin', ...facts.caller },
    account: { kind: 'company', status: 'active', email: 'admin@ditta.example', ...facts.account },
  },
});

/** PIN, data and Administrator of a company. */
export const companyAccountExamples: readonly Example[] = [
  {
    title: 'a lost PIN is recovered online first',
    input: request('company.pin-recover'),
    outcome: 'refer',
    params: { 'company.pin-recover': { to: 'website' } },
    effects: [],
  },
  {
    title: 'after that failed the Centre sends a new one',
    input: request('company.pin-recover', { pin: { webAttempt: 'failed' } }),
    outcome: 'allow',
    verdicts: { 'pin.change-after-recovery': 'inform', 'pin.keep-email-current': 'inform' },
    effects: ['send-pin'],
  },
  {
    title: 'there is no cooling-off for companies',
    input: request('company.pin-recover', {
      account: { emailChangedAt: '2017-11-20T08:00:00Z' },
      pin: { webAttempt: 'notReceived' },
    }),
    outcome: 'allow',
  },
  {
    title: 'without an address no PIN is sent',
    input: request('company.pin-recover', { account: { email: '' }, pin: { webAttempt: 'failed' } }),
    outcome: 'needs-document',
    missing: ['account.email'],
  },
  {
    title: 'the Administrator changes the data',
    input: request('company.data-change'),
    outcome: 'allow',
    verdicts: { 'company.contact-privacy': 'inform' },
    effects: ['update-profile'],
  },
  {
    title: 'an employee does not',
    input: request('company.data-change', { caller: { role: 'companyEmployee' } }),
    outcome: 'deny',
    verdicts: { 'company.data-change': 'deny', 'company.administrator': 'deny', 'ident.account-owner-only': 'deny' },
  },
  {
    title: 'a parent does not, and nobody asks how old the company is',
    input: request('company.data-change', { caller: { role: 'parent' } }),
    outcome: 'deny',
    verdicts: { 'company.data-change': 'deny', 'company.administrator': 'deny', 'ident.account-owner-only': 'deny' },
  },
  {
    title: 'an unknown caller is asked for the role',
    input: request('company.data-change', { caller: { role: undefined } }),
    outcome: 'needs-document',
    missing: ['caller.role'],
  },
  {
    title: 'the Administrator hands over with approval',
    input: request('company.administrator-change', { caller: { ident: 'none' } }),
    outcome: 'needs-approval',
    verdicts: { 'company.administrator': 'needs-approval' },
  },
  {
    title: 'somebody with authority too',
    input: request('company.administrator-change', { caller: { role: 'thirdParty', authority: 'claimed' } }),
    outcome: 'needs-approval',
  },
  {
    title: 'an employee without it not',
    input: request('company.administrator-change', { caller: { role: 'companyEmployee' } }),
    outcome: 'deny',
  },
  {
    title: 'the privacy of contacts is that of members',
    input: request('privacy.request'),
    outcome: 'needs-document',
    verdicts: { 'company.contact-privacy': 'inform' },
  },
];

const merge = (...miles: readonly number[]): Example['input'] =>
  request('company.merge', { merge: { accounts: miles.map((earnedMiles, nth) => ({ id: `C${nth}`, earnedMiles })) } });

/** Several accounts of one company. */
export const companyMergeExamples: readonly Example[] = [
  {
    title: 'the account with the fewest miles is closed',
    input: merge(40_000, 9000, 9001),
    outcome: 'needs-approval',
    params: { 'company.duplicates': { close: 'C1' } },
    effects: ['close-account on approval'],
  },
  {
    title: 'a tie names none',
    input: merge(9000, 9000, 40_000),
    outcome: 'needs-approval',
    params: { 'company.duplicates': { close: null } },
    effects: ['close-account on approval'],
  },
  { title: 'one account is not enough', input: merge(9000), outcome: 'needs-document', missing: ['merge.accounts'] },
  {
    title: 'miles earned are asked for',
    input: request('company.merge', { merge: { accounts: [{ id: 'C1', balance: 9000 }, { id: 'C2' }] } }),
    outcome: 'needs-document',
    missing: ['merge.accounts'],
  },
];

const complain = (complaint: GivenFacts['complaint'], day: string): Example['input'] =>
  request('company.statement', { complaint }, `${day}T12:00:00+01:00`);

/** Complaints about the statement of a company. */
export const companyStatementExamples: readonly Example[] = [
  {
    title: 'the last day of the month',
    input: complain({ activityOn: '2017-10-31' }, '2017-11-30'),
    outcome: 'allow',
    params: { 'company.statement': { lastDay: '2017-11-30' } },
  },
  {
    title: 'a day later everything hangs on the newest activity',
    input: complain({ activityOn: '2017-10-31' }, '2017-12-01'),
    outcome: 'needs-document',
    missing: ['complaint.lastActivityOn'],
  },
  {
    title: 'the statement is not final yet',
    input: complain({ activityOn: '2017-10-31', lastActivityOn: '2017-11-01' }, '2017-12-01'),
    outcome: 'needs-approval',
  },
  {
    title: 'the line was posted late',
    input: complain({ activityOn: '2017-10-01', lastActivityOn: '2017-10-01', postedOn: '2017-11-01' }, '2017-12-01'),
    outcome: 'needs-approval',
  },
  {
    title: 'the statement counts as accepted',
    input: complain({ activityOn: '2017-10-31', lastActivityOn: '2017-10-31' }, '2017-12-01'),
    outcome: 'deny',
  },
  {
    title: 'the activity has yet to come',
    input: complain({ activityOn: '2017-12-02' }, '2017-12-01'),
    outcome: 'deny',
    params: { 'company.statement': { reason: 'before-activity' } },
  },
  {
    title: 'the day of the activity is asked for',
    input: complain({}, '2017-12-01'),
    outcome: 'needs-document',
    missing: ['complaint.activityOn'],
  },
  {
    title: 'a flight that is not there is a claim',
    input: complain({ about: 'absentFlight' }, '2017-12-01'),
    outcome: 'refer',
    params: { 'company.statement': { to: 'company.claim' } },
  },
  {
    title: 'a product of a partner is the partner’s',
    input: complain({ about: 'partnerProduct' }, '2017-12-01'),
    outcome: 'refer',
    params: { 'company.statement': { to: 'partner' } },
  },
];

/** What rules of companies say in services they share with members. */
export const companySharedServiceExamples: readonly Example[] = [
  {
    title: 'the Administrator gives to charity',
    input: request('charity.donate'),
    outcome: 'refer',
    verdicts: { 'company.rewards': 'allow' },
  },
  {
    title: 'an employee does not',
    input: request('charity.donate', { caller: { role: 'companyEmployee' } }),
    outcome: 'deny',
    verdicts: { 'company.rewards': 'deny' },
  },
  {
    title: 'an unknown caller is asked for the role',
    input: { ...request('charity.donate', { caller: { role: undefined } }) },
    outcome: 'refer',
    verdicts: { 'company.rewards': 'needs-document' },
  },
  {
    title: 'for a member those rules are silent',
    input: request('charity.donate', { caller: { role: 'member' }, account: { kind: 'member' } }),
    outcome: 'refer',
    verdicts: { 'company.rewards': 'absent' },
  },
  {
    title: 'companies buy no miles',
    input: request('miles.buy'),
    outcome: 'deny',
    verdicts: { 'company.no-trade': 'deny' },
  },
  {
    title: 'nor do they turn them into money',
    input: request('miles.move', { miles: { kind: 'cash' } }),
    outcome: 'deny',
    verdicts: { 'company.no-trade': 'deny' },
  },
  {
    title: 'an inheritance is no trade',
    input: request('miles.move', { miles: { kind: 'inheritance' } }),
    outcome: 'deny',
    verdicts: { 'company.no-trade': 'absent' },
  },
  {
    title: 'miles do not lapse, and rewards are claimed until the last day',
    input: request('miles.redeem-check', { account: { balance: 1 }, redeem: { costMiles: 1 } }, '2018-03-31T21:59:59Z'),
    outcome: 'allow',
    verdicts: { 'company.expiry': 'inform', 'company.deadlines': 'allow' },
    params: { 'company.deadlines': { lastDay: '2018-03-31' } },
  },
  {
    title: 'a second later no longer',
    input: request('miles.redeem-check', { account: { balance: 1 }, redeem: { costMiles: 1 } }, '2018-03-31T22:00:00Z'),
    outcome: 'deny',
    verdicts: { 'company.deadlines': 'deny' },
  },
  {
    title: 'an award booked in time is in time',
    input: request('award.claim', { award: { claimedOn: '2018-03-31' } }, '2018-04-02T10:00:00Z'),
    outcome: 'needs-document',
    verdicts: { 'company.deadlines': 'allow' },
  },
  {
    title: 'a dearer change after the last day needs approval',
    input: request(
      'award.change',
      { award: { priceMiles: 20_000 }, change: { newPriceMiles: 20_001 } },
      '2018-04-01T10:00:00Z',
    ),
    outcome: 'needs-document',
    verdicts: { 'company.deadlines': 'needs-approval', 'company.rewards': 'allow' },
  },
  {
    title: 'a change at the same price does not ask for the deadline',
    input: request(
      'award.change',
      { award: { priceMiles: 20_000 }, change: { newPriceMiles: 20_000 } },
      '2018-04-01T10:00:00Z',
    ),
    outcome: 'needs-document',
    verdicts: { 'company.deadlines': 'absent' },
  },
  {
    title: 'the deadline of a voucher counts for its use only',
    input: request('voucher.inquiry', { voucher: { act: 'ask' } }, '2018-04-01T10:00:00Z'),
    outcome: 'inform',
    verdicts: { 'company.deadlines': 'absent' },
  },
  {
    title: 'and then refuses it',
    input: request('voucher.inquiry', { voucher: { act: 'use' } }, '2018-04-01T10:00:00Z'),
    outcome: 'deny',
    verdicts: { 'company.deadlines': 'deny' },
  },
  {
    title: 'dormancy is not for companies',
    input: request('dormancy.check'),
    outcome: 'inform',
    verdicts: { 'company.expiry': 'inform' },
  },
  {
    title: 'lapsed miles of a company go to a supervisor',
    input: request('expiry.reinstate'),
    outcome: 'needs-approval',
    verdicts: { 'company.expiry': 'needs-approval' },
  },
  {
    title: 'and so does a company that leaves',
    input: request('withdraw.request'),
    outcome: 'needs-approval',
    verdicts: { 'company.expiry': 'needs-approval' },
  },
  {
    title: 'complaints about a partner are the partner’s',
    input: request('partner.complaint'),
    outcome: 'refer',
    verdicts: { 'company.commercial-partner': 'refer' },
  },
  {
    title: 'the statement is read to the Administrator',
    input: request('statement.view'),
    outcome: 'allow',
    verdicts: { 'company.statement': 'allow' },
  },
];
