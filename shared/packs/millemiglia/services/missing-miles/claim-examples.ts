import type { Example } from '../../example.ts';
import { claimIn, IN_2016, IN_2017, inBothEditions } from './example-claim.ts';

/** Whether the miles may be credited at all. */
export const rightExamples: readonly Example[] = inBothEditions([
  {
    title: 'a flight that never posted is credited',
    changes: {},
    outcome: 'allow',
    verdicts: {
      'missing-miles.right': 'allow',
      'missing-miles.window': 'allow',
      'missing-miles.documents': 'allow',
      'missing-miles.eligible-flight': 'allow',
      'missing-miles.before-enrolment': 'allow',
      'missing-miles.vs-complaint': 'allow',
      'missing-miles.commercial-partner': 'absent',
      'earn.commercial-partner': 'absent',
      'enrol.carry-over': 'absent',
      'programme.claim-deadline': 'inform',
    },
    effects: ['credit-miles'],
  },
  {
    title: 'a flight is credited once',
    changes: { flight: { alreadyCredited: true } },
    outcome: 'deny',
    verdicts: { 'missing-miles.right': 'deny', 'missing-miles.eligible-flight': 'allow' },
    effects: [],
  },
  {
    title: 'and once only, even while the status is not known',
    changes: { flight: { alreadyCredited: true }, account: { status: undefined } },
    outcome: 'deny',
    verdicts: { 'missing-miles.right': 'deny' },
  },
  {
    title: 'an account that is not active needs a second person',
    changes: { account: { status: 'underInvestigation' } },
    outcome: 'needs-approval',
    verdicts: { 'missing-miles.right': 'needs-approval' },
    effects: ['credit-miles on approval'],
  },
  {
    title: 'so does a closed one, before anybody asks about the posting',
    changes: { account: { status: 'closed' }, flight: { alreadyCredited: undefined } },
    outcome: 'needs-approval',
    missing: [],
  },
  {
    title: 'status and posting have to be known',
    changes: { account: { status: undefined }, flight: { alreadyCredited: undefined } },
    outcome: 'needs-document',
    verdicts: { 'missing-miles.right': 'needs-document' },
    missing: ['account.status', 'flight.alreadyCredited'],
    effects: [],
  },
]);

const offline = { ...claimIn(IN_2017), request: { at: '2018-03-10T23:50:00+01:00', offline: true } };

/** A desk without connection takes the claim, headquarters settles it by the day of the call. */
export const offlineExamples: readonly Example[] = [
  {
    title: 'without connection the right waits for headquarters, the rest is decided',
    input: offline,
    outcome: 'allow',
    verdicts: { 'missing-miles.right': 'pending', 'missing-miles.window': 'allow' },
    effects: ['queue-for-sync'],
  },
  {
    title: 'a flight that gives nothing is refused at once',
    input: {
      ...claimIn(IN_2016, { flight: { ticketKind: 'charter' } }),
      request: { ...offline.request, at: IN_2016.called },
    },
    outcome: 'deny',
    verdicts: { 'missing-miles.right': 'pending', 'earn.charter': 'deny' },
    effects: ['queue-for-sync'],
  },
  {
    title: 'headquarters decides later, by the day of the call',
    input: { ...offline, request: { ...offline.request, syncedAt: '2018-03-12T09:00:00+01:00' } },
    outcome: 'allow',
    verdicts: { 'missing-miles.right': 'allow' },
    params: { 'missing-miles.window': { lastDay: '2018-03-10' } },
    effects: ['credit-miles'],
  },
  {
    title: 'a partner’s miles do not wait for anybody',
    input: { ...claimIn(IN_2017, { claim: { activity: 'commercialPartner' } }), request: offline.request },
    outcome: 'refer',
    verdicts: { 'missing-miles.right': 'absent' },
    effects: [],
  },
];
