import type { Example } from '../../example.ts';
import { claimIn, IN_2016, IN_2017, inBothEditions } from '../missing-miles/example-claim.ts';

/** Who travelled, and whose account it is. */
export const travellerExamples: readonly Example[] = inBothEditions([
  {
    title: 'the member travelled and gets the miles',
    changes: { claim: { creditTo: 'own' } },
    outcome: 'allow',
    verdicts: { 'earn.own-travel': 'allow', 'earn.own-account-destination': 'allow' },
  },
  {
    title: 'tickets for others give the buyer nothing',
    changes: { flight: { passenger: 'other' } },
    outcome: 'deny',
    verdicts: { 'earn.own-travel': 'deny', 'missing-miles.eligible-flight': 'deny' },
  },
  {
    title: 'a child’s flight is claimed by another way',
    changes: { flight: { passenger: 'child' } },
    outcome: 'deny',
    verdicts: { 'earn.own-travel': 'deny' },
  },
  {
    title: 'who travelled has to be known',
    changes: { flight: { passenger: undefined } },
    outcome: 'needs-document',
    verdicts: { 'earn.own-travel': 'needs-document' },
    missing: ['flight.passenger'],
  },
  {
    title: 'miles go to no other account',
    changes: { claim: { creditTo: 'other' } },
    outcome: 'deny',
    verdicts: { 'earn.own-account-destination': 'deny', 'earn.own-travel': 'allow' },
  },
]);

/** One flight, one programme. */
export const creditElsewhereExamples: readonly Example[] = [
  ...inBothEditions([
    {
      title: 'a flight credited nowhere else',
      changes: { flight: { creditedElsewhere: 'none' } },
      outcome: 'allow',
      verdicts: { 'earn.double-credit': 'allow' },
    },
    {
      title: 'a flight credited with a partner is not credited again',
      changes: { flight: { creditedElsewhere: 'partner' } },
      outcome: 'deny',
      verdicts: { 'earn.double-credit': 'deny' },
    },
    {
      title: 'where there is a suspicion a second person decides, before anything is refused',
      changes: { flight: { creditedElsewhere: 'partner', fraudSuspected: true } },
      outcome: 'needs-approval',
      verdicts: { 'earn.double-credit': 'needs-approval' },
      effects: ['credit-miles on approval'],
    },
  ]),
  {
    title: 'the older text is not sure about airlines that are no partners',
    input: claimIn(IN_2016, { flight: { creditedElsewhere: 'otherAirline' } }),
    outcome: 'needs-approval',
    params: { 'earn.double-credit': { reason: 'other-airline' } },
  },
  {
    title: 'the newer one is',
    input: claimIn(IN_2017, { flight: { creditedElsewhere: 'otherAirline' } }),
    outcome: 'allow',
    verdicts: { 'earn.double-credit': 'allow' },
  },
  {
    title: 'the text of the flight decides, not the one of the call',
    input: claimIn(IN_2017, { flight: { date: '2017-11-02', creditedElsewhere: 'otherAirline' } }),
    outcome: 'needs-approval',
    verdicts: { 'earn.double-credit': 'needs-approval' },
  },
  ...[IN_2016, IN_2017].map(
    ({ edition, called }): Example => ({
      title: `somebody reports a double credit (${edition})`,
      input: {
        service: 'conduct.report',
        request: { at: called },
        facts: { report: { kind: 'doubleCredit' }, flight: { date: '2017-01-10' } },
      },
      outcome: 'needs-approval',
      verdicts: { 'earn.double-credit': 'needs-approval' },
    }),
  ),
  {
    title: 'a report of something else does not speak of credits',
    input: {
      service: 'conduct.report',
      request: { at: IN_2017.called },
      facts: { report: { kind: 'behaviour' } },
    },
    outcome: 'needs-approval',
    verdicts: { 'earn.double-credit': 'absent' },
  },
];
