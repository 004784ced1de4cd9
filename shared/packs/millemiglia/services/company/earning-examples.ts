import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

type Flight = NonNullable<GivenFacts['flight']>;

const FLIGHT: Flight = {
  date: '2017-11-20',
  operating: 'AZ',
  ticketStock: '055',
  flightCode: 'AZ',
  flown: true,
  ticketKind: 'paid',
  applicableFareCents: 30_000,
  paidFareCents: 30_000,
  companyCodeAt: { booking: true, purchase: true },
  legs: [{ netFareCents: 30_000 }],
};

const check = (flight: Flight, promotion?: GivenFacts['promotion']): Example['input'] => ({
  service: 'company.earn-check',
  request: { at: '2017-11-25T10:00:00+01:00' },
  facts: { caller: { role: 'administrator' }, flight, promotion },
});

const claim = (facts: GivenFacts = {}, at = '2017-11-25T10:00:00+01:00'): Example['input'] => ({
  service: 'company.claim',
  request: { at },
  facts: { caller: { role: 'administrator', ident: 'basic' }, flight: FLIGHT, ...facts },
});

/** What a flight gives a company. */
export const companyEarningExamples: readonly Example[] = [
  {
    title: 'seven miles for each euro of the fare',
    input: check(FLIGHT),
    outcome: 'allow',
    verdicts: {
      'company.earn-ticket': 'allow',
      'company.code-required': 'allow',
      'company.earn-exclusions': 'allow',
      'company.special-fare': 'allow',
      'company.deadlines': 'allow',
    },
    params: { 'company.earn-rate': { miles: 2100 } },
    effects: [],
  },
  {
    title: 'rounded down leg by leg, in another currency at the rate of the Airline',
    input: check({ ...FLIGHT, legs: [{ netFareCents: 15_050 }, { currency: 'USD', eurCents: 14_950 }] }),
    outcome: 'allow',
    params: { 'company.earn-rate': { miles: 2099 } },
  },
  {
    title: 'another currency without a rate goes to a supervisor',
    input: check({ ...FLIGHT, legs: [{ netFareCents: 15_050, currency: 'USD' }] }),
    outcome: 'needs-approval',
    verdicts: { 'company.earn-rate': 'needs-approval' },
  },
  {
    title: 'a promotion multiplies more',
    input: check(FLIGHT, { multiplier: 10, from: '2017-11-20', to: '2017-11-20' }),
    outcome: 'allow',
    params: { 'company.earn-rate': { miles: 3000 } },
  },
  {
    title: 'but not on the day after it',
    input: check({ ...FLIGHT, date: '2017-11-21' }, { multiplier: 10, to: '2017-11-20' }),
    outcome: 'deny',
    params: { 'company.earn-rate': { miles: 2100 } },
  },
  {
    title: 'a promotion may open a fare that gives nothing',
    input: check({ ...FLIGHT, nonEarningFare: true }, { overridesFare: true }),
    outcome: 'allow',
    verdicts: { 'company.special-fare': 'absent' },
  },
  {
    title: 'which otherwise it does not',
    input: check({ ...FLIGHT, nonEarningFare: true }),
    outcome: 'deny',
    verdicts: { 'company.special-fare': 'deny' },
  },
  {
    title: 'a ticket of another airline',
    input: check({ ...FLIGHT, ticketStock: '057' }),
    outcome: 'deny',
    params: { 'company.earn-ticket': { reason: 'stock' } },
  },
  {
    title: 'a flight number of another airline',
    input: check({ ...FLIGHT, flightCode: 'AF' }),
    outcome: 'deny',
    params: { 'company.earn-ticket': { reason: 'flight-code' } },
  },
  {
    title: 'a carrier that is no partner',
    input: check({ ...FLIGHT, operating: 'LH', isPartner: false }),
    outcome: 'deny',
    params: { 'company.earn-ticket': { reason: 'carrier' } },
  },
  {
    title: 'a carrier of which nobody knows whether it is a partner',
    input: check({ ...FLIGHT, operating: 'LH' }),
    outcome: 'needs-document',
    missing: ['flight.isPartner'],
  },
  {
    title: 'a partner',
    input: check({ ...FLIGHT, operating: 'KL', isPartner: true }),
    outcome: 'allow',
  },
  {
    title: 'a flight nobody flew fails twice',
    input: check({ ...FLIGHT, flown: false }),
    outcome: 'deny',
    params: { 'company.earn-ticket': { reason: 'not-flown' }, 'company.earn-exclusions': { reason: 'not-flown' } },
  },
  {
    title: 'a group fare takes back what was posted',
    input: check({ ...FLIGHT, ticketKind: 'group', postedMiles: 2100 }),
    outcome: 'deny',
    params: { 'company.earn-exclusions': { reason: 'ticket' } },
    effects: ['cancel-miles on approval'],
  },
  {
    title: 'a code of staff',
    input: check({ ...FLIGHT, discountCode: 'AD' }),
    outcome: 'deny',
    params: { 'company.earn-exclusions': { reason: 'discount-code' } },
  },
  {
    title: 'exactly the share a discount may have',
    input: check({ ...FLIGHT, paidFareCents: 18_000 }),
    outcome: 'allow',
  },
  {
    title: 'a cent more of discount',
    input: check({ ...FLIGHT, paidFareCents: 17_999 }),
    outcome: 'deny',
    params: { 'company.earn-exclusions': { reason: 'discount' } },
  },
  {
    title: 'the last day of earning',
    input: check({ ...FLIGHT, date: '2017-12-31' }),
    outcome: 'allow',
    params: { 'company.deadlines': { lastDay: '2017-12-31' } },
  },
  {
    title: 'the day after it',
    input: check({ ...FLIGHT, date: '2018-01-01' }),
    outcome: 'deny',
    verdicts: { 'company.deadlines': 'deny' },
  },
  {
    title: 'no code at booking, and none needed with a published exception',
    input: check({ ...FLIGHT, companyCodeAt: { booking: false, purchase: false }, publishedException: true }),
    outcome: 'allow',
    verdicts: { 'company.code-required': 'allow' },
  },
  {
    title: 'no code at booking',
    input: check({ ...FLIGHT, companyCodeAt: { booking: false } }),
    outcome: 'deny',
    verdicts: { 'company.code-required': 'deny' },
  },
  {
    title: 'no code at purchase only',
    input: check({ ...FLIGHT, companyCodeAt: { booking: true, purchase: false } }),
    outcome: 'needs-approval',
    verdicts: { 'company.code-required': 'needs-approval' },
  },
  {
    title: 'nothing is known of the flight',
    input: check({}),
    outcome: 'needs-document',
    missing: [
      'flight.applicableFareCents',
      'flight.companyCodeAt.booking',
      'flight.companyCodeAt.purchase',
      'flight.date',
      'flight.flightCode',
      'flight.flown',
      'flight.isPartner',
      'flight.legs',
      'flight.operating',
      'flight.paidFareCents',
      'flight.ticketKind',
      'flight.ticketStock',
    ],
  },
  {
    title: 'the day before companies could join is for headquarters',
    input: check({ ...FLIGHT, date: '2017-01-11' }),
    outcome: 'refer',
    verdicts: { 'company.earn-rate': 'absent', 'company.deadlines': 'absent' },
    params: { 'edition.select': { to: 'hq' } },
  },
  {
    title: 'the first day of companies',
    input: check({ ...FLIGHT, date: '2017-01-12' }),
    outcome: 'allow',
  },
];

