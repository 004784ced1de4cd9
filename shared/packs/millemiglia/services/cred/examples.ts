import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

type Cred = NonNullable<GivenFacts['cred']>;

const AT = '2017-11-20T10:00:00+01:00';
const IN_USE = { 'access.newModel.active': true };

const access = (service: string, cred: Cred = {}, caller: GivenFacts['caller'] = {}): Example['input'] => ({
  service,
  request: { at: AT },
  facts: { caller: { role: 'member', ...caller }, cred },
  config: IN_USE,
});

/** The first access, recovery, and questions about both. */
export const credAccessExamples: readonly Example[] = [
  {
    title: 'before the new access is in use nothing is decided',
    input: { service: 'cred.first-access', request: { at: AT } },
    outcome: 'inform',
    verdicts: { 'cred.first-access': 'absent' },
    params: { 'edition.select': { reason: 'access-model-off' } },
  },
  {
    title: 'nor before the first text, which headquarters knows',
    input: { service: 'cred.first-access', request: { at: '2016-07-28T12:00:00Z' } },
    outcome: 'refer',
    verdicts: { 'cred.first-access': 'absent' },
    params: { 'edition.select': { to: 'hq' } },
  },
  {
    title: 'the first access happens on the website',
    input: access('cred.first-access'),
    outcome: 'refer',
    verdicts: {
      'edition.select': 'absent',
      'cred.keep-pin': 'inform',
      'cred.keep-profile-current': 'inform',
      'cred.email-certification': 'inform',
      'cred.verification-methods': 'inform',
    },
    params: { 'cred.first-access': { to: 'website' } },
  },
  {
    title: 'a certified address is not mentioned again, and no date is too early',
    input: { ...access('cred.first-access', { emailCertified: true }), request: { at: '2015-01-01T10:00:00Z' } },
    outcome: 'refer',
    verdicts: { 'cred.email-certification': 'absent' },
  },
  {
    title: 'an excluded holder is answered too',
    input: {
      service: 'cred.recover',
      request: { at: AT },
      facts: { account: { status: 'excluded' } },
      config: IN_USE,
    },
    outcome: 'refer',
    verdicts: { 'conduct.exclusion': 'absent', 'cred.verification-code': 'inform' },
    params: { 'cred.recover': { to: 'recovery-link' } },
  },
  {
    title: 'without any way of verification a supervisor decides',
    input: access('cred.recover', { noMethodAvailable: true }),
    outcome: 'needs-approval',
  },
  {
    title: 'no agent gives a code',
    input: access('cred.recover', { askAgentForCode: true }),
    outcome: 'deny',
    verdicts: { 'cred.verification-code': 'deny' },
  },
  {
    title: 'the PIN is kept',
    input: access('cred.question', { topic: 'pin' }),
    outcome: 'inform',
    verdicts: {
      'cred.keep-pin': 'inform',
      'cred.code-still-used': 'absent',
      'cred.code-as-username': 'absent',
      'cred.verification-code': 'absent',
      'cred.verification-methods': 'absent',
      'cred.keep-profile-current': 'absent',
    },
  },
  {
    title: 'the code stays and may be the username',
    input: access('cred.question', { topic: 'code', askAgentForCode: true }),
    outcome: 'inform',
    verdicts: { 'cred.code-still-used': 'inform', 'cred.code-as-username': 'inform', 'cred.keep-pin': 'absent' },
  },
  {
    title: 'what the verification code is',
    input: access('cred.question', { topic: 'verificationCode' }),
    outcome: 'inform',
    verdicts: { 'cred.verification-code': 'inform' },
  },
  {
    title: 'but it is not given',
    input: access('cred.question', { topic: 'verificationCode', askAgentForCode: true }),
    outcome: 'deny',
  },
  {
    title: 'the ways of verification',
    input: access('cred.question', { topic: 'verificationMethods' }),
    outcome: 'inform',
    verdicts: { 'cred.verification-methods': 'inform' },
  },
  {
    title: 'the profile is kept current',
    input: access('cred.question', { topic: 'profile' }, { role: 'administrator' }),
    outcome: 'inform',
    verdicts: { 'cred.keep-profile-current': 'inform' },
  },
  {
    title: 'the topic is asked for',
    input: access('cred.question'),
    outcome: 'needs-document',
    missing: ['cred.topic'],
  },
];

