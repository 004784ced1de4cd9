import type { Example } from '../../example.ts';
import { claimIn, IN_2016, IN_2017, inBothEditions } from './example-claim.ts';

/** The four months. */
export const windowExamples: readonly Example[] = [
  {
    title: 'the last day of a shorter month is still in time',
    input: claimIn(IN_2016, { at: '2017-02-28T23:59:59+01:00', flight: { date: '2016-10-31' } }),
    outcome: 'allow',
    params: { 'missing-miles.window': { lastDay: '2017-02-28' } },
  },
  {
    title: 'the day after is late, and only the window says so',
    input: claimIn(IN_2016, { at: '2017-03-01T00:00:00+01:00', flight: { date: '2016-10-31' } }),
    outcome: 'deny',
    verdicts: { 'missing-miles.window': 'deny', 'missing-miles.eligible-flight': 'allow' },
    params: { 'missing-miles.window': { lastDay: '2017-02-28', reason: 'late' } },
  },
  {
    title: 'the last day by the newer text',
    input: claimIn(IN_2017, { at: '2018-03-10T23:59:59+01:00' }),
    outcome: 'allow',
    params: { 'missing-miles.window': { lastDay: '2018-03-10' } },
  },
  {
    title: 'midnight in Rome ends it, whatever the date in Greenwich',
    input: claimIn(IN_2017, { at: '2018-03-10T23:00:00Z' }),
    outcome: 'deny',
    params: { 'missing-miles.window': { lastDay: '2018-03-10', reason: 'late' } },
  },
  {
    title: 'on the day of the flight one may ask already',
    input: claimIn(IN_2017, { at: '2017-11-10T23:00:00+01:00' }),
    outcome: 'allow',
  },
  {
    title: 'before the flight one may not, for two reasons',
    input: claimIn(IN_2017, { at: '2017-11-09T10:00:00+01:00', flight: { flown: false } }),
    outcome: 'deny',
    verdicts: { 'earn.only-flown': 'deny', 'missing-miles.eligible-flight': 'deny' },
    params: { 'missing-miles.window': { reason: 'before-flight', flightDate: '2017-11-10' } },
  },
  {
    title: 'without the date of the flight nothing can be counted',
    input: claimIn(IN_2017, { flight: { date: undefined } }),
    outcome: 'needs-document',
    verdicts: {
      'missing-miles.window': 'needs-document',
      'missing-miles.before-enrolment': 'needs-document',
      'programme.earning-end': 'needs-document',
    },
    missing: ['flight.date'],
    effects: [],
  },
  {
    title: 'a longer window may be configured',
    input: claimIn(IN_2017, { at: '2018-05-10T10:00:00+02:00', config: { 'missingMiles.windowMonths': 6 } }),
    outcome: 'allow',
    params: { 'missing-miles.window': { lastDay: '2018-05-10' }, 'programme.claim-deadline': { passed: true } },
  },
];

const ALL_DOCUMENTS = ['travelProof', 'bookingClass', 'flightDate', 'flightNumber', 'ticketNumber', 'code'] as const;

/** Papers, or a look into the booking system. */
export const documentExamples: readonly Example[] = [
  ...inBothEditions([
    {
      title: 'all papers together will do',
      changes: { claim: { confirmedLive: false, documents: [...ALL_DOCUMENTS] } },
      outcome: 'allow',
      verdicts: { 'missing-miles.documents': 'allow' },
    },
    {
      title: 'what lacks is named in order',
      changes: { claim: { confirmedLive: false, documents: ['code', 'flightNumber', 'flightDate', 'bookingClass'] } },
      outcome: 'needs-document',
      params: { 'missing-miles.documents': { lacking: ['ticketNumber', 'travelProof'] } },
      missing: ['claim.documents'],
      effects: [],
    },
  ]),
  {
    title: 'nothing given, everything lacks',
    input: claimIn(IN_2017, { claim: { confirmedLive: undefined } }),
    outcome: 'needs-document',
    params: { 'missing-miles.documents': { lacking: [...ALL_DOCUMENTS].sort() } },
    missing: ['claim.documents'],
  },
  {
    title: 'fewer papers may be configured',
    input: claimIn(IN_2017, {
      claim: { confirmedLive: false, documents: ['code'] },
      config: { 'missingMiles.documents': ['code'] },
    }),
    outcome: 'allow',
  },
];
