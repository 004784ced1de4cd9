import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

const IN_2016 = '2017-11-02T23:59:59+01:00';
const IN_2017 = '2017-11-03T00:00:00+01:00';

type Report = NonNullable<GivenFacts['report']>;

const report = (
  about: Report,
  at = IN_2017,
  account: GivenFacts['account'] = { status: 'active' },
): Example['input'] => ({
  service: 'conduct.report',
  request: { at },
  facts: { caller: { role: 'thirdParty' }, account, report: about },
});

const MARKED = ['flag-for-supervisor'];

const inEdition = (at: string): Example[] => [
  {
    title: `offensive behaviour is recorded (${at})`,
    input: report({ kind: 'behaviour' }, at),
    outcome: 'needs-approval',
    verdicts: { 'conduct.comply': 'inform', 'conduct.behaviour': 'needs-approval', 'conduct.suspension': 'absent' },
    effects: MARKED,
  },
  {
    title: `data that contradict each other are looked at (${at})`,
    input: report({ kind: 'falseData' }, at),
    outcome: 'needs-approval',
    verdicts: { 'conduct.false-data': 'needs-approval' },
  },
  {
    title: `a false statement for an advantage is refused (${at})`,
    input: report({ kind: 'falseData', advantageSought: true }, at),
    outcome: 'deny',
    verdicts: { 'conduct.comply': 'inform', 'conduct.false-data': 'deny' },
    effects: MARKED,
  },
  {
    title: `an honest error is none (${at})`,
    input: report({ kind: 'falseData', honestError: true, advantageSought: true }, at),
    outcome: 'inform',
    verdicts: { 'conduct.comply': 'inform', 'conduct.false-data': 'absent' },
  },
  {
    title: `a false statement about a child is looked at (${at})`,
    input: report({ kind: 'childFalseData' }, at),
    outcome: 'needs-approval',
    verdicts: { 'child.false-information': 'needs-approval', 'conduct.false-data': 'absent' },
  },
  {
    title: `a sale that somebody reports is looked at (${at})`,
    input: report({ kind: 'sale' }, at),
    outcome: 'needs-approval',
    verdicts: { 'conduct.no-sale': 'needs-approval' },
    effects: MARKED,
  },
  {
    title: `misuse is looked at (${at})`,
    input: report({ kind: 'misuse' }, at),
    outcome: 'needs-approval',
    verdicts: { 'conduct.checks': 'needs-approval', 'conduct.no-sale': 'absent' },
  },
  {
    title: `a flight credited twice by fraud is looked at (${at})`,
    input: report({ kind: 'doubleCredit' }, at),
    outcome: 'needs-approval',
    verdicts: { 'earn.double-credit': 'needs-approval', 'conduct.checks': 'absent' },
  },
  {
    title: `a suspension is proposed (${at})`,
    input: report({ kind: 'suspension' }, at),
    outcome: 'needs-approval',
    verdicts: { 'conduct.suspension': 'needs-approval', 'conduct.exclusion': 'absent' },
  },
  {
    title: `an exclusion is for headquarters (${at})`,
    input: report({ kind: 'exclusion' }, at),
    outcome: 'refer',
    verdicts: { 'card.return': 'inform', 'conduct.comply': 'inform' },
    params: { 'conduct.exclusion': { to: 'hq' } },
  },
  {
    title: `so are legal steps (${at})`,
    input: report({ kind: 'legal' }, at),
    outcome: 'refer',
    params: { 'conduct.legal-action': { to: 'hq' } },
    effects: MARKED,
  },
  {
    title: `requirements that are not met go to headquarters (${at})`,
    input: report({ kind: 'requirementsNotMet' }, at),
    outcome: 'needs-approval',
    params: { 'enrol.refusal-revocation': { to: 'hq' } },
  },
  {
    title: `what the report is about is asked for once (${at})`,
    input: report({}, at),
    outcome: 'needs-document',
    verdicts: { 'conduct.comply': 'inform', 'conduct.behaviour': 'needs-document', 'conduct.false-data': 'absent' },
    missing: ['report.kind'],
    effects: MARKED,
  },
];

/** Reports about conduct. */
export const conductReportExamples: readonly Example[] = [
  ...inEdition(IN_2016),
  ...inEdition(IN_2017),
  {
    title: 'a report about an excluded account is taken all the same',
    input: report({ kind: 'behaviour' }, IN_2017, { status: 'excluded' }),
    outcome: 'needs-approval',
    verdicts: { 'conduct.exclusion': 'absent' },
  },
  {
    title: 'requirements that a company does not meet go to headquarters',
    input: report({ kind: 'requirementsNotMet' }, IN_2017, { kind: 'company' }),
    outcome: 'needs-approval',
    verdicts: { 'company.refusal-exclusion': 'needs-approval', 'enrol.refusal-revocation': 'absent' },
  },
  {
    title: 'a company may be reported for a sale',
    input: report({ kind: 'sale' }, IN_2017, { kind: 'company' }),
    outcome: 'needs-approval',
    verdicts: { 'conduct.no-sale': 'needs-approval', 'company.refusal-exclusion': 'absent' },
    effects: MARKED,
  },
  {
    title: 'a report needs no connection',
    input: { ...report({ kind: 'misuse' }), request: { at: IN_2017, offline: true } },
    outcome: 'needs-approval',
    effects: MARKED,
  },
];

const enrol = (formerAccount: 'excluded' | 'dormant' | 'none', at: string): Example['input'] => ({
  service: 'enrol.member',
  request: { at },
  facts: {
    caller: { role: 'prospect' },
    person: {
      formerAccount,
      birthDate: '1980-05-10',
      postalAddress: 'Via Appia 1, Roma',
      email: 'm.rossi@example.com',
      mandatoryComplete: true,
      acceptsRegulations: true,
    },
  },
});

/** Whoever was excluded and wants to come back. */
export const conductReturnExamples: readonly Example[] = [
  {
    title: 'headquarters decides whether an excluded member may enrol again',
    input: enrol('excluded', IN_2017),
    outcome: 'needs-approval',
    params: { 'conduct.exclusion': { to: 'hq' } },
  },
  {
    title: 'and did so in 2016',
    input: enrol('excluded', IN_2016),
    outcome: 'needs-approval',
    verdicts: { 'conduct.exclusion': 'needs-approval' },
  },
  {
    title: 'an account cancelled for dormancy is no obstacle',
    input: enrol('dormant', IN_2017),
    outcome: 'allow',
    verdicts: { 'conduct.exclusion': 'absent' },
  },
];
