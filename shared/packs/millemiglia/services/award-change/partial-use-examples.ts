import type { Example } from '../../example.ts';
import { onBothSides, type Some, type Told } from './example-requests.ts';

const partUsed = (change: Some<'change'> = {}): Told => ({
  award: { usage: 'partial', beneficiary: 'self' },
  change: { kind: 'itinerary', unusedReturnMiles: 10000, oneWayPriceMiles: 12000, ...change },
  account: { balance: 2000 },
});

/** Tickets of which a part was flown. */
export const partialUseExamples: readonly Example[] = [
  ...onBothSides('the miles are just enough', partUsed(), {
    outcome: 'allow',
    verdicts: {
      'award-change.partial-use': 'allow',
      'award-refund.miles': 'absent',
      'award-change.residual-miles': 'absent',
      'award.balance': 'absent',
    },
    effects: ['recredit-miles', 'debit-miles', 'charge-fee', 'issue-award'],
  }),
  ...onBothSides('a fee of one mile is one too many', partUsed({ feeCents: undefined, feeMiles: 1 }), {
    outcome: 'deny',
    verdicts: { 'award-change.partial-use': 'deny', 'award-refund.miles': 'deny' },
    params: { 'award-change.partial-use': { missingMiles: 1, reason: 'miles-short' } },
    effects: [],
  }),
  ...onBothSides(
    'the ticket has expired',
    { ...partUsed(), award: { usage: 'partial', validUntil: '2017-11-01' } },
    {
      outcome: 'deny',
      verdicts: { 'award-change.partial-use': 'deny', 'award-refund.miles': 'deny', 'award-change.expired': 'deny' },
      params: { 'award-change.partial-use': { reason: 'expired' } },
    },
  ),
  ...onBothSides('a figure is missing', partUsed({ oneWayPriceMiles: undefined }), {
    outcome: 'needs-document',
    verdicts: { 'award-change.partial-use': 'needs-document', 'award-refund.miles': 'absent' },
    missing: ['change.oneWayPriceMiles'],
  }),
  ...onBothSides(
    'the day of issue of a part-used ticket is not known',
    { ...partUsed(), award: { usage: 'partial', issuedOn: undefined } },
    { outcome: 'needs-document', verdicts: { 'award-change.partial-use': 'needs-document' } },
  ),
  ...onBothSides(
    'nobody has said whether it was used',
    { award: { usage: undefined } },
    { outcome: 'needs-document', missing: ['award.usage'] },
  ),
  ...onBothSides(
    'whether it was used decides what a dearer route costs',
    {
      award: { usage: undefined, priceMiles: 20000 },
      change: { kind: 'itinerary', newPriceMiles: 20001 },
      account: { balance: 0 },
    },
    {
      outcome: 'needs-document',
      verdicts: { 'award.balance': 'absent', 'award-change.residual-miles': 'absent' },
      missing: ['award.usage'],
    },
  ),
  ...onBothSides(
    'another carrier costs the same whether or not it was used',
    {
      award: { usage: undefined, priceMiles: 20000 },
      change: { kind: 'carrier', newPriceMiles: 20001 },
      account: { balance: 0 },
    },
    { outcome: 'deny', verdicts: { 'award.balance': 'deny' }, missing: ['award.usage'] },
  ),
  ...onBothSides(
    'only the day changes',
    { award: { usage: 'partial' } },
    { outcome: 'allow', verdicts: { 'award-change.partial-use': 'absent', 'award-refund.miles': 'absent' } },
  ),
  ...onBothSides(
    'offline the change of a part-used ticket waits',
    { ...partUsed(), request: { offline: true } },
    {
      outcome: 'allow',
      verdicts: { 'award-change.partial-use': 'pending', 'award-refund.miles': 'absent' },
      effects: ['queue-for-sync'],
    },
  ),
  ...onBothSides(
    'after the sync it is decided',
    { ...partUsed(), request: { offline: true, syncedAt: '2017-11-20T08:00:00Z' } },
    { outcome: 'allow', verdicts: { 'award-change.partial-use': 'allow' } },
  ),
];
