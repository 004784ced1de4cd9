import type { Example } from '../../example.ts';
import { claim, claimUnderBoth, IN_2016, IN_2017 } from './award-example.ts';

const PARTNER = { operating: 'AF', isPartner: true };

/** Which flights, cabins, seats and routes an award is for. */
export const travelExamples: readonly Example[] = [
  ...claimUnderBoth(
    'a flight of an airline outside the programme',
    { flight: { operating: 'LH', isPartner: false } },
    {
      outcome: 'deny',
      verdicts: { 'award.eligible-flights': 'deny' },
    },
  ),
  ...claimUnderBoth(
    'whether the airline is a partner is asked',
    { flight: { operating: 'LH' } },
    {
      outcome: 'needs-document',
      verdicts: { 'award.eligible-flights': 'needs-document' },
      missing: ['flight.isPartner'],
    },
  ),
  ...claimUnderBoth(
    'the flight is asked',
    { flight: { operating: undefined } },
    {
      outcome: 'needs-document',
      verdicts: { 'award.eligible-flights': 'needs-document', 'award.seat-availability': 'needs-document' },
      missing: ['flight.operating'],
    },
  ),
  {
    title: 'without the flight the table of 2017 is open',
    input: claim(IN_2017, { flight: { operating: undefined } }),
    outcome: 'needs-document',
    verdicts: { 'award.price-table': 'needs-document' },
  },
  {
    title: 'First was a matter of the tables of 2016',
    input: claim(IN_2016, { award: { cabin: 'first' } }),
    outcome: 'allow',
    verdicts: { 'award.cabin': 'allow' },
  },
  {
    title: 'no award in First in 2017',
    input: claim(IN_2017, { award: { cabin: 'first' } }),
    outcome: 'deny',
    verdicts: { 'award.cabin': 'deny' },
  },
  {
    title: 'the cabin is asked in 2017',
    input: claim(IN_2017, { award: { cabin: undefined } }),
    outcome: 'needs-document',
    missing: ['award.cabin'],
  },
  ...claimUnderBoth(
    'the last seat of the Airline',
    { award: { seatsAvailable: 1 } },
    {
      outcome: 'allow',
      verdicts: { 'award.seat-availability': 'allow' },
    },
  ),
  ...claimUnderBoth(
    'no seat is left',
    { award: { seatsAvailable: 0 } },
    {
      outcome: 'deny',
      verdicts: { 'award.seat-availability': 'deny' },
    },
  ),
  ...claimUnderBoth(
    'a guaranteed seat is claimed',
    { award: { seatsAvailable: 0, guaranteeClaimed: true } },
    {
      outcome: 'needs-approval',
      verdicts: { 'award.seat-availability': 'needs-approval' },
    },
  ),
  ...claimUnderBoth(
    'the seats of the Airline are asked',
    { award: { seatsAvailable: undefined } },
    {
      outcome: 'needs-document',
      missing: ['award.seatsAvailable'],
    },
  ),
  ...claimUnderBoth(
    'a partner is asked about its seats',
    { flight: PARTNER, award: { seatsAvailable: undefined } },
    {
      outcome: 'refer',
      params: { 'award.seat-availability': { to: 'partner-airline' } },
    },
  ),
  ...claimUnderBoth(
    'no guarantee on the flight of a partner',
    { flight: PARTNER, award: { seatsAvailable: 0, guaranteeClaimed: true } },
    { outcome: 'deny', verdicts: { 'award.seat-availability': 'deny' } },
  ),
  ...claimUnderBoth(
    'two transits',
    { award: { transits: 2 } },
    {
      outcome: 'allow',
      verdicts: { 'award.routing': 'allow' },
    },
  ),
  ...claimUnderBoth(
    'three transits',
    { award: { transits: 3, stopover: true } },
    {
      outcome: 'deny',
      params: { 'award.routing': { reason: 'transits' } },
    },
  ),
  {
    title: 'a stopover in 2016',
    input: claim(IN_2016, { award: { stopover: true } }),
    outcome: 'deny',
    params: { 'award.routing': { reason: 'stopover' } },
  },
  {
    title: 'a stopover in 2017 takes two tickets',
    input: claim(IN_2017, { award: { stopover: true } }),
    outcome: 'allow',
    verdicts: { 'award.routing': 'inform' },
    params: { 'award.routing': { tickets: 2 } },
  },
  ...claimUnderBoth(
    'everything wrong at once is said at once',
    {
      request: { channel: 'ticket-office' },
      account: { balance: 100 },
      award: { transits: 3, seatsAvailable: 0, payment: 'otherCard' },
    },
    {
      outcome: 'deny',
      verdicts: {
        'award.balance': 'deny',
        'award.channels': 'deny',
        'award.routing': 'deny',
        'award.seat-availability': 'deny',
        'award.payment-and-delivery': 'deny',
      },
      effects: [],
    },
  ),
];
