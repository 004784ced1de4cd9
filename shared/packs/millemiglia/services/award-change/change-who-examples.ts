import type { Example } from '../../example.ts';
import { CHARGED, changeAt, FIRST_DAY_OF_2017, onBothSides, type Some, type Told } from './example-requests.ts';

/** Who changes a ticket, and for whom. */
export const changeWhoExamples: readonly Example[] = [
  ...onBothSides(
    'a ticket an agency has altered',
    { award: { alteredElsewhere: true } },
    { outcome: 'deny', verdicts: { 'award-change.channel': 'deny' } },
  ),
  ...onBothSides(
    'a change asked for at a ticket office',
    { request: { channel: 'ticket-office' } },
    { outcome: 'deny', verdicts: { 'award-change.channel': 'deny' } },
  ),
  ...onBothSides(
    'another traveller',
    { award: { beneficiary: 'other', beneficiaryEmail: 'friend@example.com' }, change: { kind: 'beneficiary' } },
    {
      outcome: 'allow',
      verdicts: { 'award-change.beneficiary-seat': 'inform', 'award.beneficiary-email': 'allow' },
      effects: ['charge-fee', 'issue-award', 'notify'],
    },
  ),
  {
    title: 'the Administrator of a company',
    input: changeAt(FIRST_DAY_OF_2017, { account: { kind: 'company' }, request: { channel: 'phone-bc' } }),
    outcome: 'allow',
    verdicts: { 'award-change.channel': 'allow', 'programme.claim-deadline': 'absent' },
    effects: CHARGED,
  },
];

const afterDeath = (beneficiary: Some<'award'>['beneficiary'], kind: Some<'change'>['kind']): Told => ({
  award: { beneficiary, beneficiaryEmail: 'friend@example.com' },
  change: { kind },
  member: { deceased: true },
});

/** The member has died. */
export const changeAfterDeathExamples: readonly Example[] = [
  ...onBothSides('the ticket of the member goes to nobody else', afterDeath('self', 'beneficiary'), {
    outcome: 'deny',
    verdicts: { 'death.award-ticket': 'deny' },
  }),
  ...onBothSides('the ticket was for somebody else', afterDeath('other', 'beneficiary'), {
    outcome: 'needs-approval',
    verdicts: { 'death.award-ticket': 'needs-approval' },
  }),
  ...onBothSides('another day on the ticket of a member who has died', afterDeath('self', 'date'), {
    outcome: 'needs-approval',
    verdicts: { 'death.award-ticket': 'needs-approval' },
  }),
  ...onBothSides('whose ticket it was is not known', afterDeath(undefined, 'beneficiary'), {
    outcome: 'needs-document',
    verdicts: { 'death.award-ticket': 'needs-document' },
    missing: ['award.beneficiary'],
  }),
  ...onBothSides('what is to change after a death is not known', afterDeath('self', undefined), {
    outcome: 'needs-document',
    verdicts: { 'death.award-ticket': 'needs-document' },
    missing: ['change.kind'],
  }),
];
