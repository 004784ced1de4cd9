import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

const IN_2016 = '2017-10-20T10:00:00+02:00';
const IN_2017 = '2017-11-20T10:00:00+01:00';

const MEMBER = { caller: { role: 'member', ident: 'basic' }, account: { status: 'active' } } as const;
const COMPANY = {
  caller: { role: 'administrator', ident: 'basic' },
  account: { kind: 'company', status: 'active' },
} as const;

const ask =
  (service: string) =>
  (facts: GivenFacts, at = IN_2017): Example['input'] => ({ service, request: { at }, facts: { ...MEMBER, ...facts } });

const status = ask('club.status');
const qualify = ask('club.qualify-check');
const benefit = ask('club.benefit');
const perSempre = ask('club.per-sempre');
const access = ask('club.access');

/** "Am I in a club, and until when?" */
export const clubStatusExamples: readonly Example[] = [
  {
    title: 'recognised on the last day of a month: in the club from the next day on',
    input: status({ club: { recognisedOn: '2017-06-30' } }, IN_2016),
    outcome: 'inform',
    verdicts: {
      'club.natural-persons': 'allow',
      'club.threshold': 'inform',
      'club.miles-not-deducted': 'inform',
      'club.benefit-changes': 'inform',
    },
    params: { 'club.start-date': { from: '2017-07-01' }, 'club.end-date': { until: '2019-03-31' } },
    effects: [],
  },
  {
    title: 'recognised on the first day of a month: from the month after it',
    input: status({ club: { recognisedOn: '2017-07-01' } }),
    outcome: 'inform',
    verdicts: {
      'club.threshold': 'inform',
      'club.end-date': 'inform',
      'club.miles-not-deducted': 'inform',
      'club.benefit-changes': 'inform',
    },
    params: { 'club.start-date': { from: '2017-08-01' } },
  },
  {
    title: 'recognised in December: from the new year, and to the end that follows from the old one',
    input: status({ club: { recognisedOn: '2016-12-31' } }),
    outcome: 'inform',
    params: { 'club.start-date': { from: '2017-01-01' }, 'club.end-date': { until: '2018-03-31' } },
  },
  {
    title: 'the qualifying year given counts, not that of the recognition',
    input: status({ club: { recognisedOn: '2017-01-05', qualifyingYear: 2016 } }),
    outcome: 'inform',
    params: { 'club.end-date': { until: '2018-03-31' } },
  },
  {
    title: 'the end that a promotion set is told without a year too',
    input: status({ club: { endsOn: '2018-12-31' } }),
    outcome: 'inform',
    verdicts: { 'club.start-date': 'absent' },
    params: { 'club.end-date': { until: '2018-12-31' } },
  },
  {
    title: 'a promotion may set another end',
    input: status({ club: { qualifyingYear: 2016, endsOn: '2018-12-31' } }),
    outcome: 'inform',
    verdicts: { 'club.start-date': 'absent' },
    params: { 'club.end-date': { until: '2018-12-31' } },
  },
  {
    title: 'without a recognition and a year neither end is told',
    input: status({ club: {} }),
    outcome: 'inform',
    verdicts: { 'club.start-date': 'absent', 'club.end-date': 'absent', 'club.threshold': 'inform' },
  },
  {
    title: 'a disputed count is looked at',
    input: status({ club: { disputesCount: true } }),
    outcome: 'needs-approval',
    verdicts: { 'club.threshold': 'needs-approval', 'club.benefit-changes': 'inform' },
  },
  {
    title: 'a disputed count is looked at in 2016 too',
    input: status({ club: { disputesCount: true } }, IN_2016),
    outcome: 'needs-approval',
    verdicts: { 'club.threshold': 'needs-approval' },
  },
  {
    title: 'a company has no club, and hears of nothing else',
    input: status({ ...COMPANY, club: { recognisedOn: '2017-06-30', disputesCount: true } }),
    outcome: 'deny',
    verdicts: {
      'club.natural-persons': 'deny',
      'club.threshold': 'absent',
      'club.start-date': 'absent',
      'club.end-date': 'absent',
      'club.miles-not-deducted': 'absent',
      'club.benefit-changes': 'absent',
    },
  },
  {
    title: 'a caller who is not identified is identified first',
    input: status({ caller: { role: 'member' }, club: { disputesCount: true } }),
    outcome: 'needs-document',
    missing: ['caller.ident'],
  },
];

