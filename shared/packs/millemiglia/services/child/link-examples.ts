import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

type ChildFacts = NonNullable<GivenFacts['child']>;

const IN_2016 = '2017-10-20T10:00:00+02:00';
const IN_2017 = '2017-11-20T10:00:00+01:00';

const free: ChildFacts = { birthDate: '2010-01-01', linkedTo: 'none', otherParentConsent: true };

const link = (child: ChildFacts, at = IN_2017, email = 'parent@example.com'): Example['input'] => ({
  service: 'child.link',
  request: { at },
  facts: { caller: { role: 'parent' }, account: { kind: 'member', email }, child },
});

/** "I want to collect the miles of my child." */
export const childLinkExamples: readonly Example[] = [
  {
    title: 'a child that is free, form still to be filled in',
    input: link(free),
    outcome: 'refer',
    verdicts: {
      'child.age-range': 'allow',
      'child.one-parent': 'allow',
      'child.several-children': 'allow',
      'child.email-overwrite': 'absent',
    },
    params: { 'child.activation': { to: 'website' }, 'child.age-range': { age: 7, until: '2023-12-31' } },
  },
  {
    title: 'the form has been sent',
    input: link({ ...free, formSentOn: '2017-10-21' }),
    outcome: 'allow',
    verdicts: { 'child.activation': 'inform' },
    params: { 'child.activation': { lastDay: '2017-11-20' } },
    effects: [],
  },
  {
    title: 'the same under the text of 2016, a day after the code was due',
    input: link({ ...free, formSentOn: '2017-09-19' }, IN_2016),
    outcome: 'needs-approval',
    params: { 'child.activation': { lastDay: '2017-10-19' } },
  },
  {
    title: 'a wish to link a code of a child itself is taken too',
    input: {
      ...link({ ...free, formSentOn: '2017-11-01' }),
      facts: { account: { kind: 'childLink' }, child: { ...free, formSentOn: '2017-11-01' } },
    },
    outcome: 'allow',
  },
  {
    title: 'the eve of the 2nd birthday',
    input: link({ ...free, birthDate: '2015-11-21', formSentOn: '2017-11-01' }),
    outcome: 'deny',
    params: { 'child.age-range': { age: 1, reason: 'too-young', from: '2017-11-21' } },
  },
  {
    title: 'the 2nd birthday',
    input: link({ ...free, birthDate: '2015-11-20', formSentOn: '2017-11-01' }),
    outcome: 'allow',
    params: { 'child.age-range': { age: 2 } },
  },
  {
    title: 'the eve of the 14th birthday',
    input: link({ ...free, birthDate: '2003-11-21', formSentOn: '2017-11-01' }),
    outcome: 'allow',
    params: { 'child.age-range': { age: 13, until: '2017-11-20' } },
  },
  {
    title: 'the 14th birthday',
    input: link({ ...free, birthDate: '2003-10-20', formSentOn: '2017-10-01' }, IN_2016),
    outcome: 'deny',
    params: { 'child.age-range': { age: 14, reason: 'too-old', until: '2017-10-19' } },
  },
  {
    title: 'born on 29 February, 14 on the 28th of a common year',
    input: link({ ...free, birthDate: '2004-02-29', formSentOn: '2018-02-20' }, '2018-02-28T10:00:00+01:00'),
    outcome: 'deny',
  },
  {
    title: 'a child of the other parent',
    input: link({ ...free, linkedTo: 'otherParent' }),
    outcome: 'deny',
    params: { 'child.one-parent': { reason: 'otherParent' } },
  },
  {
    title: 'the parents want the link moved',
    input: link({ ...free, linkedTo: 'otherParent', moveRequested: true, formSentOn: '2017-10-10' }, IN_2016),
    outcome: 'needs-approval',
    verdicts: { 'child.one-parent': 'needs-approval' },
  },
  {
    title: 'a child the caller has already linked',
    input: link({ ...free, linkedTo: 'caller', moveRequested: true }),
    outcome: 'deny',
    params: { 'child.one-parent': { reason: 'caller' } },
  },
  {
    title: 'the other parent does not agree',
    input: link({ ...free, otherParentConsent: false, formSentOn: '2017-11-01' }),
    outcome: 'needs-document',
    missing: ['child.otherParentConsent'],
  },
  {
    title: 'nothing is known of the child',
    input: link({ formSentOn: '2017-10-01' }, IN_2016),
    outcome: 'needs-document',
    verdicts: { 'child.several-children': 'allow' },
    missing: ['child.birthDate', 'child.linkedTo', 'child.otherParentConsent'],
  },
  {
    title: 'nothing is linked while the programme is suspended',
    input: { ...link({ ...free, formSentOn: '2017-11-01' }), config: { 'programme.state': { state: 'suspended' } } },
    outcome: 'refer',
    verdicts: { 'programme.suspension': 'refer' },
  },
];

