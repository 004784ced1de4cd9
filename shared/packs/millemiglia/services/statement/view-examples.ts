import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

const view = (facts: GivenFacts, at = '2017-11-20T10:00:00+01:00'): Example['input'] => ({
  service: 'statement.view',
  request: { at },
  facts,
});

/** Who may hear a balance. */
export const statementExamples: readonly Example[] = [
  { title: 'the verified holder', input: view({ caller: { role: 'member', ident: 'pin' } }), outcome: 'allow' },
  {
    title: 'the holder without PIN',
    input: view({ caller: { role: 'member', ident: 'basic' } }),
    outcome: 'needs-document',
    missing: ['caller.ident'],
  },
  {
    title: 'somebody else with the PIN of the holder',
    input: view({ caller: { role: 'thirdParty', ident: 'pin' }, account: { kind: 'member' } }),
    outcome: 'deny',
    verdicts: { 'ident.account-owner-only': 'deny' },
  },
  {
    title: 'somebody who says the holder agreed',
    input: view({ caller: { role: 'thirdParty', ident: 'pin', authority: 'claimed' }, account: { kind: 'member' } }),
    outcome: 'needs-approval',
  },
  {
    title: 'a parent on the eve of the holder’s 18th birthday',
    input: view({ caller: { role: 'parent', ident: 'pin' }, person: { birthDate: '1999-11-21' } }),
    outcome: 'allow',
  },
  {
    title: 'a parent on the holder’s 18th birthday',
    input: view({ caller: { role: 'parent', ident: 'pin' }, person: { birthDate: '1999-11-20' } }),
    outcome: 'deny',
  },
  {
    title: 'a parent of a holder whose age is not known',
    input: view({ caller: { role: 'parent', ident: 'pin' } }),
    outcome: 'needs-document',
    missing: ['person.birthDate'],
  },
  {
    title: 'the Administrator of a company',
    input: view({ caller: { role: 'administrator', ident: 'pin' } }),
    outcome: 'allow',
    verdicts: { 'company.statement': 'allow', 'company.administrator': 'allow' },
  },
  {
    title: 'an employee of a company',
    input: view({ caller: { role: 'companyEmployee', ident: 'pin' } }),
    outcome: 'deny',
    verdicts: { 'company.administrator': 'deny', 'ident.account-owner-only': 'deny' },
  },
  {
    title: 'a company before companies could join',
    input: view({ caller: { role: 'administrator', ident: 'pin' } }, '2017-01-11T12:00:00+01:00'),
    outcome: 'refer',
    params: { 'edition.select': { to: 'hq' } },
  },
  {
    title: 'a member on the eve of the oldest text',
    input: view({ caller: { role: 'member', ident: 'pin' } }, '2016-07-28T23:59:59+02:00'),
    outcome: 'refer',
    verdicts: { 'statement.view': 'absent' },
  },
  {
    title: 'a member on the first day of the oldest text',
    input: view({ caller: { role: 'member', ident: 'pin' } }, '2016-07-29T00:00:00+02:00'),
    outcome: 'allow',
  },
  {
    title: 'a desk clock that is off by more than ten minutes',
    input: {
      ...view({ caller: { role: 'member', ident: 'pin' } }),
      request: { at: '2017-11-20T10:00:00+01:00', clockDriftSeconds: 601 },
    },
    outcome: 'needs-approval',
  },
];
