import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

const LAST_DAY_OF_2016 = '2017-11-02T23:59:59+01:00';
const FIRST_DAY_OF_2017 = '2017-11-03T00:00:00+01:00';

type Described = Omit<Example, 'title' | 'input'>;
type Some<G extends keyof GivenFacts> = NonNullable<GivenFacts[G]>;

const quoteAt = (
  at: string,
  cashMiles: Some<'cashMiles'>,
  flight: Some<'flight'> = { operating: 'AZ' },
): Example['input'] => ({
  service: 'cash-miles.quote',
  request: { at },
  facts: { caller: { role: 'member' }, cashMiles, flight },
});

/** The same request on the last day of one edition and on the first day of the next, with the same answer. */
const onBothSides = (
  title: string,
  cashMiles: Some<'cashMiles'>,
  described: Described,
  flight?: Some<'flight'>,
): Example[] => [
  { title: `${title} (2016)`, input: quoteAt(LAST_DAY_OF_2016, cashMiles, flight), ...described },
  { title: `${title} (2017)`, input: quoteAt(FIRST_DAY_OF_2017, cashMiles, flight), ...described },
];

const quoted: Some<'cashMiles'> = { miles: 5000, priceCents: 40000, discountCents: 2500 };

/** How many miles, and what they are worth. */
export const cashMilesAmountExamples: readonly Example[] = [
  ...onBothSides('the smallest number of miles', quoted, {
    outcome: 'allow',
    verdicts: {
      'cash-miles.minimum': 'allow',
      'cash-miles.maximum': 'allow',
      'cash-miles.flights': 'allow',
      'cash-miles.currency': 'allow',
      'cash-miles.fare-conditions': 'inform',
      'cash-miles.no-combination': 'absent',
      'reward.terms-elsewhere': 'absent',
    },
    effects: [],
  }),
  ...onBothSides(
    'one mile too few',
    { ...quoted, miles: 4999 },
    {
      outcome: 'deny',
      verdicts: { 'cash-miles.minimum': 'deny' },
      params: { 'cash-miles.minimum': { miles: 4999, minimum: 5000 } },
    },
  ),
  {
    title: 'another minimum may be configured',
    input: { ...quoteAt(FIRST_DAY_OF_2017, { ...quoted, miles: 3000 }), config: { 'cashMiles.min': 3000 } },
    outcome: 'allow',
  },
  ...onBothSides(
    'how many miles is not known',
    { ...quoted, miles: undefined },
    { outcome: 'needs-document', missing: ['cashMiles.miles'] },
  ),
  {
    title: 'in 2016 the miles give the discount, and how many is not known',
    input: quoteAt(LAST_DAY_OF_2016, { priceCents: 40000 }),
    outcome: 'needs-document',
    verdicts: { 'cash-miles.currency': 'needs-document', 'cash-miles.maximum': 'absent' },
    missing: ['cashMiles.miles'],
  },
  ...onBothSides(
    'the price is not known',
    { ...quoted, priceCents: undefined },
    { outcome: 'needs-document', missing: ['cashMiles.priceCents'] },
  ),
  {
    title: 'in 2016 exactly a quarter of the price',
    input: quoteAt(LAST_DAY_OF_2016, { miles: 5001, priceCents: 10003 }),
    outcome: 'allow',
    params: { 'cash-miles.maximum': { capCents: 2500, discountCents: 2500, currency: 'EUR' } },
  },
  {
    title: 'in 2016 a cent more than a quarter',
    input: quoteAt(LAST_DAY_OF_2016, { miles: 5002, priceCents: 10003 }),
    outcome: 'deny',
    params: { 'cash-miles.maximum': { capCents: 2500, discountCents: 2501 } },
  },
  {
    title: 'in 2017 the whole price',
    input: quoteAt(FIRST_DAY_OF_2017, { miles: 60000, priceCents: 30000, discountCents: 30000 }),
    outcome: 'allow',
    params: { 'cash-miles.maximum': { capCents: 30000 } },
  },
  {
    title: 'in 2017 not more than the price',
    input: quoteAt(FIRST_DAY_OF_2017, { miles: 60002, priceCents: 30000, discountCents: 30001 }),
    outcome: 'deny',
    verdicts: { 'cash-miles.maximum': 'deny' },
  },
  ...onBothSides(
    'a currency without a rate',
    { miles: 5000, priceCents: 40000, currency: 'CHF' },
    {
      outcome: 'needs-approval',
      verdicts: { 'cash-miles.currency': 'needs-approval', 'cash-miles.maximum': 'absent' },
    },
  ),
  {
    title: 'in 2017 the regulations give no rate for the euro either',
    input: quoteAt(FIRST_DAY_OF_2017, { miles: 5000, priceCents: 40000 }),
    outcome: 'needs-approval',
    verdicts: { 'cash-miles.currency': 'needs-approval', 'cash-miles.maximum': 'absent' },
  },
];

/** Which tickets, and what goes with them. */
export const cashMilesTicketExamples: readonly Example[] = [
  ...onBothSides(
    'the number of another airline on a flight of the Airline',
    quoted,
    { outcome: 'deny', params: { 'cash-miles.flights': { reason: 'code-share' } } },
    { operating: 'AZ', marketing: 'AF' },
  ),
  ...onBothSides(
    'a code-share flight, whoever operates it',
    quoted,
    { outcome: 'deny', params: { 'cash-miles.flights': { reason: 'code-share' } } },
    { isCodeShare: true },
  ),
  ...onBothSides(
    'the flight of another airline',
    quoted,
    { outcome: 'deny', params: { 'cash-miles.flights': { reason: 'other-carrier' } } },
    { operating: 'AF' },
  ),
  ...onBothSides('the flight is not known', quoted, { outcome: 'needs-document', missing: ['flight.operating'] }, {}),
  {
    title: 'together with an award ticket, of which the text of 2016 does not speak',
    input: quoteAt(LAST_DAY_OF_2016, { ...quoted, withAward: true }),
    outcome: 'needs-approval',
    verdicts: { 'cash-miles.no-combination': 'needs-approval' },
  },
  {
    title: 'not together with an award ticket in 2017',
    input: quoteAt(FIRST_DAY_OF_2017, { ...quoted, withAward: true }),
    outcome: 'deny',
    verdicts: { 'cash-miles.no-combination': 'deny' },
  },
  ...onBothSides(
    'the ticket is bought on the website',
    { ...quoted, act: 'buy' },
    { outcome: 'refer', params: { 'reward.terms-elsewhere': { to: 'website' } } },
  ),
  {
    title: 'a company in 2017',
    input: {
      service: 'cash-miles.quote',
      request: { at: FIRST_DAY_OF_2017 },
      facts: { caller: { role: 'administrator' }, cashMiles: quoted, flight: { operating: 'AZ' } },
    },
    outcome: 'allow',
    verdicts: { 'programme.claim-deadline': 'absent', 'cash-miles.minimum': 'allow' },
  },
];
