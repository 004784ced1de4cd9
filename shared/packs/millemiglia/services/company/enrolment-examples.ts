import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

type Company = NonNullable<GivenFacts['company']>;

const DITTA: Company = {
  entityKind: 'legalEntity',
  country: 'IT',
  vat: 'IT01234567890',
  postalAddress: 'Via Roma 9, Milano',
  email: 'info@ditta.example',
  adminName: 'Anna Bianchi',
  adminBirthDate: '1980-04-04',
  acceptsRegulations: true,
};

const enrol = (company: Company, at = '2017-11-20T10:00:00+01:00', channel?: string): Example['input'] => ({
  service: 'enrol.company',
  request: { at, channel },
  facts: { caller: { role: 'prospect' }, company },
});

/** Companies that would like to join. */
export const companyEnrolmentExamples: readonly Example[] = [
  {
    title: 'by telephone a company is sent to its page of the website',
    input: enrol(DITTA),
    outcome: 'refer',
    verdicts: {
      'company.eligible-entity': 'allow',
      'company.country': 'allow',
      'company.registration-data': 'allow',
      'company.deadlines': 'allow',
      'company.contact-privacy': 'inform',
      'company.excluded': 'absent',
      'company.refusal-exclusion': 'absent',
    },
    params: { 'company.registration-channel': { to: 'website' } },
    effects: [],
  },
  {
    title: 'on the website it joins',
    input: enrol(DITTA, undefined, 'web'),
    outcome: 'allow',
    verdicts: { 'company.registration-channel': 'allow' },
  },
  {
    title: 'or by telephone where headquarters allows it',
    input: { ...enrol(DITTA), config: { 'company.phoneEnrolment': true } },
    outcome: 'allow',
  },
  {
    title: 'on the last day of the programme',
    input: enrol(DITTA, '2017-12-31T23:59:59+01:00', 'web'),
    outcome: 'allow',
    params: { 'company.deadlines': { lastDay: '2017-12-31' } },
  },
  {
    title: 'a second later it is over',
    input: enrol(DITTA, '2018-01-01T00:00:00+01:00', 'web'),
    outcome: 'deny',
    verdicts: { 'company.deadlines': 'deny', 'company.refusal-exclusion': 'absent' },
  },
  {
    title: 'another kind of organisation abroad in an excluded sector fails three times',
    input: enrol({ ...DITTA, entityKind: 'other', country: 'FR', sector: 'tourOperator' }),
    outcome: 'deny',
    verdicts: {
      'company.eligible-entity': 'deny',
      'company.country': 'deny',
      'company.excluded': 'deny',
      'company.refusal-exclusion': 'deny',
    },
    params: { 'company.excluded': { reason: 'sector' } },
  },
  {
    title: 'a company with an agreement is excluded for it',
    input: enrol({ ...DITTA, hasCommercialAgreement: true }, undefined, 'web'),
    outcome: 'deny',
    params: { 'company.excluded': { reason: 'agreement' } },
  },
  {
    title: 'the countries are a matter of configuration',
    input: { ...enrol({ ...DITTA, country: 'FR' }, undefined, 'web'), config: { 'company.countries': ['IT', 'FR'] } },
    outcome: 'allow',
  },
  {
    title: 'nothing is known yet',
    input: enrol({}, undefined, 'web'),
    outcome: 'needs-document',
    missing: [
      'company.acceptsRegulations',
      'company.adminBirthDate',
      'company.adminName',
      'company.country',
      'company.email',
      'company.entityKind',
      'company.postalAddress',
      'company.vat',
    ],
  },
  {
    title: 'an empty address and rules not accepted are asked for like absent ones',
    input: enrol({ ...DITTA, postalAddress: '', acceptsRegulations: false }, undefined, 'web'),
    outcome: 'needs-document',
    missing: ['company.acceptsRegulations', 'company.postalAddress'],
  },
  {
    title: 'the rules alone have not been accepted',
    input: enrol({ ...DITTA, acceptsRegulations: undefined }, undefined, 'web'),
    outcome: 'needs-document',
    missing: ['company.acceptsRegulations'],
  },
  {
    title: 'before companies could join no text says anything',
    input: enrol(DITTA, '2017-01-11T23:59:59+01:00', 'web'),
    outcome: 'refer',
    verdicts: { 'company.deadlines': 'absent' },
    params: { 'edition.select': { to: 'hq' } },
  },
  {
    title: 'a report that a company never met the requirements goes to headquarters',
    input: {
      service: 'conduct.report',
      request: { at: '2017-11-20T10:00:00+01:00' },
      facts: { caller: { role: 'administrator' }, report: { kind: 'requirementsNotMet' } },
    },
    outcome: 'needs-approval',
    verdicts: { 'company.refusal-exclusion': 'needs-approval' },
    params: { 'company.refusal-exclusion': { to: 'hq' } },
  },
];