/** "Does this flight count for my club?" */
export const clubQualifyCheckExamples: readonly Example[] = [
  {
    title: 'the last flight of the year with a SkyTeam airline counts',
    input: qualify({
      flight: { date: '2016-12-31', passenger: 'self' },
      club: { qualifyingYear: 2016, sourceBy: 'skyteam' },
    }),
    outcome: 'allow',
    verdicts: { 'club.qualifying-period': 'allow', 'club.qualifying-source': 'allow' },
    params: { 'club.qualifying-period': { year: 2016 } },
  },
  {
    title: 'a flight of New Year’s Day belongs to the next count',
    input: qualify({
      flight: { date: '2017-01-01', passenger: 'self' },
      club: { qualifyingYear: 2016, sourceBy: 'airline' },
    }),
    outcome: 'deny',
    verdicts: { 'club.qualifying-period': 'deny', 'club.qualifying-source': 'allow' },
  },
  {
    title: 'the year of the recognition stands in for the year that is not known',
    input: qualify({
      flight: { date: '2017-11-10', passenger: 'self' },
      club: { recognisedOn: '2017-11-19', sourceKind: 'flight', sourceBy: 'airline' },
    }),
    outcome: 'allow',
    verdicts: { 'club.qualifying-period': 'allow', 'club.qualifying-source': 'allow' },
  },
  {
    title: 'a flight of another year does not count in 2017 either',
    input: qualify({
      flight: { date: '2017-11-10', passenger: 'self' },
      club: { qualifyingYear: 2016, sourceKind: 'flight', sourceBy: 'airline' },
    }),
    outcome: 'deny',
    verdicts: { 'club.qualifying-period': 'deny' },
  },
  {
    title: 'a service counted until the switch of editions',
    input: qualify({
      flight: { date: '2017-11-02', passenger: 'self' },
      club: { qualifyingYear: 2017, sourceKind: 'service', sourceBy: 'airline' },
    }),
    outcome: 'allow',
    verdicts: { 'club.qualifying-source': 'allow' },
  },
  {
    title: 'from the switch on only flights count',
    input: qualify({
      flight: { date: '2017-11-03', passenger: 'self' },
      club: { qualifyingYear: 2017, sourceKind: 'service', sourceBy: 'airline' },
    }),
    outcome: 'deny',
    params: { 'club.qualifying-source': { variant: 'service' } },
  },
  {
    title: 'a service is refused whoever gave it',
    input: qualify({
      flight: { date: '2017-11-03', passenger: 'self' },
      club: { qualifyingYear: 2017, sourceKind: 'service' },
    }),
    outcome: 'deny',
    verdicts: { 'club.qualifying-source': 'deny' },
  },
  {
    title: 'another partner counts where it is stated',
    input: qualify({
      flight: { date: '2017-11-10', passenger: 'self' },
      club: { qualifyingYear: 2017, sourceKind: 'flight', sourceBy: 'partner', sourceStated: true },
    }),
    outcome: 'allow',
    params: { 'club.qualifying-source': { variant: 'partner' } },
  },
  {
    title: 'and does not count where it is not stated',
    input: qualify({
      flight: { date: '2017-11-10', passenger: 'self' },
      club: { qualifyingYear: 2017, sourceKind: 'flight', sourceBy: 'partner' },
    }),
    outcome: 'deny',
    verdicts: { 'club.qualifying-source': 'deny' },
  },
  {
    title: 'nor did it in 2016',
    input: qualify(
      { flight: { date: '2017-10-10', passenger: 'self' }, club: { qualifyingYear: 2017, sourceBy: 'partner' } },
      IN_2016,
    ),
    outcome: 'deny',
    verdicts: { 'club.qualifying-source': 'deny' },
  },
  {
    title: 'the flight of a child never counts',
    input: qualify({
      flight: { date: '2017-11-10', passenger: 'child' },
      club: { qualifyingYear: 2017, sourceKind: 'flight', sourceBy: 'airline' },
    }),
    outcome: 'deny',
    verdicts: { 'child.not-qualifying': 'deny', 'club.qualifying-source': 'allow' },
  },
  {
    title: 'all facts that are not known are asked for at once',
    input: qualify({}),
    outcome: 'needs-document',
    missing: ['club.qualifyingYear', 'club.sourceBy', 'club.sourceKind', 'flight.date', 'flight.passenger'],
  },
  {
    title: 'in 2016 the kind of activity does not matter and is not asked for',
    input: qualify({}, IN_2016),
    outcome: 'needs-document',
    missing: ['club.qualifyingYear', 'club.sourceBy', 'flight.date', 'flight.passenger'],
  },
  {
    title: 'with the year known only the flight is asked for',
    input: qualify({
      flight: { passenger: 'self' },
      club: { recognisedOn: '2017-11-19', sourceKind: 'flight', sourceBy: 'airline' },
    }),
    outcome: 'needs-document',
    missing: ['flight.date'],
  },
];

