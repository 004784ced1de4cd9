import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

type Person = NonNullable<GivenFacts['person']>;

const UNDER_2016 = '2017-10-20T10:00:00+02:00';
const UNDER_2017 = '2017-11-20T10:00:00+01:00';

const adult: Person = {
  birthDate: '1985-05-05',
  postalAddress: 'Via Po 2, Torino',
  email: 'new@example.com',
  mandatoryComplete: true,
  acceptsRegulations: true,
};

const enrol = (person: Person = {}, at = UNDER_2017, others: GivenFacts = {}): Example['input'] => ({
  service: 'enrol.member',
  request: { at },
  facts: { caller: { role: 'prospect' }, person: { ...adult, ...person }, ...others },
});

const EFFECTS = ['open-account', 'send-pin'];
const EVERYDAY = {
  'programme.free-membership': 'inform',
  'enrol.minimum-age': 'allow',
  'enrol.natural-person': 'allow',
  'enrol.customer-condition': 'allow',
  'enrol.minor-consent': 'absent',
  'enrol.contact-data': 'allow',
  'enrol.mandatory-fields': 'allow',
  'enrol.channels': 'allow',
  'enrol.accept-regulations': 'allow',
  'enrol.code-issue': 'allow',
  'enrol.pin-issue': 'allow',
  'enrol.one-person-per-code': 'absent',
  'enrol.refusal-revocation': 'absent',
  'enrol.after-dormancy': 'absent',
} as const;

/** What every enrolment needs. */
export const enrolmentExamples: readonly Example[] = [
  { title: 'an adult joins', input: enrol(), outcome: 'allow', verdicts: EVERYDAY, effects: EFFECTS },
  {
    title: 'an adult joins under the text of 2016',
    input: enrol({}, UNDER_2016),
    outcome: 'allow',
    verdicts: EVERYDAY,
    effects: EFFECTS,
  },
  {
    title: 'somebody who says he is no customer is told, and joins',
    input: enrol({ customer: false }),
    outcome: 'allow',
    verdicts: { 'enrol.customer-condition': 'inform' },
    effects: EFFECTS,
  },
  {
    title: 'the same under the text of 2016',
    input: enrol({ customer: false }, UNDER_2016),
    outcome: 'allow',
    verdicts: { 'enrol.customer-condition': 'inform' },
  },
  {
    title: 'nothing is known yet: everything is asked for at once',
    input: { service: 'enrol.member', request: { at: UNDER_2017 } },
    outcome: 'needs-document',
    missing: [
      'person.acceptsRegulations',
      'person.birthDate',
      'person.email',
      'person.mandatoryComplete',
      'person.postalAddress',
    ],
    effects: [],
  },
  {
    title: 'the same under the text of 2016',
    input: { service: 'enrol.member', request: { at: UNDER_2016 } },
    outcome: 'needs-document',
    verdicts: {
      'enrol.minimum-age': 'needs-document',
      'enrol.minor-consent': 'needs-document',
      'enrol.contact-data': 'needs-document',
      'enrol.mandatory-fields': 'needs-document',
      'enrol.accept-regulations': 'needs-document',
      'enrol.pin-issue': 'needs-document',
    },
  },
  {
    title: 'an empty email address stops the enrolment and the PIN',
    input: enrol({ email: '' }),
    outcome: 'needs-document',
    verdicts: { 'enrol.contact-data': 'needs-document', 'enrol.pin-issue': 'needs-document' },
    missing: ['person.email'],
    effects: [],
  },
  {
    title: 'without a postal address the PIN could be sent, but nobody joins',
    input: enrol({ postalAddress: '' }),
    outcome: 'needs-document',
    verdicts: { 'enrol.contact-data': 'needs-document', 'enrol.pin-issue': 'allow' },
    missing: ['person.postalAddress'],
  },
  {
    title: 'both addresses lack',
    input: enrol({ postalAddress: '', email: '' }),
    outcome: 'needs-document',
    params: { 'enrol.contact-data': { missing: ['person.email', 'person.postalAddress'] } },
  },
  {
    title: 'a refusal to fill in required fields',
    input: enrol({ mandatoryComplete: false }),
    outcome: 'needs-document',
    missing: ['person.mandatoryComplete'],
  },
  {
    title: 'the regulations are not accepted',
    input: enrol({ acceptsRegulations: false }),
    outcome: 'needs-document',
    missing: ['person.acceptsRegulations'],
  },
  {
    title: 'while the programme is paused headquarters is asked, under the text of 2016 too',
    input: { ...enrol({}, UNDER_2016), config: { 'programme.state': { state: 'suspended' } } },
    outcome: 'refer',
    verdicts: { 'programme.suspension': 'refer' },
  },
  {
    title: 'with a promotion for joining, on its last day',
    input: enrol({}, UNDER_2017, { promotion: { id: 'JOIN', from: '2017-11-01', to: '2017-11-20' } }),
    outcome: 'allow',
    verdicts: { 'programme.promotions': 'allow' },
    effects: EFFECTS,
  },
  {
    title: 'with a promotion for joining, the day after it ended, under the text of 2016',
    input: enrol({}, UNDER_2016, { promotion: { id: 'JOIN', to: '2017-10-19' } }),
    outcome: 'deny',
    verdicts: { 'programme.promotions': 'deny' },
    effects: [],
  },
  {
    title: 'the code keeps its use under the new access',
    input: { ...enrol(), config: { 'access.newModel.active': true } },
    outcome: 'allow',
    verdicts: { 'enrol.code-issue': 'allow' },
  },
  {
    title: 'a suspended programme sends enrolments to headquarters',
    input: { ...enrol(), config: { 'programme.state': { state: 'suspended' } } },
    outcome: 'refer',
    verdicts: { 'programme.suspension': 'refer' },
    effects: [],
  },
  {
    title: 'a desk without connection enrols',
    input: { ...enrol(), request: { at: UNDER_2017, offline: true } },
    outcome: 'allow',
    effects: EFFECTS,
  },
];