const username = (name: string, cred: Cred = {}): Example['input'] =>
  access('cred.username', { username: name, usernameTaken: false, ...cred });

/** What a username and a password are made of. */
export const credFormatExamples: readonly Example[] = [
  {
    title: 'eight characters are enough',
    input: username('Rossi201'),
    outcome: 'allow',
    verdicts: { 'cred.username-unique': 'allow' },
    params: { 'cred.username-format': { problems: [] } },
  },
  {
    title: 'seven are not',
    input: username('Rossi20'),
    outcome: 'deny',
    params: { 'cred.username-format': { problems: ['short'] } },
  },
  { title: 'sixty-four are', input: username(`A1${'x'.repeat(62)}`), outcome: 'allow' },
  {
    title: 'sixty-five are too many',
    input: username(`A1${'x'.repeat(63)}`),
    outcome: 'deny',
    params: { 'cred.username-format': { problems: ['long'] } },
  },
  {
    title: 'letters without a digit',
    input: username('RossiMario'),
    outcome: 'deny',
    params: { 'cred.username-format': { problems: ['no-digit'] } },
  },
  {
    title: 'digits without a letter',
    input: username('12345678'),
    outcome: 'deny',
    params: { 'cred.username-format': { problems: ['no-letter'] } },
  },
  {
    title: 'a letter with an accent is a special character',
    input: username('niccolò17'),
    outcome: 'deny',
    params: { 'cred.username-format': { problems: ['special'] } },
  },
  {
    title: 'letters of another alphabet are no letters here',
    input: username('Ρώσσι'),
    outcome: 'deny',
    params: { 'cred.username-format': { problems: ['no-digit', 'no-letter', 'short', 'special'] } },
  },
  {
    title: 'a name somebody else has',
    input: username('ROSSI2017', { usernameTaken: true }),
    outcome: 'deny',
    verdicts: { 'cred.username-unique': 'deny', 'cred.username-format': 'allow' },
  },
  {
    title: 'nothing is known',
    input: access('cred.username'),
    outcome: 'needs-document',
    missing: ['cred.username', 'cred.usernameTaken'],
  },
  {
    title: 'without connection nobody knows whether the name is free',
    input: { ...username('ROSSI2017'), request: { at: AT, offline: true } },
    outcome: 'allow',
    verdicts: { 'cred.username-unique': 'pending' },
    effects: ['queue-for-sync'],
  },
  {
    title: 'one’s own code after the first access needs no letter',
    input: username('12345678', { isOwnCode: true, firstAccessDone: true }),
    outcome: 'allow',
    verdicts: { 'cred.username-format': 'absent', 'cred.code-as-username': 'inform' },
  },
  {
    title: 'but not before it',
    input: username('12345678', { isOwnCode: true }),
    outcome: 'deny',
    verdicts: { 'cred.username-format': 'deny', 'cred.code-as-username': 'deny' },
  },
  {
    title: 'the longest password',
    input: access('cred.password-rule', {
      passwordShape: { length: 191, upper: 1, lower: 188, digit: 1, special: 1 },
    }),
    outcome: 'inform',
    params: { 'cred.password-format': { fits: true, problems: [] } },
  },
  {
    title: 'everything is wrong with an empty one',
    input: access('cred.password-rule', { passwordShape: { length: 0, upper: 0, lower: 0, digit: 0, special: 0 } }),
    outcome: 'inform',
    params: {
      'cred.password-format': { fits: false, problems: ['no-digit', 'no-lower', 'no-special', 'no-upper', 'short'] },
    },
  },
  {
    title: 'a count that is not known is asked for',
    input: access('cred.password-rule', { passwordShape: { length: 8, upper: 1, lower: 5, digit: 1 } }),
    outcome: 'needs-document',
    missing: ['cred.passwordShape.special'],
  },
];

const change = (cred: Cred, caller?: GivenFacts['caller']): Example['input'] => access('cred.change', cred, caller);

