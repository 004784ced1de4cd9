import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

const complain = (at: string, complaint: NonNullable<GivenFacts['complaint']>): Example['input'] => ({
  service: 'statement.complaint',
  request: { at },
  facts: { caller: { role: 'member', ident: 'pin' }, complaint },
});

/** "A line of my statement is wrong." */
export const statementComplaintExamples: readonly Example[] = [
  {
    title: 'the last day of the month, statement still open',
    input: complain('2017-02-28T23:59:59+01:00', { activityOn: '2017-01-31', lastActivityOn: '2017-02-20' }),
    outcome: 'allow',
    verdicts: { 'statement.deemed-approved': 'inform' },
    params: {
      'statement.complaint-window': { lastDay: '2017-02-28' },
      'statement.deemed-approved': { finalOn: '2017-03-20', variant: 'open' },
    },
  },
  {
    title: 'a day later, statement final since then',
    input: complain('2017-03-01T00:00:00+01:00', { activityOn: '2017-01-31', lastActivityOn: '2017-01-31' }),
    outcome: 'deny',
    params: { 'statement.deemed-approved': { finalOn: '2017-02-28', variant: 'final' } },
  },
  {
    title: 'a late line on the last day before the statement is final',
    input: complain('2017-12-10T10:00:00+01:00', { activityOn: '2017-10-10', lastActivityOn: '2017-11-10' }),
    outcome: 'needs-approval',
    verdicts: { 'statement.complaint-window': 'needs-approval', 'statement.deemed-approved': 'needs-approval' },
    params: { 'statement.complaint-window': { lastDay: '2017-11-10', variant: 'not-final' } },
  },
  {
    title: 'a late line of a final statement that was posted a month ago',
    input: complain('2017-12-11T10:00:00+01:00', {
      activityOn: '2017-10-10',
      lastActivityOn: '2017-11-10',
      postedOn: '2017-11-11',
    }),
    outcome: 'needs-approval',
    verdicts: { 'statement.deemed-approved': 'inform' },
    params: { 'statement.complaint-window': { variant: 'late-posting' } },
  },
  {
    title: 'and one that was posted a day earlier',
    input: complain('2017-12-11T10:00:00+01:00', {
      activityOn: '2017-10-10',
      lastActivityOn: '2017-11-10',
      postedOn: '2017-11-10',
    }),
    outcome: 'deny',
  },
  {
    title: 'a line for something that lies ahead',
    input: complain('2017-11-20T10:00:00+01:00', { activityOn: '2017-11-21', lastActivityOn: '2017-11-21' }),
    outcome: 'deny',
    verdicts: { 'statement.deemed-approved': 'inform' },
    params: { 'statement.complaint-window': { reason: 'before-activity' } },
  },
  {
    title: 'the day of the activity itself',
    input: complain('2017-11-20T10:00:00+01:00', { activityOn: '2017-11-20' }),
    outcome: 'allow',
    verdicts: { 'statement.deemed-approved': 'absent' },
  },
  {
    title: 'a late line while the newest activity is not known',
    input: complain('2017-11-20T10:00:00+01:00', { activityOn: '2017-10-19' }),
    outcome: 'needs-document',
    missing: ['complaint.lastActivityOn'],
  },
  {
    title: 'a line whose day is not known, under the text of 2016',
    input: complain('2017-10-20T10:00:00+02:00', { lastActivityOn: '2017-10-01' }),
    outcome: 'needs-document',
    verdicts: { 'statement.complaint-window': 'needs-document', 'statement.deemed-approved': 'needs-document' },
    missing: ['complaint.activityOn'],
  },
  {
    title: 'headquarters allows two months',
    input: {
      ...complain('2017-11-20T10:00:00+01:00', { activityOn: '2017-09-20', lastActivityOn: '2017-09-20' }),
      config: { 'statement.complaintMonths': 2 },
    },
    outcome: 'allow',
  },
  {
    title: 'a flight that is not there is a missing-miles claim',
    input: complain('2017-11-20T10:00:00+01:00', { about: 'absentFlight', activityOn: '2017-11-01' }),
    outcome: 'refer',
    verdicts: { 'statement.complaint-window': 'absent', 'statement.deemed-approved': 'absent' },
    params: { 'missing-miles.vs-complaint': { to: 'missing-miles.claim' } },
  },
  {
    title: 'the product of a partner is the business of the partner',
    input: complain('2017-10-20T10:00:00+02:00', { about: 'partnerProduct', lastActivityOn: '2017-10-01' }),
    outcome: 'refer',
    verdicts: { 'missing-miles.vs-complaint': 'absent', 'statement.deemed-approved': 'absent' },
    params: { 'partner.complaints': { to: 'partner' } },
  },
];

const correct = (
  at: string,
  correction: NonNullable<GivenFacts['correction']>,
  caller: GivenFacts['caller'] = { role: 'member', ident: 'pin' },
): Example['input'] => ({ service: 'statement.correction', request: { at }, facts: { caller, correction } });

/** Miles posted by mistake. */
export const statementCorrectionExamples: readonly Example[] = [
  {
    title: 'a supervisor takes them back, years later too',
    input: correct('2017-10-20T10:00:00+02:00', { miles: 2500 }),
    outcome: 'needs-approval',
    effects: ['cancel-miles on approval'],
  },
  {
    title: 'the member wants to keep them',
    input: correct('2017-11-20T10:00:00+01:00', { miles: 2500, callerKeeps: true }),
    outcome: 'deny',
    effects: [],
  },
  {
    title: 'a company has them too',
    input: correct('2017-11-20T10:00:00+01:00', { miles: 700 }, { role: 'administrator', ident: 'pin' }),
    outcome: 'needs-approval',
    effects: ['cancel-miles on approval'],
  },
  {
    title: 'nothing is set in motion before the caller is identified',
    input: correct('2017-11-20T10:00:00+01:00', { miles: 2500 }, { role: 'member' }),
    outcome: 'needs-document',
    missing: ['caller.ident'],
    effects: [],
  },
];
