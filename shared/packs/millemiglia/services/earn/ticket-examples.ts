import type { Example } from '../../example.ts';
import { inBothEditions } from '../missing-miles/example-claim.ts';

/** Kinds of tickets. */
export const ticketExamples: readonly Example[] = [
  ...inBothEditions([
    {
      title: 'award tickets give nothing, and their price does not matter',
      changes: { flight: { ticketKind: 'award', applicableFareCents: undefined, paidFareCents: undefined } },
      outcome: 'deny',
      verdicts: { 'earn.award-ticket': 'deny', 'earn.base': 'absent', 'earn.discount-cap': 'absent' },
      effects: [],
    },
    {
      title: 'charter flights give nothing either',
      changes: { flight: { ticketKind: 'charter', applicableFareCents: undefined, paidFareCents: undefined } },
      outcome: 'deny',
      verdicts: { 'earn.charter': 'deny', 'earn.base': 'absent', 'earn.discount-cap': 'absent' },
    },
    {
      title: 'groups give a member miles',
      changes: { flight: { ticketKind: 'group' } },
      outcome: 'allow',
      verdicts: { 'earn.base': 'allow', 'earn.discount-cap': 'allow' },
    },
    {
      title: 'a Cash & Miles ticket is no award ticket',
      changes: { flight: { ticketKind: 'cashMiles' } },
      outcome: 'allow',
      verdicts: { 'cash-miles.earning': 'allow', 'earn.award-ticket': 'absent', 'earn.base': 'allow' },
      effects: ['credit-miles'],
    },
    {
      title: 'but other limits hold for it',
      changes: { flight: { ticketKind: 'cashMiles', discountCode: 'ID' } },
      outcome: 'deny',
      verdicts: { 'cash-miles.earning': 'allow', 'earn.discount-cap': 'deny' },
    },
    {
      title: 'the kind of ticket has to be known',
      changes: { flight: { ticketKind: undefined } },
      outcome: 'needs-document',
      verdicts: {
        'earn.base': 'needs-document',
        'earn.award-ticket': 'needs-document',
        'earn.charter': 'needs-document',
        'earn.discount-cap': 'needs-document',
        'cash-miles.earning': 'absent',
      },
      missing: ['flight.ticketKind'],
    },
    {
      title: 'an unused ticket gives nothing',
      changes: { flight: { flown: false } },
      outcome: 'deny',
      verdicts: { 'earn.only-flown': 'deny', 'earn.base': 'absent' },
    },
    {
      title: 'whether it was used has to be known',
      changes: { flight: { flown: undefined } },
      outcome: 'needs-document',
      verdicts: { 'earn.only-flown': 'needs-document', 'earn.base': 'needs-document' },
      missing: ['flight.flown'],
    },
    {
      title: 'three faults are all named',
      changes: { flight: { ticketKind: 'award', flown: false, passenger: 'other' } },
      outcome: 'deny',
      verdicts: {
        'earn.award-ticket': 'deny',
        'earn.only-flown': 'deny',
        'earn.own-travel': 'deny',
        'missing-miles.eligible-flight': 'deny',
      },
    },
  ]),
];

/** Fares on the list of those that give nothing. */
export const fareExamples: readonly Example[] = inBothEditions([
  {
    title: 'a fare on the list gives nothing',
    changes: { flight: { nonEarningFare: true } },
    outcome: 'deny',
    verdicts: { 'earn.special-fare': 'deny' },
  },
  {
    title: 'unless a promotion lifts it',
    changes: { flight: { nonEarningFare: true }, promotion: { id: 'P', overridesFare: true } },
    outcome: 'allow',
    verdicts: {
      'earn.special-fare': 'absent',
      'programme.promotions': 'allow',
      'missing-miles.eligible-flight': 'allow',
    },
  },
  {
    title: 'a promotion that is over lifts nothing',
    changes: { flight: { nonEarningFare: true }, promotion: { overridesFare: true, to: '2017-01-01' } },
    outcome: 'deny',
    verdicts: { 'earn.special-fare': 'deny', 'programme.promotions': 'deny' },
  },
  {
    title: 'nor does one that only adds miles',
    changes: { flight: { nonEarningFare: true }, promotion: { bonusMiles: 500 } },
    outcome: 'deny',
    verdicts: { 'earn.special-fare': 'deny', 'programme.promotions': 'allow' },
  },
]);
