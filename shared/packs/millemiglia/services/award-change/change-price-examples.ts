import type { Example } from '../../example.ts';
import { CHARGED, changeAt, onBothSides } from './example-requests.ts';

/** What a change costs, and what may change. */
export const changePriceExamples: readonly Example[] = [
  ...onBothSides(
    'another cabin',
    { change: { kind: 'cabin' } },
    {
      outcome: 'needs-approval',
      verdicts: { 'award-change.kinds': 'needs-approval' },
      effects: ['charge-fee on approval', 'issue-award on approval'],
    },
  ),
  ...onBothSides(
    'no fee in the table is not a fee of nothing',
    { change: { feeCents: undefined } },
    {
      outcome: 'needs-approval',
      verdicts: { 'award-change.fee': 'needs-approval' },
      effects: ['issue-award on approval'],
    },
  ),
  ...onBothSides(
    'a fee in miles, the table has one in money only',
    { change: { feeMode: 'miles' } },
    { outcome: 'needs-approval', verdicts: { 'award-change.fee': 'needs-approval' } },
  ),
  ...onBothSides(
    'the table asks nothing',
    { change: { feeCents: 0 } },
    { outcome: 'allow', params: { 'award-change.fee': { variant: 'free' } }, effects: ['issue-award'] },
  ),
  ...onBothSides(
    'a fee in miles that just uses up the balance',
    { change: { feeCents: undefined, feeMiles: 60000 } },
    { outcome: 'allow', params: { 'award-change.fee': { miles: 60000, variant: 'miles' } }, effects: CHARGED },
  ),
  ...onBothSides(
    'a fee of one mile more than there is',
    { change: { feeCents: undefined, feeMiles: 60001 } },
    { outcome: 'deny', verdicts: { 'award.balance': 'deny' }, effects: [] },
  ),
  ...onBothSides(
    'a cheaper destination',
    { change: { kind: 'destination', newPriceMiles: 19999 } },
    {
      outcome: 'allow',
      verdicts: { 'award-change.residual-miles': 'inform' },
      params: { 'award-change.residual-miles': { lostMiles: 1 } },
      effects: CHARGED,
    },
  ),
  ...onBothSides(
    'the difference wanted back',
    { change: { kind: 'itinerary', newPriceMiles: 17000, wantsResidual: true } },
    {
      outcome: 'deny',
      verdicts: { 'award-change.residual-miles': 'deny' },
      params: { 'award-change.residual-miles': { lostMiles: 3000 } },
    },
  ),
  ...onBothSides(
    'another carrier for the same price',
    { change: { kind: 'carrier', newPriceMiles: 20000 } },
    { outcome: 'allow', verdicts: { 'award-change.residual-miles': 'absent' }, effects: CHARGED },
  ),
  ...onBothSides(
    'a dearer destination',
    { change: { kind: 'destination', newPriceMiles: 25000 } },
    {
      outcome: 'allow',
      verdicts: { 'award-change.residual-miles': 'absent' },
      effects: ['debit-miles', 'charge-fee', 'issue-award'],
    },
  ),
  ...onBothSides(
    'the price of the new destination is not known',
    { change: { kind: 'destination' } },
    {
      outcome: 'needs-document',
      verdicts: { 'award-change.residual-miles': 'needs-document' },
      missing: ['change.newPriceMiles'],
    },
  ),
];

const dearer = { award: { issuedOn: '2017-06-01' }, change: { kind: 'destination', newPriceMiles: 25000 } } as const;
const LAST_CLAIMING_MOMENT = '2018-03-31T23:59:59+02:00';
const AFTER_CLAIMING = '2018-04-01T00:00:00+02:00';

/** Changes around the last day rewards can be claimed. */
export const changeAfterDeadlineExamples: readonly Example[] = [
  {
    title: 'a dearer destination on the last claiming day',
    input: changeAt(LAST_CLAIMING_MOMENT, dearer),
    outcome: 'allow',
    verdicts: { 'programme.claim-deadline': 'absent' },
    effects: ['debit-miles', 'charge-fee', 'issue-award'],
  },
  {
    title: 'a dearer destination after the last claiming day',
    input: changeAt(AFTER_CLAIMING, dearer),
    outcome: 'needs-approval',
    verdicts: { 'programme.claim-deadline': 'needs-approval' },
    effects: ['debit-miles on approval', 'charge-fee on approval', 'issue-award on approval'],
  },
  {
    title: 'a dearer destination of a company after the last claiming day',
    input: changeAt(AFTER_CLAIMING, { ...dearer, account: { kind: 'company' } }),
    outcome: 'needs-approval',
    verdicts: { 'programme.claim-deadline': 'absent', 'company.deadlines': 'needs-approval' },
  },
  {
    title: 'only a fee after the last claiming day',
    input: changeAt(AFTER_CLAIMING, { award: { issuedOn: '2017-06-01' }, change: { newTravelOn: '2018-05-01' } }),
    outcome: 'allow',
    verdicts: { 'programme.claim-deadline': 'absent' },
    effects: CHARGED,
  },
];
