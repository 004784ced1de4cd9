import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

const IN_2016 = '2017-10-20T10:00:00+02:00';
const IN_2017 = '2017-11-20T10:00:00+01:00';

const enrol = (
  person: GivenFacts['person'],
  at = IN_2017,
  child: GivenFacts['child'] = { codeQuoted: true },
): Example['input'] => ({
  service: 'enrol.member',
  request: { at },
  facts: {
    caller: { role: 'prospect' },
    person: {
      postalAddress: 'Via Appia 1, Roma',
      email: 'teen@example.com',
      mandatoryComplete: true,
      acceptsRegulations: true,
      ...person,
    },
    child,
  },
});

/** A child turns 14 and goes on with its code. */
export const childContinuationExamples: readonly Example[] = [
  {
    title: 'on the 14th birthday, a parent consenting',
    input: enrol({ birthDate: '2003-11-20', consentOnFile: true }),
    outcome: 'allow',
    verdicts: { 'child.turn-14': 'allow', 'child.under-18-consent': 'allow' },
    effects: ['open-account', 'send-pin'],
  },
  {
    title: 'on the eve of it, in 2016',
    input: enrol({ birthDate: '2003-10-21', consentOnFile: true }, IN_2016),
    outcome: 'deny',
    params: { 'child.turn-14': { from: '2017-10-21' } },
  },
  {
    title: 'nobody has consented yet',
    input: enrol({ birthDate: '2003-10-01', consentOnFile: false }, IN_2016),
    outcome: 'needs-document',
    verdicts: { 'child.turn-14': 'allow', 'child.under-18-consent': 'needs-document' },
    missing: ['person.consentOnFile'],
  },
  {
    title: 'on the 18th birthday nobody has to consent',
    input: enrol({ birthDate: '1999-11-20' }),
    outcome: 'allow',
    verdicts: { 'child.under-18-consent': 'absent' },
  },
  {
    title: 'the day before it somebody has',
    input: enrol({ birthDate: '1999-11-21' }),
    outcome: 'needs-document',
    verdicts: { 'child.under-18-consent': 'needs-document' },
  },
  {
    title: 'the age is not known',
    input: enrol({ consentOnFile: true }),
    outcome: 'needs-document',
    verdicts: { 'child.turn-14': 'needs-document', 'child.under-18-consent': 'needs-document' },
    missing: ['person.birthDate'],
  },
  {
    title: 'without a child’s code these rules are silent',
    input: enrol({ birthDate: '2003-10-01', consentOnFile: true }, IN_2017, {}),
    outcome: 'allow',
    verdicts: { 'child.turn-14': 'absent', 'child.under-18-consent': 'absent' },
  },
  {
    title: 'a company has no code of a child',
    input: enrol({ applicantKind: 'company' }),
    outcome: 'refer',
    verdicts: { 'child.turn-14': 'absent', 'child.under-18-consent': 'absent' },
  },
];

const report = (at: string): Example['input'] => ({
  service: 'conduct.report',
  request: { at },
  facts: { caller: { role: 'thirdParty' }, report: { kind: 'childFalseData' } },
});

const qualify = (passenger: NonNullable<GivenFacts['flight']>['passenger'], at = IN_2017): Example['input'] => ({
  service: 'club.qualify-check',
  request: { at },
  facts: {
    caller: { role: 'member', ident: 'basic' },
    club: { qualifyingYear: 2017, sourceKind: 'flight', sourceBy: 'airline' },
    flight: { date: at.slice(0, 10), passenger },
  },
});

/** What other services say about children. */
export const childElsewhereExamples: readonly Example[] = [
  {
    title: 'false data about a child are for a supervisor, in 2017',
    input: report(IN_2017),
    outcome: 'needs-approval',
    verdicts: { 'child.false-information': 'needs-approval' },
  },
  {
    title: 'and in 2016',
    input: report(IN_2016),
    outcome: 'needs-approval',
    verdicts: { 'child.false-information': 'needs-approval' },
  },
  {
    title: 'the flight of a child does not count for a club',
    input: qualify('child', IN_2016),
    outcome: 'deny',
    verdicts: { 'child.not-qualifying': 'deny' },
  },
  {
    title: 'an own flight does',
    input: qualify('self'),
    outcome: 'allow',
    verdicts: { 'child.not-qualifying': 'absent' },
  },
  {
    title: 'nobody has asked who flew',
    input: qualify(undefined),
    outcome: 'needs-document',
    missing: ['flight.passenger'],
  },
];
