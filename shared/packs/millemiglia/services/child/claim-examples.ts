import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

const IN_2016 = '2017-10-20T10:00:00+02:00';
const IN_2017 = '2017-11-20T10:00:00+01:00';

interface Claim {
  readonly at?: string;
  readonly account?: GivenFacts['account'];
  readonly flight?: GivenFacts['flight'];
  readonly child?: GivenFacts['child'];
  readonly claim?: GivenFacts['claim'];
  readonly promotion?: GivenFacts['promotion'];
}

/** A claim for a flight of a child on which nothing is wrong, but for what is said otherwise. */
const claim = ({ at = IN_2017, account, flight, child, claim: claimed, promotion }: Claim = {}): Example['input'] => ({
  service: 'child.claim',
  request: { at },
  facts: {
    caller: { role: 'parent', ident: 'basic' },
    account: { status: 'active', openedOn: '2013-05-10', ...account },
    flight: {
      date: at === IN_2016 ? '2017-09-14' : '2017-11-09',
      operating: 'AZ',
      flown: true,
      passenger: 'child',
      ticketKind: 'paid',
      applicableFareCents: 20_000,
      paidFareCents: 20_000,
      tableMiles: 1250,
      baseMiles: 1000,
      alreadyCredited: false,
      ...flight,
    },
    child: { birthDate: '2008-05-05', codeProvidedOn: '2016-09-01', ...child },
    claim: { onStatement: false, confirmedLive: true, ...claimed },
    ...(promotion ? { promotion } : {}),
  },
});