const inPersonalArea = (title: string, field: Cred['field'], rule: string): Example => ({
  title,
  input: change({ field, emailTaken: false }),
  outcome: 'refer',
  verdicts: { [rule]: 'refer', 'cred.verification-code': 'inform', 'ident.phone-pin': 'absent' },
  params: { [rule]: { to: 'personal-area' } },
  effects: [],
});

/** Changes of what the new access holds. */
export const credChangeExamples: readonly Example[] = [
  inPersonalArea('the username', 'username', 'cred.change-username'),
  inPersonalArea('the password', 'password', 'cred.change-password'),
  inPersonalArea('the email address', 'email', 'cred.change-email'),
  inPersonalArea('the mobile for verification', 'verificationMobile', 'cred.change-phone'),
  inPersonalArea('the secret question', 'secretQuestion', 'cred.change-secret-question'),
  {
    title: 'the contact number is changed by telephone for a caller who gives the PIN',
    input: change({ field: 'contactPhone' }, { ident: 'pin' }),
    outcome: 'allow',
    verdicts: { 'ident.phone-pin': 'allow', 'cred.change-phone': 'allow', 'ident.account-owner-only': 'absent' },
    effects: ['update-profile'],
  },
  {
    title: 'before the new access is in use nobody changes it this way',
    input: { ...change({ field: 'contactPhone' }, { ident: 'pin' }), config: {} },
    outcome: 'inform',
    verdicts: { 'edition.select': 'inform', 'cred.change-phone': 'absent' },
    effects: [],
  },
  {
    title: 'who has not given it is asked for it',
    input: change({ field: 'contactPhone' }, { ident: 'basic' }),
    outcome: 'needs-document',
    missing: ['caller.ident'],
    effects: [],
  },
  {
    title: 'and sent to the recovery after too many attempts',
    input: change({ field: 'contactPhone' }, { pinAttemptsFailed: 3 }),
    outcome: 'deny',
    params: { 'ident.phone-pin': { to: 'pin.recover' } },
  },
  {
    title: 'an address of somebody else',
    input: change({ field: 'email', emailTaken: true }),
    outcome: 'deny',
    verdicts: { 'cred.email-unique': 'deny' },
  },
  {
    title: 'a lost mailbox goes to a supervisor',
    input: change({ field: 'email', emailTaken: false, oldMailboxLost: true }),
    outcome: 'needs-approval',
    verdicts: { 'cred.change-email': 'needs-approval', 'cred.email-unique': 'allow' },
  },
  {
    title: 'whether the address is taken is asked for',
    input: change({ field: 'email', oldMailboxLost: true }),
    outcome: 'needs-document',
    missing: ['cred.emailTaken'],
  },
  {
    title: 'without connection it stays open',
    input: { ...change({ field: 'email', emailTaken: true }), request: { at: AT, offline: true } },
    outcome: 'refer',
    verdicts: { 'cred.email-unique': 'pending' },
  },
  {
    title: 'the matter is asked for',
    input: change({}),
    outcome: 'needs-document',
    verdicts: { 'cred.change-username': 'needs-document' },
    missing: ['cred.field'],
  },
  {
    title: 'a change of address on the profile finds the same address taken once the new access is in use',
    input: {
      service: 'profile.change',
      request: { at: AT },
      facts: { caller: { role: 'member', ident: 'pin' }, profile: { field: 'email', emailTaken: true } },
      config: IN_USE,
    },
    outcome: 'deny',
    verdicts: { 'cred.email-unique': 'deny' },
  },
  {
    title: 'another change of the profile does not ask for it',
    input: {
      service: 'profile.change',
      request: { at: AT },
      facts: { caller: { role: 'member', ident: 'pin' }, profile: { field: 'phone' } },
      config: IN_USE,
    },
    outcome: 'allow',
    verdicts: { 'cred.email-unique': 'absent' },
  },
  {
    title: 'and before the new access the rule is not there',
    input: {
      service: 'profile.change',
      request: { at: AT },
      facts: { caller: { role: 'member', ident: 'pin' }, profile: { field: 'email', emailTaken: false } },
    },
    outcome: 'allow',
    verdicts: { 'cred.email-unique': 'absent' },
  },
];
