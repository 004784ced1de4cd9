import type { Example } from '../../example.ts';
import { claim, claimUnderBoth, IN_2016, IN_2017 } from './award-example.ts';

const FOR_FRIEND = { beneficiary: 'other', beneficiaryEmail: 'friend@example.com' } as const;

/** Awards for somebody else, and awards of companies. */
export const beneficiaryExamples: readonly Example[] = [
  ...claimUnderBoth(
    'a ticket for a friend: both get word, papers are named',
    { award: FOR_FRIEND },
    {
      outcome: 'allow',
      verdicts: {
        'award.beneficiary-allowed': 'allow',
        'award.beneficiary-email': 'allow',
        'award.beneficiary-papers': 'inform',
      },
      effects: ['debit-miles', 'issue-award', 'notify'],
    },
  ),
  ...claimUnderBoth(
    'a ticket to be sold',
    { award: { ...FOR_FRIEND, sold: true } },
    {
      outcome: 'deny',
      verdicts: { 'award.beneficiary-allowed': 'deny', 'conduct.no-sale': 'deny' },
      effects: ['flag-for-supervisor'],
    },
  ),
  ...claimUnderBoth(
    'who will travel is asked',
    { award: { beneficiary: undefined } },
    {
      outcome: 'needs-document',
      verdicts: { 'award.beneficiary-email': 'needs-document', 'award.beneficiary-papers': 'needs-document' },
      missing: ['award.beneficiary'],
    },
  ),
  ...claimUnderBoth(
    'neither address is known',
    { account: { email: '' }, award: { ...FOR_FRIEND, beneficiaryEmail: undefined } },
    { outcome: 'needs-document', missing: ['account.email', 'award.beneficiaryEmail'] },
  ),
  ...claimUnderBoth(
    'the address of the friend is asked',
    { award: { ...FOR_FRIEND, beneficiaryEmail: '' } },
    { outcome: 'needs-document', missing: ['award.beneficiaryEmail'] },
  ),
  ...claimUnderBoth(
    'the holder wants no address on the profile',
    { account: { email: '' }, award: { ...FOR_FRIEND, emailDeclined: true } },
    { outcome: 'deny', verdicts: { 'award.beneficiary-email': 'deny' } },
  ),
  {
    title: 'the profile address was changed 24 hours ago less a second (mm-2016)',
    input: claim(IN_2016, { account: { emailChangedAt: '2017-10-19T10:00:01+02:00' }, award: FOR_FRIEND }),
    outcome: 'needs-approval',
    verdicts: { 'award.beneficiary-email': 'needs-approval' },
    effects: ['debit-miles on approval', 'issue-award on approval', 'notify on approval'],
  },
  {
    title: 'the profile address was changed 24 hours ago less a second (mm-2017)',
    input: claim(IN_2017, { account: { emailChangedAt: '2017-11-19T10:00:01+01:00' }, award: FOR_FRIEND }),
    outcome: 'needs-approval',
    verdicts: { 'award.beneficiary-email': 'needs-approval' },
  },
  {
    title: 'the profile address was changed 24 hours ago',
    input: claim(IN_2017, { account: { emailChangedAt: '2017-11-19T10:00:00+01:00' }, award: FOR_FRIEND }),
    outcome: 'allow',
    verdicts: { 'award.beneficiary-email': 'allow' },
  },
  ...claimUnderBoth(
    'the holder has no card to copy yet',
    { account: { cardIssued: false }, award: FOR_FRIEND },
    {
      outcome: 'needs-approval',
      verdicts: { 'award.beneficiary-papers': 'needs-approval' },
    },
  ),
  ...claimUnderBoth(
    'whether there is a card is asked',
    { account: { cardIssued: undefined }, award: FOR_FRIEND },
    { outcome: 'needs-document', missing: ['account.cardIssued'] },
  ),
  {
    title: 'a company sends an employee: served by the text of 2017 in October already, no card needed',
    input: claim(IN_2016, {
      caller: { role: 'administrator' },
      account: { kind: 'company', cardIssued: false, earnedBalance: undefined },
      award: FOR_FRIEND,
    }),
    outcome: 'allow',
    verdicts: { 'award.beneficiary-papers': 'inform', 'miles.purchase-cap': 'absent', 'expiry.inactivity': 'absent' },
    effects: ['debit-miles', 'issue-award', 'notify'],
  },
  {
    title: 'an employee may not claim for the company',
    input: claim(IN_2017, { caller: { role: 'companyEmployee' }, account: { kind: 'company' } }),
    outcome: 'deny',
    verdicts: { 'award.requester': 'deny', 'company.administrator': 'deny' },
  },
];