/** "The flight of my son is not on my statement." */
export const childClaimExamples: readonly Example[] = [
  {
    title: 'never more than the miles flown, and without value for the clubs',
    input: claim(),
    outcome: 'allow',
    verdicts: {
      'child.age-range': 'allow',
      'child.not-qualifying': 'allow',
      'child.accompaniment': 'allow',
      'child.missing-miles': 'allow',
      'child.turn-14': 'absent',
      'child.no-promotions': 'absent',
      'earn.amount': 'absent',
      'earn.own-travel': 'absent',
      'earn.own-account-destination': 'absent',
    },
    params: { 'child.credit': { miles: 1000, variant: 'capped' } },
    effects: ['credit-miles'],
  },
  {
    title: 'no more than the table either, under the text of 2016',
    input: claim({ at: IN_2016, flight: { tableMiles: 800 } }),
    outcome: 'allow',
    verdicts: { 'child.accompaniment': 'allow', 'child.missing-miles': 'allow', 'child.not-qualifying': 'allow' },
    params: { 'child.credit': { miles: 800 }, 'child.age-range': { variant: 'flight' } },
  },
  {
    title: 'the table has no miles for the class, and the fare is a promotional one',
    input: claim({ flight: { tableMiles: undefined }, child: { promoFare: true } }),
    outcome: 'needs-approval',
    verdicts: { 'child.credit': 'needs-approval', 'child.promo-fare': 'allow', 'earn.amount': 'absent' },
    effects: [],
  },
  {
    title: 'the same under the text of 2016',
    input: claim({ at: IN_2016, flight: { tableMiles: undefined } }),
    outcome: 'needs-approval',
  },
  {
    title: 'a flight on the day the code was provided',
    input: claim({ child: { codeProvidedOn: '2017-11-09' } }),
    outcome: 'deny',
    verdicts: { 'child.credit': 'deny', 'earn.own-travel': 'deny', 'missing-miles.eligible-flight': 'deny' },
    effects: [],
  },
  {
    title: 'a flight on the day after it, in 2016',
    input: claim({ at: IN_2016, child: { codeProvidedOn: '2017-09-13' } }),
    outcome: 'allow',
  },
  {
    title: 'a flight before the code, in 2016',
    input: claim({ at: IN_2016, child: { codeProvidedOn: '2017-09-14' } }),
    outcome: 'deny',
    verdicts: { 'child.credit': 'deny' },
  },
  {
    title: 'a promotional fare worth exactly the limit',
    input: claim({ at: IN_2016, flight: { tableMiles: 100 }, child: { promoFare: true } }),
    outcome: 'deny',
    params: { 'child.promo-fare': { limit: 100 } },
  },
  {
    title: 'and one mile more',
    input: claim({ at: IN_2016, flight: { tableMiles: 101 }, child: { promoFare: true } }),
    outcome: 'allow',
    verdicts: { 'child.promo-fare': 'allow' },
  },
  {
    title: 'the limit as headquarters has set it',
    input: {
      ...claim({ flight: { tableMiles: 101 }, child: { promoFare: true } }),
      config: { 'child.promoMax': 101 },
    },
    outcome: 'deny',
    verdicts: { 'child.promo-fare': 'deny' },
  },
  {
    title: 'miles for a club are asked for',
    input: claim({ child: { wantsQualifying: true } }),
    outcome: 'deny',
    verdicts: { 'child.not-qualifying': 'deny' },
  },
  {
    title: 'the same in 2016',
    input: claim({ at: IN_2016, child: { wantsQualifying: true } }),
    outcome: 'deny',
    verdicts: { 'child.not-qualifying': 'deny' },
  },
  {
    title: 'a promotion that includes children, in 2017',
    input: claim({ promotion: { id: 'DOUBLE', bonusMiles: 500, includesChildren: true } }),
    outcome: 'allow',
    verdicts: { 'child.no-promotions': 'allow' },
    effects: ['credit-miles', 'credit-miles'],
  },
  {
    title: 'a promotion that does not say so',
    input: claim({ promotion: { id: 'DOUBLE', bonusMiles: 500 } }),
    outcome: 'deny',
    verdicts: { 'child.no-promotions': 'deny' },
  },
  {
    title: 'no promotion includes children in 2016',
    input: claim({ at: IN_2016, promotion: { id: 'DOUBLE', bonusMiles: 500, includesChildren: true } }),
    outcome: 'deny',
    verdicts: { 'child.no-promotions': 'deny' },
  },
  {
    title: 'the eve of the 14th birthday',
    input: claim({ child: { birthDate: '2003-11-10' } }),
    outcome: 'allow',
    verdicts: { 'child.turn-14': 'absent' },
    params: { 'child.age-range': { age: 13 } },
  },
  {
    title: 'the 14th birthday: the child joins and collects alone',
    input: claim({ child: { birthDate: '2003-11-09' } }),
    outcome: 'deny',
    verdicts: { 'child.age-range': 'deny' },
    params: { 'child.turn-14': { from: '2017-11-09' } },
  },
  {
    title: 'the 14th birthday in 2016, on another airline',
    input: claim({
      at: IN_2016,
      flight: { operating: 'AF', isPartner: true },
      child: { birthDate: '2003-09-14' },
    }),
    outcome: 'deny',
    params: { 'child.age-range': { reason: 'too-old' }, 'child.turn-14': { from: '2017-09-14' } },
  },
  {
    title: 'a flight with a partner airline',
    input: claim({ flight: { operating: 'AF', isPartner: true } }),
    outcome: 'deny',
    params: { 'child.age-range': { reason: 'carrier' } },
  },
  {
    title: 'the second birthday, and a flight the day before it',
    input: claim({ child: { birthDate: '2015-11-10', codeProvidedOn: '2017-01-01' } }),
    outcome: 'deny',
    params: { 'child.age-range': { age: 1, reason: 'too-young', from: '2017-11-10' } },
  },
  {
    title: 'miles wanted on the account of somebody else',
    input: claim({ claim: { creditTo: 'other' } }),
    outcome: 'deny',
    verdicts: { 'earn.own-account-destination': 'deny', 'child.credit': 'allow' },
  },
  {
    title: 'everything about child and flight is still to be found out',
    input: claim({
      at: IN_2016,
      flight: { date: undefined, operating: undefined, baseMiles: undefined },
      child: { birthDate: undefined, codeProvidedOn: undefined },
    }),
    outcome: 'needs-document',
    verdicts: {
      'child.age-range': 'needs-document',
      'child.credit': 'needs-document',
      'child.turn-14': 'needs-document',
      'earn.own-travel': 'absent',
    },
    missing: [
      'child.birthDate',
      'child.codeProvidedOn',
      'flight.baseMiles',
      'flight.date',
      'flight.isPartner',
      'flight.operating',
    ],
  },
  {
    title: 'the day of the code alone is not known',
    input: claim({ child: { codeProvidedOn: undefined } }),
    outcome: 'needs-document',
    missing: ['child.codeProvidedOn'],
    effects: [],
  },
  {
    title: 'the day of the flight alone is not known',
    input: claim({ flight: { date: undefined } }),
    outcome: 'needs-document',
    verdicts: { 'child.turn-14': 'needs-document', 'child.credit': 'needs-document' },
    missing: ['flight.date'],
  },
  {
    title: 'the airline alone is not known',
    input: claim({ flight: { operating: undefined, isPartner: true } }),
    outcome: 'needs-document',
    missing: ['flight.operating'],
  },
  {
    title: 'the miles flown alone are not known, nor is there a row in the table',
    input: claim({ flight: { baseMiles: undefined, tableMiles: undefined } }),
    outcome: 'needs-document',
    missing: ['flight.baseMiles'],
  },
  {
    title: 'the birthday alone is not known',
    input: claim({ child: { birthDate: undefined } }),
    outcome: 'needs-document',
    missing: ['child.birthDate'],
  },
  {
    title: 'an account under investigation needs a second person',
    input: claim({ account: { status: 'underInvestigation' } }),
    outcome: 'needs-approval',
    effects: ['credit-miles on approval'],
  },
  {
    title: 'a desk without connection leaves the claim to headquarters',
    input: { ...claim(), request: { at: IN_2017, offline: true } },
    outcome: 'allow',
    verdicts: { 'missing-miles.right': 'pending', 'child.credit': 'allow' },
    effects: ['queue-for-sync'],
  },
];