const status = (child: ChildFacts, at = IN_2017, account: GivenFacts['account'] = {}): Example['input'] => ({
  service: 'child.link-status',
  request: { at },
  facts: { caller: { role: 'parent', ident: 'basic' }, account: { email: 'parent@example.com', ...account }, child },
});

/** "I have sent the form." */
export const childLinkStatusExamples: readonly Example[] = [
  {
    title: 'the last of the 30 days',
    input: status({ formSentOn: '2017-10-21' }),
    outcome: 'inform',
    params: { 'child.activation': { lastDay: '2017-11-20' } },
    effects: [],
  },
  {
    title: 'the day after them',
    input: status({ formSentOn: '2017-10-20' }),
    outcome: 'needs-approval',
    params: { 'child.activation': { lastDay: '2017-11-19' } },
  },
  {
    title: 'headquarters has given itself more time',
    input: { ...status({ formSentOn: '2017-10-20' }), config: { 'child.activationDays': 31 } },
    outcome: 'inform',
  },
  {
    title: 'no form at all',
    input: status({}, IN_2016),
    outcome: 'refer',
    params: { 'child.activation': { to: 'website' } },
  },
  {
    title: 'another address on the form replaces the one on the profile',
    input: status({ formSentOn: '2017-10-10', formEmail: 'new@example.com' }, IN_2016),
    outcome: 'inform',
    verdicts: { 'child.email-overwrite': 'inform' },
    effects: ['update-profile', 'freeze-pin-dispatch', 'notify'],
  },
  {
    title: 'another address on a form that is overdue waits for the supervisor',
    input: status({ formSentOn: '2017-10-01', formEmail: 'new@example.com' }, IN_2017, { email: '' }),
    outcome: 'needs-approval',
    verdicts: { 'child.email-overwrite': 'inform' },
    effects: ['update-profile on approval', 'freeze-pin-dispatch on approval', 'notify on approval'],
  },
  {
    title: 'the address of the profile on the form',
    input: status({ formSentOn: '2017-11-10', formEmail: 'parent@example.com' }),
    outcome: 'inform',
    verdicts: { 'child.email-overwrite': 'absent' },
    effects: [],
  },
  {
    title: 'an address on the form while that of the profile is not known',
    input: status({ formSentOn: '2017-11-10', formEmail: 'new@example.com' }, IN_2017, { email: undefined }),
    outcome: 'needs-document',
    missing: ['account.email'],
    effects: [],
  },
  {
    title: 'a caller who is not identified',
    input: {
      ...status({ formSentOn: '2017-11-10' }),
      facts: { caller: { role: 'parent' }, child: { formSentOn: '2017-11-10' } },
    },
    outcome: 'needs-document',
    missing: ['caller.ident'],
  },
  {
    title: 'a desk without connection answers all the same',
    input: { ...status({ formSentOn: '2017-10-21' }), request: { at: IN_2017, offline: true } },
    outcome: 'inform',
  },
];
