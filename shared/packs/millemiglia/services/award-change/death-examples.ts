import type { Example } from '../../example.ts';
import { inBothEditions, refundAt } from './example-requests.ts';

/** Refunds and accounts after a death. */
export const deathExamples: readonly Example[] = [
  ...inBothEditions(
    'no refund for the ticket of a member who has died',
    (at) => refundAt(at, 'contribution', { contributionMode: 'cash' }, { deceased: true }),
    { outcome: 'deny', verdicts: { 'death.award-ticket': 'deny' }, effects: [] },
  ),
  ...inBothEditions(
    'the ticket of another traveller after a death',
    (at) => refundAt(at, 'contribution', { contributionMode: 'cash', beneficiary: 'other' }, { deceased: true }),
    {
      outcome: 'needs-approval',
      verdicts: { 'death.award-ticket': 'needs-approval' },
      effects: ['refund-contribution on approval'],
    },
  ),
  ...inBothEditions(
    'a death is reported',
    (at) => ({
      service: 'death.report',
      request: { at },
      facts: { caller: { role: 'heir' }, member: { deceased: true } },
    }),
    { outcome: 'refer', params: { 'death.account': { to: 'hq' } }, effects: ['flag-for-supervisor'] },
  ),
  ...inBothEditions(
    'an heir asks for the miles',
    (at) => ({
      service: 'miles.move',
      request: { at },
      facts: { caller: { role: 'heir' }, miles: { kind: 'inheritance' } },
    }),
    { outcome: 'deny', verdicts: { 'death.account': 'deny' }, effects: [] },
  ),
];
