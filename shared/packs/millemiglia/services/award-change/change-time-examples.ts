import type { Example } from '../../example.ts';
import { CHARGED, changeAt, onBothSides } from './example-requests.ts';

/** When a ticket can still be changed. */
export const changeTimeExamples: readonly Example[] = [
  ...onBothSides(
    'another day of travel',
    {},
    {
      outcome: 'allow',
      verdicts: {
        'award-change.within-validity': 'allow',
        'award-change.kinds': 'allow',
        'award-change.fee': 'allow',
        'award-change.channel': 'allow',
        'award-change.expired': 'absent',
        'award-change.residual-miles': 'absent',
        'award-change.beneficiary-seat': 'absent',
        'award-change.partial-use': 'absent',
        'award-refund.miles': 'absent',
        'death.award-ticket': 'absent',
      },
      params: { 'award-change.within-validity': { lastDay: '2018-03-01' } },
      effects: CHARGED,
    },
  ),
  {
    title: 'asked on the last day, to travel on it',
    input: changeAt('2018-03-01T23:59:59+01:00', { change: { newTravelOn: '2018-03-01' } }),
    outcome: 'allow',
    effects: CHARGED,
  },
  {
    title: 'asked a second after the last day',
    input: changeAt('2018-03-02T00:00:00+01:00', { change: { newTravelOn: '2018-03-01' } }),
    outcome: 'deny',
    verdicts: { 'award-change.within-validity': 'deny', 'award-change.expired': 'deny', 'award.validity': 'deny' },
    params: { 'award-change.expired': { lastDay: '2018-03-01' } },
    effects: [],
  },
  ...onBothSides(
    'a ticket whose own end is already over',
    { award: { validUntil: '2017-11-01' } },
    {
      outcome: 'deny',
      verdicts: { 'award-change.within-validity': 'deny', 'award-change.expired': 'deny' },
      params: { 'award-change.expired': { lastDay: '2017-11-01' } },
    },
  ),
  ...onBothSides(
    'a day of travel one day too late',
    { change: { newTravelOn: '2018-03-02' } },
    {
      outcome: 'deny',
      verdicts: { 'award-change.within-validity': 'deny', 'award-change.expired': 'absent' },
    },
  ),
  ...onBothSides(
    'the day of issue is not known',
    { award: { issuedOn: undefined } },
    {
      outcome: 'needs-document',
      verdicts: { 'award-change.within-validity': 'needs-document', 'award-change.expired': 'needs-document' },
      missing: ['award.issuedOn'],
      effects: [],
    },
  ),
  ...onBothSides(
    'the new day is not known',
    { change: { newTravelOn: undefined } },
    {
      outcome: 'needs-document',
      params: { 'award-change.within-validity': { lastDay: '2018-03-01' } },
      missing: ['change.newTravelOn'],
    },
  ),
  ...onBothSides(
    'nothing is known about the change',
    { change: { kind: undefined, newTravelOn: undefined } },
    {
      outcome: 'needs-document',
      verdicts: { 'award-change.within-validity': 'needs-document', 'award-change.kinds': 'needs-document' },
      missing: ['change.kind'],
    },
  ),
];