/** Miles a company misses. */
export const companyClaimExamples: readonly Example[] = [
  {
    title: 'a claim in the time of members still needs approval',
    input: claim(),
    outcome: 'needs-approval',
    verdicts: { 'company.codes': 'absent', 'company.commercial-partner': 'absent' },
    params: { 'company.missing-miles': { withinWindow: true, lastDay: '2018-03-20' } },
    effects: ['credit-miles on approval'],
  },
  {
    title: 'so does one on the last day of that time',
    input: claim({}, '2018-03-20T23:59:59+01:00'),
    outcome: 'needs-approval',
    params: { 'company.missing-miles': { withinWindow: true } },
  },
  {
    title: 'and one after it',
    input: claim({}, '2018-03-21T00:00:00+01:00'),
    outcome: 'needs-approval',
    params: { 'company.missing-miles': { withinWindow: false } },
  },
  {
    title: 'and one before the flight',
    input: claim({ flight: { ...FLIGHT, date: '2017-11-26' } }),
    outcome: 'needs-approval',
    params: { 'company.missing-miles': { withinWindow: false } },
  },
  {
    title: 'a promotion adds its miles',
    input: claim({ promotion: { bonusMiles: 500 } }),
    outcome: 'needs-approval',
    effects: ['credit-miles on approval', 'credit-miles on approval'],
  },
  {
    title: 'without the code at booking nothing is credited later',
    input: claim({ flight: { ...FLIGHT, companyCodeAt: { booking: false, purchase: true } } }),
    outcome: 'deny',
    verdicts: { 'company.code-required': 'deny', 'company.missing-miles': 'deny' },
    params: { 'company.missing-miles': { withinWindow: true } },
    effects: [],
  },
  {
    title: 'the date and the code are asked for',
    input: claim({ flight: { ...FLIGHT, date: undefined, companyCodeAt: {} } }),
    outcome: 'needs-document',
    verdicts: { 'company.missing-miles': 'needs-document', 'company.deadlines': 'needs-document' },
    missing: ['flight.companyCodeAt.booking', 'flight.companyCodeAt.purchase', 'flight.date'],
  },
  {
    title: 'the code of the account does not serve for a flight',
    input: claim({ company: { codeQuoted: 'businessConnectCode' } }),
    outcome: 'deny',
    verdicts: { 'company.codes': 'deny' },
  },
  {
    title: 'but for the claim itself',
    input: claim({ company: { codeQuoted: 'businessConnectCode', codeUse: 'claim' } }),
    outcome: 'needs-approval',
    verdicts: { 'company.codes': 'inform' },
  },
  {
    title: 'miles of a commercial partner are the partner’s, and no rule about flights speaks',
    input: claim({
      claim: { activity: 'commercialPartner' },
      company: { codeQuoted: 'businessConnectCode' },
      flight: {},
    }),
    outcome: 'refer',
    verdicts: {
      'company.codes': 'absent',
      'company.earn-ticket': 'absent',
      'company.earn-rate': 'absent',
      'company.code-required': 'absent',
      'company.missing-miles': 'absent',
      'company.earn-exclusions': 'absent',
      'company.special-fare': 'absent',
      'company.deadlines': 'absent',
    },
    params: { 'company.commercial-partner': { to: 'partner' } },
    effects: [],
  },
  {
    title: 'only the Administrator claims',
    input: claim({ caller: { role: 'companyEmployee', ident: 'basic' } }),
    outcome: 'deny',
    verdicts: { 'company.administrator': 'deny' },
  },
];

const question = (company: GivenFacts['company']): Example['input'] => ({
  service: 'company.code-question',
  request: { at: '2017-11-20T10:00:00+01:00' },
  facts: { caller: { role: 'companyEmployee' }, company },
});

/** Which code is for what. */
export const companyCodeExamples: readonly Example[] = [
  { title: 'flights take the Company Code', input: question({ codeUse: 'flightEarning' }), outcome: 'inform' },
  {
    title: 'the right code for a partner',
    input: question({ codeUse: 'partnerEarning', codeQuoted: 'businessConnectCode' }),
    outcome: 'inform',
  },
  {
    title: 'the wrong code for the account',
    input: question({ codeUse: 'manage', codeQuoted: 'companyCode' }),
    outcome: 'deny',
    verdicts: { 'company.codes': 'deny' },
  },
  {
    title: 'no code for a flight',
    input: question({ codeUse: 'flightEarning', codeQuoted: 'none' }),
    outcome: 'deny',
  },
  {
    title: 'the use is asked for',
    input: question({ codeQuoted: 'companyCode' }),
    outcome: 'needs-document',
    missing: ['company.codeUse'],
  },
];
