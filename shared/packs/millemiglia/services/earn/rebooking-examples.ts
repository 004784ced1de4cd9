import type { Example } from '../../example.ts';
import { claimIn, IN_2016, IN_2017, inBothEditions } from '../missing-miles/example-claim.ts';

const CANCELLED = {
  rebookedOn: 'XQ',
  rebookedOnPartner: false,
  scheduledDepartureAt: '2017-11-10T18:00:00Z',
  cancelledAt: '2017-11-09T06:00:00Z',
  rebookedBy: 'airline',
} as const;

/** A cancelled flight and another airline instead. */
export const rebookingExamples: readonly Example[] = [
  ...inBothEditions([
    {
      title: 'cancelled exactly 36 hours before departure: the miles of the original flight',
      changes: { flight: CANCELLED },
      outcome: 'allow',
      verdicts: { 'earn.rebooked-36h': 'allow', 'earn.non-partner-airline': 'absent', 'earn.base': 'absent' },
      params: { 'earn.amount': { miles: 1_000 } },
      effects: ['credit-miles'],
    },
    {
      title: 'cancelled a second earlier: nothing',
      changes: { flight: { ...CANCELLED, cancelledAt: '2017-11-09T05:59:59Z' } },
      outcome: 'deny',
      verdicts: { 'earn.rebooked-36h': 'deny', 'earn.non-partner-airline': 'deny' },
      params: { 'earn.rebooked-36h': { reason: 'too-early', hours: 36 } },
    },
    {
      title: 'cancelled after the scheduled time counts too',
      changes: { flight: { ...CANCELLED, cancelledAt: '2017-11-10T19:30:00Z' } },
      outcome: 'allow',
      verdicts: { 'earn.rebooked-36h': 'allow' },
    },
    {
      title: 'only for flights of the Airline',
      changes: { flight: { ...CANCELLED, operating: 'A9', isPartner: true } },
      outcome: 'deny',
      params: { 'earn.rebooked-36h': { reason: 'other-airline' } },
    },
    {
      title: 'who should have operated the flight has to be known first',
      changes: { flight: { ...CANCELLED, operating: undefined } },
      outcome: 'needs-document',
      verdicts: { 'earn.rebooked-36h': 'needs-document', 'earn.non-partner-airline': 'absent' },
      missing: ['flight.operating'],
    },
    {
      title: 'then both times, and nothing is refused before they are',
      changes: { flight: { ...CANCELLED, cancelledAt: undefined, scheduledDepartureAt: undefined } },
      outcome: 'needs-document',
      verdicts: { 'earn.rebooked-36h': 'needs-document', 'earn.non-partner-airline': 'absent' },
      missing: ['flight.cancelledAt', 'flight.scheduledDepartureAt'],
    },
    {
      title: 'another flight of a partner is an ordinary one',
      changes: { flight: { ...CANCELLED, rebookedOn: 'A9', rebookedOnPartner: true } },
      outcome: 'allow',
      verdicts: { 'earn.rebooked-36h': 'absent', 'earn.base': 'allow' },
    },
    {
      title: 'the standing of the replacing airline has to be known',
      changes: { flight: { ...CANCELLED, rebookedOnPartner: undefined } },
      outcome: 'needs-document',
      missing: ['flight.rebookedOnPartner'],
    },
  ]),
  {
    title: 'the older text leaves a passenger who rebooked himself to a second person',
    input: claimIn(IN_2016, { flight: { ...CANCELLED, rebookedBy: 'passenger' } }),
    outcome: 'needs-approval',
    verdicts: { 'earn.rebooked-36h': 'needs-approval', 'earn.non-partner-airline': 'absent' },
    effects: ['credit-miles on approval'],
  },
  {
    title: 'so it has to know who rebooked',
    input: claimIn(IN_2016, { flight: { ...CANCELLED, rebookedBy: undefined } }),
    outcome: 'needs-document',
    missing: ['flight.rebookedBy'],
  },
  {
    title: 'the newer text does not ask',
    input: claimIn(IN_2017, { flight: { ...CANCELLED, rebookedBy: undefined } }),
    outcome: 'allow',
    missing: [],
  },
];
