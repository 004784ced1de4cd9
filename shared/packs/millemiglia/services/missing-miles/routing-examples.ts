import type { Example } from '../../example.ts';
import { claimIn, IN_2016, IN_2017, inBothEditions } from './example-claim.ts';

/** Claims that belong somewhere else. */
export const routingExamples: readonly Example[] = [
  ...inBothEditions([
    {
      title: 'a line that is there but wrong is a complaint',
      changes: { claim: { onStatement: true } },
      outcome: 'refer',
      params: { 'missing-miles.vs-complaint': { to: 'statement.complaint' } },
      effects: [],
    },
    {
      title: 'look at the statement first',
      changes: { claim: { onStatement: undefined } },
      outcome: 'needs-document',
      verdicts: { 'missing-miles.vs-complaint': 'needs-document' },
      missing: ['claim.onStatement'],
    },
    {
      title: 'miles of a commercial partner, and no rule about flights speaks',
      changes: {
        claim: { activity: 'commercialPartner' },
        flight: { ticketKind: 'charter' },
        promotion: { bonusMiles: 5 },
      },
      outcome: 'refer',
      verdicts: {
        'missing-miles.commercial-partner': 'refer',
        'earn.commercial-partner': 'refer',
        'missing-miles.right': 'absent',
        'missing-miles.window': 'absent',
        'missing-miles.documents': 'absent',
        'missing-miles.eligible-flight': 'absent',
        'missing-miles.before-enrolment': 'absent',
        'missing-miles.vs-complaint': 'absent',
        'programme.earning-end': 'absent',
        'programme.promotions': 'absent',
        'earn.base': 'absent',
        'earn.charter': 'absent',
      },
      params: { 'missing-miles.commercial-partner': { to: 'partner' } },
      effects: [],
    },
  ]),
  {
    title: 'a partner airline is not a commercial partner: the Centre takes the claim',
    input: claimIn(IN_2017, { flight: { operating: 'AF', isPartner: true } }),
    outcome: 'allow',
    verdicts: { 'missing-miles.commercial-partner': 'absent', 'missing-miles.right': 'allow' },
  },
];

const complaint = (called: string, about: 'absentFlight' | 'line'): Example['input'] => ({
  service: 'statement.complaint',
  request: { at: called },
  facts: {
    caller: { role: 'member', ident: 'pin' },
    account: { status: 'active' },
    complaint: { about, activityOn: '2017-10-15' },
  },
});

/** A complaint about the statement that is a claim. */
export const complaintExamples: readonly Example[] = [
  ...[IN_2016, IN_2017].map(({ edition, called }) => ({
    title: `a flight that is not on the statement is claimed (${edition})`,
    input: complaint(called, 'absentFlight'),
    outcome: 'refer' as const,
    params: { 'missing-miles.vs-complaint': { to: 'missing-miles.claim' } },
  })),
  {
    title: 'a line that is there stays a complaint',
    input: complaint('2017-11-10T10:00:00+01:00', 'line'),
    outcome: 'allow',
    verdicts: { 'missing-miles.vs-complaint': 'absent' },
  },
];

/** Flights before the account, and accounts before the programme. */
export const enrolmentExamples: readonly Example[] = [
  ...inBothEditions([
    {
      title: 'an account from before the programme goes on',
      changes: { account: { openedOn: '2012-12-31' } },
      outcome: 'allow',
      verdicts: { 'enrol.carry-over': 'inform' },
    },
    {
      title: 'one opened on its first day needs no carrying over',
      changes: { account: { openedOn: '2013-01-01' } },
      outcome: 'allow',
      verdicts: { 'enrol.carry-over': 'absent' },
    },
    {
      title: 'the day of opening has to be known',
      changes: { account: { openedOn: undefined } },
      outcome: 'needs-document',
      verdicts: { 'missing-miles.before-enrolment': 'needs-document', 'enrol.carry-over': 'absent' },
      missing: ['account.openedOn'],
    },
  ]),
  {
    title: 'a flight on the day of opening counts',
    input: claimIn(IN_2017, { account: { openedOn: '2017-11-10' } }),
    outcome: 'allow',
    verdicts: { 'missing-miles.before-enrolment': 'allow' },
  },
  {
    title: 'a flight of the day before does not (2017)',
    input: claimIn(IN_2017, { account: { openedOn: '2017-11-11' } }),
    outcome: 'deny',
    params: { 'missing-miles.before-enrolment': { openedOn: '2017-11-11' } },
  },
  {
    title: 'a flight of the day before does not (2016)',
    input: claimIn(IN_2016, { account: { openedOn: '2017-09-16' } }),
    outcome: 'deny',
    verdicts: { 'missing-miles.before-enrolment': 'deny' },
  },
  ...[
    { moment: IN_2016, openedOn: '2017-09-25', lastly: '2017-09-26' },
    { moment: IN_2017, openedOn: '2017-11-20', lastly: '2017-11-21' },
  ].flatMap(({ moment, openedOn, lastly }): Example[] => [
    {
      title: `ten days before the opening may be configured (${moment.edition})`,
      input: claimIn(moment, { account: { openedOn }, config: { 'missingMiles.allowBeforeEnrolmentDays': 10 } }),
      outcome: 'needs-approval',
      params: { 'missing-miles.before-enrolment': { openedOn } },
      effects: ['credit-miles on approval'],
    },
    {
      title: `eleven are then too many (${moment.edition})`,
      input: claimIn(moment, {
        account: { openedOn: lastly },
        config: { 'missingMiles.allowBeforeEnrolmentDays': 10 },
      }),
      outcome: 'deny',
      verdicts: { 'missing-miles.before-enrolment': 'deny' },
    },
  ]),
];