const discounted = (paidFareCents: number): NonNullable<GivenFacts['flight']> => ({
  date: '2017-11-21',
  operating: 'AZ',
  ticketKind: 'paid',
  applicableFareCents: 20_000,
  paidFareCents,
});

/** "I would like a benefit of my club." */
export const clubBenefitExamples: readonly Example[] = [
  {
    title: 'the last day in the club still gives benefits',
    input: benefit({ club: { qualifyingYear: 2016 } }, '2018-03-31T23:59:59+02:00'),
    outcome: 'allow',
    verdicts: { 'conduct.suspended-account': 'allow', 'earn.discount-cap': 'absent', 'club.start-date': 'absent' },
    params: { 'club.end-date': { until: '2018-03-31' } },
  },
  {
    title: 'the day after does not',
    input: benefit({ club: { qualifyingYear: 2016 } }, '2018-04-01T00:00:00+02:00'),
    outcome: 'deny',
    verdicts: { 'club.end-date': 'deny' },
  },
  {
    title: 'the day of the benefit counts, not that of the call',
    input: benefit({ club: { qualifyingYear: 2015, benefitOn: '2017-03-31' } }, IN_2016),
    outcome: 'allow',
    params: { 'club.end-date': { until: '2017-03-31' } },
  },
  {
    title: 'an end that a promotion set comes first',
    input: benefit({ club: { qualifyingYear: 2016, endsOn: '2017-10-19' } }, IN_2016),
    outcome: 'deny',
    params: { 'club.end-date': { until: '2017-10-19' } },
  },
  {
    title: 'on the eve of the first day in the club there are no benefits',
    input: benefit({ club: { recognisedOn: '2017-11-05', benefitOn: '2017-11-30' } }),
    outcome: 'deny',
    verdicts: { 'club.start-date': 'deny', 'club.end-date': 'allow' },
    params: { 'club.start-date': { from: '2017-12-01' } },
  },
  {
    title: 'on the first day there are',
    input: benefit({ club: { recognisedOn: '2017-11-05', benefitOn: '2017-12-01' } }),
    outcome: 'allow',
    verdicts: { 'club.start-date': 'inform' },
  },
  {
    title: 'before the first day of 2016 neither',
    input: benefit({ club: { recognisedOn: '2017-10-01' } }, IN_2016),
    outcome: 'deny',
    verdicts: { 'club.start-date': 'deny' },
  },
  {
    title: 'a discount of exactly 40 % keeps the benefits',
    input: benefit({ club: { qualifyingYear: 2016 }, flight: discounted(12_000) }),
    outcome: 'allow',
    verdicts: { 'earn.discount-cap': 'allow', 'club.benefit-exclusion': 'absent' },
  },
  {
    title: 'one cent more takes them away',
    input: benefit({ club: { qualifyingYear: 2016 }, flight: discounted(11_999) }),
    outcome: 'deny',
    verdicts: { 'earn.discount-cap': 'deny', 'club.benefit-exclusion': 'deny', 'club.end-date': 'allow' },
  },
  {
    title: 'so did the code ID in 2016',
    input: benefit(
      { club: { qualifyingYear: 2016 }, flight: { date: '2017-10-21', ticketKind: 'paid', discountCode: 'ID' } },
      IN_2016,
    ),
    outcome: 'deny',
    verdicts: { 'earn.discount-cap': 'deny', 'club.benefit-exclusion': 'deny' },
  },
  {
    title: 'miles posted for a fare that is excluded are taken back after approval',
    input: benefit({ club: { qualifyingYear: 2016 }, flight: { ...discounted(11_999), postedMiles: 500 } }),
    outcome: 'deny',
    params: { 'earn.discount-cap': { postedMiles: 500 } },
    effects: ['cancel-miles on approval'],
  },
  {
    title: 'the kind of ticket is asked for before a discount code excludes anything',
    input: benefit({
      club: { qualifyingYear: 2016 },
      flight: { date: '2017-11-21', discountCode: 'AD', applicableFareCents: 20_000, paidFareCents: 11_999 },
    }),
    outcome: 'needs-document',
    verdicts: { 'earn.discount-cap': 'needs-document', 'club.benefit-exclusion': 'absent' },
    missing: ['flight.ticketKind'],
  },
  {
    title: 'fares that are not known are asked for, and nothing is excluded yet',
    input: benefit({ club: { qualifyingYear: 2016 }, flight: { date: '2017-11-21', ticketKind: 'paid' } }),
    outcome: 'needs-document',
    verdicts: { 'club.benefit-exclusion': 'absent' },
    missing: ['flight.applicableFareCents', 'flight.paidFareCents'],
  },
  {
    title: 'the year of the club is asked for',
    input: benefit({ club: {} }),
    outcome: 'needs-document',
    missing: ['club.qualifyingYear'],
  },
  {
    title: 'a membership that is over and a fare that is excluded are both told',
    input: benefit({ club: { qualifyingYear: 2014 }, flight: discounted(10_000) }),
    outcome: 'deny',
    verdicts: { 'club.end-date': 'deny', 'club.benefit-exclusion': 'deny', 'earn.discount-cap': 'deny' },
  },
  {
    title: 'an account that a supervisor looks at is passed on',
    input: benefit({ account: { status: 'underInvestigation' }, club: { qualifyingYear: 2016 } }),
    outcome: 'refer',
    params: { 'conduct.suspended-account': { to: 'supervisor' } },
  },
  {
    title: 'the status is asked for',
    input: benefit({ account: {}, club: { qualifyingYear: 2016 } }),
    outcome: 'needs-document',
    missing: ['account.status'],
  },
  {
    title: 'without connection the status waits for headquarters',
    input: { ...benefit({ club: { qualifyingYear: 2016 } }), request: { at: IN_2017, offline: true } },
    outcome: 'allow',
    verdicts: { 'conduct.suspended-account': 'pending', 'club.end-date': 'allow' },
    effects: ['queue-for-sync'],
  },
  {
    title: 'a company has no benefits',
    input: benefit({ ...COMPANY, club: { qualifyingYear: 2016 } }),
    outcome: 'deny',
    verdicts: { 'club.natural-persons': 'deny', 'club.end-date': 'allow' },
  },
];