const CHILD_BORN = '2003-11-20';

/** Age and consent, to the day. */
export const ageExamples: readonly Example[] = [
  {
    title: 'on the eve of the 14th birthday',
    input: enrol({ birthDate: CHILD_BORN, consentOnFile: true }, '2017-11-19T23:59:59+01:00'),
    outcome: 'deny',
    verdicts: {
      'enrol.minimum-age': 'deny',
      'enrol.refusal-revocation': 'deny',
      'enrol.minor-consent': 'absent',
    },
    params: { 'enrol.minimum-age': { age: 13 } },
    effects: [],
  },
  {
    title: 'on the 14th birthday, with consent',
    input: enrol({ birthDate: CHILD_BORN, consentOnFile: true }, '2017-11-20T00:00:00+01:00'),
    outcome: 'allow',
    verdicts: { 'enrol.minimum-age': 'allow', 'enrol.minor-consent': 'allow', 'enrol.refusal-revocation': 'absent' },
    params: { 'enrol.minimum-age': { age: 14 } },
    effects: EFFECTS,
  },
  {
    title: 'a child of 13 under the text of 2016',
    input: enrol({ birthDate: CHILD_BORN }, UNDER_2016),
    outcome: 'deny',
    verdicts: { 'enrol.minimum-age': 'deny', 'enrol.refusal-revocation': 'deny' },
  },
  {
    title: 'a minor under the text of 2016, with consent',
    input: enrol({ birthDate: '2001-05-05', consentOnFile: true }, UNDER_2016),
    outcome: 'allow',
    verdicts: { 'enrol.minor-consent': 'allow' },
  },
  {
    title: 'a minor whose parents have not been asked',
    input: enrol({ birthDate: '2001-05-05' }),
    outcome: 'needs-document',
    missing: ['person.consentOnFile'],
    effects: [],
  },
  {
    title: 'a minor whose parents refused',
    input: enrol({ birthDate: '2001-05-05', consentOnFile: false }),
    outcome: 'needs-document',
    verdicts: { 'enrol.minor-consent': 'needs-document' },
  },
  {
    title: 'on the eve of the 18th birthday',
    input: enrol({ birthDate: '1999-11-21' }),
    outcome: 'needs-document',
    missing: ['person.consentOnFile'],
  },
  {
    title: 'on the 18th birthday nobody has to consent',
    input: enrol({ birthDate: '1999-11-20' }),
    outcome: 'allow',
    verdicts: { 'enrol.minor-consent': 'absent' },
  },
  {
    title: 'a birthday on 29 February counts on the 28th of common years',
    input: enrol({ birthDate: '2004-02-29', consentOnFile: true }, '2018-02-28T10:00:00+01:00'),
    outcome: 'deny',
    verdicts: { 'enrol.minimum-age': 'allow', 'programme.earning-end': 'deny' },
  },
];

