import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';
import { type Told, underBoth } from './award-example.ts';

type Change = NonNullable<GivenFacts['change']>;
type Award = NonNullable<GivenFacts['award']>;

/** The holder changes an unused ticket of 20,000 miles; what rules of awards say to it. */
const changed = (title: string, change: Change, award: Award, told: Told) =>
  underBoth(
    title,
    'award.change',
    {
      caller: { role: 'member', ident: 'pin' },
      account: { status: 'active', balance: 8000, email: 'holder@example.com', cardIssued: true },
      flight: { operating: 'AZ' },
      award: { issuedOn: '2017-03-01', usage: 'unused', priceMiles: 20_000, seatsAvailable: 4, ...award },
      change: { feeCents: 5000, ...change },
    },
    told,
  );

const NEW_DATE = { kind: 'date', newTravelOn: '2017-12-20' } as const;
const NEW_ROUTE = { kind: 'itinerary', newPriceMiles: 23_000, feeMode: 'miles', feeMiles: 5000 } as const;

/** What a change of an award has in common with a claim. */
export const changeExamples: readonly Example[] = [
  ...changed(
    'a new date needs a seat, no miles and no new beneficiary',
    NEW_DATE,
    {},
    {
      outcome: 'allow',
      verdicts: {
        'award.validity': 'allow',
        'award.seat-availability': 'allow',
        'award.balance': 'absent',
        'award.beneficiary-email': 'absent',
        'award.beneficiary-papers': 'absent',
      },
    },
  ),
  ...changed(
    'the ticket has expired',
    NEW_DATE,
    { issuedOn: '2016-10-19' },
    {
      outcome: 'deny',
      params: { 'award.validity': { lastDay: '2017-10-19' } },
    },
  ),
  ...changed(
    'a promotional ticket can still be changed',
    NEW_DATE,
    { kind: 'promo', validUntil: '2017-12-31' },
    {
      outcome: 'allow',
      params: { 'award.promo-validity': { lastDay: '2017-12-31' } },
    },
  ),
  ...changed(
    'a promotional ticket has expired',
    NEW_DATE,
    { kind: 'promo', validUntil: '2017-10-19' },
    {
      outcome: 'deny',
      verdicts: { 'award.promo-validity': 'deny', 'award.validity': 'deny' },
    },
  ),
  ...changed(
    'a dearer route and a fee in miles, just covered',
    NEW_ROUTE,
    {},
    {
      outcome: 'allow',
      params: { 'award.balance': { cost: 8000, missingMiles: 0 } },
    },
  ),
  ...changed(
    'a dearer route and a fee in miles, one mile short',
    { ...NEW_ROUTE, feeMiles: 5001 },
    {},
    {
      outcome: 'deny',
      params: { 'award.balance': { cost: 8001, missingMiles: 1 } },
    },
  ),
  ...changed(
    'a cheaper route gives nothing back',
    { ...NEW_ROUTE, newPriceMiles: 15_000 },
    {},
    {
      outcome: 'allow',
      params: { 'award.balance': { cost: 5000 } },
    },
  ),
  ...changed(
    'a part-used ticket has an account of its own',
    { ...NEW_ROUTE, unusedReturnMiles: 10_000, oneWayPriceMiles: 12_000 },
    { usage: 'partial' },
    { outcome: 'allow', verdicts: { 'award.balance': 'absent', 'award-change.partial-use': 'allow' } },
  ),
  ...changed(
    'a new beneficiary is ticketed like one of a claim, without a new seat',
    { kind: 'beneficiary' },
    { beneficiary: 'other', beneficiaryEmail: 'friend@example.com' },
    {
      outcome: 'allow',
      verdicts: {
        'award.beneficiary-email': 'allow',
        'award.beneficiary-papers': 'inform',
        'award.seat-availability': 'absent',
      },
    },
  ),
  ...changed(
    'another cabin is looked at by a supervisor, not by the seats',
    { kind: 'cabin' },
    { seatsAvailable: 0 },
    {
      outcome: 'needs-approval',
      verdicts: { 'award.seat-availability': 'absent' },
    },
  ),
];