/** Changes of the Per Sempre status. */
export const clubPerSempreExamples: readonly Example[] = [
  {
    title: 'six months to the day are enough',
    input: perSempre({ club: { noticeOn: '2017-12-01', effectOn: '2018-06-01' } }),
    outcome: 'inform',
    params: { 'club.per-sempre': { earliest: '2018-06-01' } },
  },
  {
    title: 'a day less is not',
    input: perSempre({ club: { noticeOn: '2017-12-01', effectOn: '2018-05-31' } }),
    outcome: 'deny',
    params: { 'club.per-sempre': { earliest: '2018-06-01', to: 'hq' } },
  },
  {
    title: 'six months from the end of August end with February',
    input: perSempre({ club: { noticeOn: '2017-08-31', effectOn: '2018-02-28' } }, IN_2016),
    outcome: 'inform',
    params: { 'club.per-sempre': { earliest: '2018-02-28' } },
  },
  {
    title: 'a short notice of 2016 goes to headquarters too',
    input: perSempre({ club: { noticeOn: '2017-08-31', effectOn: '2018-02-27' } }, IN_2016),
    outcome: 'deny',
    verdicts: { 'club.per-sempre': 'deny' },
  },
  {
    title: 'both days are asked for',
    input: perSempre({ club: {} }),
    outcome: 'needs-document',
    missing: ['club.effectOn', 'club.noticeOn'],
  },
  {
    title: 'the day of effect alone is asked for, its earliest named',
    input: perSempre({ club: { noticeOn: '2017-12-01' } }),
    outcome: 'needs-document',
    params: { 'club.per-sempre': { earliest: '2018-06-01' } },
    missing: ['club.effectOn'],
  },
];

