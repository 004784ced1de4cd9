import type { Example } from '../../example.ts';
import { claimIn, IN_2017, inBothEditions } from '../missing-miles/example-claim.ts';

/** Free tickets and discounts. */
export const discountExamples: readonly Example[] = [
  ...inBothEditions([
    {
      title: 'exactly 40 percent off still gives miles',
      changes: { flight: { applicableFareCents: 10_000, paidFareCents: 6_000 } },
      outcome: 'allow',
      verdicts: { 'earn.discount-cap': 'allow' },
    },
    {
      title: 'a cent more off does not',
      changes: { flight: { applicableFareCents: 10_000, paidFareCents: 5_999 } },
      outcome: 'deny',
      params: { 'earn.discount-cap': { reason: 'discount', discountPercent: 40, postedMiles: 0 } },
      effects: [],
    },
    {
      title: 'miles posted for it are taken back by two people, whatever the outcome',
      changes: { flight: { paidFareCents: 0, postedMiles: 750 } },
      outcome: 'deny',
      params: { 'earn.discount-cap': { postedMiles: 750 } },
      effects: ['cancel-miles on approval'],
    },
    {
      title: 'free tickets give nothing, whatever they would have cost',
      changes: { flight: { ticketKind: 'free', applicableFareCents: undefined } },
      outcome: 'deny',
      params: { 'earn.discount-cap': { reason: 'free' } },
      missing: [],
    },
    {
      title: 'nor do tickets of airline staff, even at full price',
      changes: { flight: { discountCode: 'AD' } },
      outcome: 'deny',
      params: { 'earn.discount-cap': { reason: 'discount-code', discountCode: 'AD' } },
    },
    {
      title: 'other codes do no harm',
      changes: { flight: { discountCode: 'ad' } },
      outcome: 'allow',
    },
    {
      title: 'both fares have to be known',
      changes: { flight: { applicableFareCents: undefined, paidFareCents: undefined } },
      outcome: 'needs-document',
      verdicts: { 'earn.discount-cap': 'needs-document' },
      missing: ['flight.applicableFareCents', 'flight.paidFareCents'],
    },
  ]),
  {
    title: 'posted miles of a flight in order stay',
    input: claimIn(IN_2017, { flight: { postedMiles: 400 } }),
    outcome: 'allow',
    effects: ['credit-miles'],
  },
];