/** One code a person, and people who were members before. */
export const codeExamples: readonly Example[] = [
  {
    title: 'a shared code with a published exception, under the text of 2016',
    input: enrol({ shareCode: true, publishedException: true }, UNDER_2016),
    outcome: 'needs-approval',
    effects: ['open-account on approval', 'send-pin on approval'],
  },
  {
    title: 'a shared code without exception, under the text of 2016',
    input: enrol({ shareCode: true }, UNDER_2016),
    outcome: 'deny',
    verdicts: { 'enrol.one-person-per-code': 'deny', 'enrol.refusal-revocation': 'absent' },
  },
  {
    title: 'the text of 2017 knows no exception',
    input: enrol({ shareCode: true, publishedException: true }),
    outcome: 'deny',
    verdicts: { 'enrol.one-person-per-code': 'deny' },
    effects: [],
  },
  {
    title: 'a member who was cancelled for dormancy comes back',
    input: enrol({ formerAccount: 'dormant' }),
    outcome: 'allow',
    verdicts: { 'enrol.after-dormancy': 'allow' },
    effects: EFFECTS,
  },
  {
    title: 'the text of 2016 says nothing about coming back',
    input: enrol({ formerAccount: 'dormant' }, UNDER_2016),
    outcome: 'allow',
    verdicts: { 'enrol.after-dormancy': 'absent' },
  },
  {
    title: 'an excluded member needs the approval of headquarters',
    input: enrol({ formerAccount: 'excluded' }),
    outcome: 'needs-approval',
    params: { 'conduct.exclusion': { to: 'hq' } },
    effects: ['open-account on approval', 'send-pin on approval'],
  },
  {
    title: 'a child of 14 keeps its code',
    input: enrol({ birthDate: CHILD_BORN, consentOnFile: true }, UNDER_2017, {
      child: { birthDate: CHILD_BORN, codeQuoted: true },
    }),
    outcome: 'allow',
    effects: EFFECTS,
  },
];

const company = { applicantKind: 'company' } as const;
const NOTHING_ELSE = {
  'enrol.minimum-age': 'absent',
  'enrol.customer-condition': 'absent',
  'enrol.minor-consent': 'absent',
  'enrol.contact-data': 'absent',
  'enrol.mandatory-fields': 'absent',
  'enrol.channels': 'absent',
  'enrol.accept-regulations': 'absent',
  'enrol.code-issue': 'absent',
  'enrol.pin-issue': 'absent',
  'enrol.one-person-per-code': 'absent',
} as const;

const applyAsCompany = (at: string): Example['input'] => ({
  service: 'enrol.member',
  request: { at },
  facts: { caller: { role: 'prospect' }, person: { ...company, shareCode: true } },
});

/** Companies that ask to become members. */
export const companyApplicantExamples: readonly Example[] = [
  {
    title: 'on the last day before companies could join, a company is refused',
    input: applyAsCompany('2017-01-11T23:59:59+01:00'),
    outcome: 'deny',
    verdicts: { ...NOTHING_ELSE, 'enrol.natural-person': 'deny', 'enrol.refusal-revocation': 'deny' },
    effects: [],
  },
  {
    title: 'from the next day on it is sent to the enrolment of companies',
    input: applyAsCompany('2017-01-12T00:00:00+01:00'),
    outcome: 'refer',
    verdicts: { ...NOTHING_ELSE, 'enrol.natural-person': 'refer', 'enrol.refusal-revocation': 'absent' },
    params: { 'enrol.natural-person': { to: 'enrol.company' } },
    effects: [],
  },
  {
    title: 'the interim of the texts for members does not matter to it',
    input: applyAsCompany(UNDER_2016),
    outcome: 'refer',
    verdicts: { 'edition.select': 'allow', 'enrol.natural-person': 'refer' },
  },
  {
    title: 'before the oldest text headquarters answers',
    input: applyAsCompany('2016-07-28T10:00:00+02:00'),
    outcome: 'refer',
    verdicts: { 'edition.select': 'refer', 'enrol.natural-person': 'absent' },
  },
];

const coBrand = (at: string): Example['input'] => ({ service: 'enrol.co-brand', request: { at } });

/** Joining with a co-branded card. */
export const coBrandExamples: readonly Example[] = [
  {
    title: 'the form comes with the card',
    input: coBrand(UNDER_2017),
    outcome: 'refer',
    params: { 'enrol.co-brand-form': { to: 'financial-partner' } },
    effects: [],
  },
  {
    title: 'so it was under the text of 2016',
    input: coBrand(UNDER_2016),
    outcome: 'refer',
    verdicts: { 'enrol.co-brand-form': 'refer' },
  },
];