/** "Can I enter a club without the threshold?" */
export const clubAccessExamples: readonly Example[] = [
  {
    title: 'a promotion admits on its last day',
    input: access({ club: { access: 'special' }, promotion: { id: 'P', from: '2017-11-01', to: '2017-11-20' } }),
    outcome: 'allow',
    verdicts: { 'club.special-access': 'allow', 'club.paid-access': 'absent' },
  },
  {
    title: 'and no longer the day after',
    input: access({ club: { access: 'special' }, promotion: { id: 'P', to: '2017-11-19' } }),
    outcome: 'deny',
    verdicts: { 'club.special-access': 'deny' },
  },
  {
    title: 'nor before its first day',
    input: access({ club: { access: 'special' }, promotion: { id: 'P', from: '2017-11-21' } }),
    outcome: 'deny',
    verdicts: { 'club.special-access': 'deny' },
  },
  {
    title: 'a promotion for others admits nobody else',
    input: access({ club: { access: 'special' }, promotion: { id: 'P', inAudience: false } }),
    outcome: 'deny',
    verdicts: { 'club.special-access': 'deny' },
  },
  {
    title: 'without a promotion there is no special entry',
    input: access({ club: { access: 'special' } }, IN_2016),
    outcome: 'deny',
    verdicts: { 'club.special-access': 'deny' },
  },
  {
    title: 'a promotion without end admits',
    input: access({ club: { access: 'special' }, promotion: { id: 'P', from: '2017-10-20' } }, IN_2016),
    outcome: 'allow',
    verdicts: { 'club.special-access': 'allow' },
  },
  {
    title: 'entry is sold while an offer is open',
    input: access({ club: { access: 'paid', offerOpen: true } }),
    outcome: 'inform',
    verdicts: { 'club.paid-access': 'inform', 'club.special-access': 'absent' },
  },
  {
    title: 'so it was in 2016',
    input: access({ club: { access: 'paid', offerOpen: true } }, IN_2016),
    outcome: 'inform',
    verdicts: { 'club.paid-access': 'inform' },
  },
  {
    title: 'without an offer it is not sold',
    input: access({ club: { access: 'paid' } }),
    outcome: 'deny',
    verdicts: { 'club.paid-access': 'deny' },
  },
  {
    title: 'nor was it in 2016',
    input: access({ club: { access: 'paid', offerOpen: false } }, IN_2016),
    outcome: 'deny',
    verdicts: { 'club.paid-access': 'deny' },
  },
  {
    title: 'the kind of entry is asked for once',
    input: access({ club: {} }),
    outcome: 'needs-document',
    verdicts: { 'club.special-access': 'needs-document', 'club.paid-access': 'absent' },
    missing: ['club.access'],
  },
  {
    title: 'an offer is not for companies',
    input: access({ ...COMPANY, club: { access: 'paid', offerOpen: true } }),
    outcome: 'deny',
    verdicts: { 'club.natural-persons': 'deny', 'club.paid-access': 'inform' },
  },
];
