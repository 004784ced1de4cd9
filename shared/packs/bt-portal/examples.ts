import type { CheckedRequest } from '../common/checked-request.ts';
import type { Example as ExampleOf } from '../common/example.ts';
import type { Facts, GivenFacts } from './facts.ts';

type Example = ExampleOf<CheckedRequest<GivenFacts>>;

const ask = (service: string, bt: Facts['bt'] = {}): Example['input'] => ({
  service,
  request: { at: '2017-11-20T10:00:00+01:00' },
  facts: { caller: { role: 'btCustomer' }, bt },
});

const pending = { registrationState: 'pending', customerCode: 'BT0012345', email: 'c@ditta.example' } as const;

/** What the portal is and how to get in. */
export const informationExamples: readonly Example[] = [
  {
    title: 'the address of the portal',
    input: ask('bt.information', { topic: 'access' }),
    outcome: 'inform',
    params: { 'bt.access': { address: 'customerzone.btenia.it' } },
  },
  {
    title: 'a question that is not clear yet is asked for by one rule',
    input: ask('bt.information'),
    outcome: 'needs-document',
    verdicts: { 'bt.access': 'needs-document', 'bt.services': 'absent', 'bt.consents': 'absent' },
    missing: ['bt.topic'],
  },
  {
    title: 'services are seen in the portal',
    input: ask('bt.information', { topic: 'services' }),
    outcome: 'refer',
    verdicts: { 'bt.access': 'absent' },
    params: { 'bt.services': { to: 'bt-portal' } },
  },
  {
    title: 'traffic is seen in the portal',
    input: ask('bt.information', { topic: 'traffic' }),
    outcome: 'refer',
    params: { 'bt.traffic-info': { to: 'bt-portal' } },
  },
  {
    title: 'where the customer code stands',
    input: ask('bt.information', { topic: 'customerCode' }),
    outcome: 'inform',
    verdicts: { 'bt.customer-code-location': 'inform', 'bt.confirmation-required': 'absent' },
  },
  {
    title: 'why consents are asked',
    input: ask('bt.information', { topic: 'consents' }),
    outcome: 'inform',
    verdicts: { 'bt.consents': 'inform' },
  },
  {
    title: 'what the number is for, without giving one',
    input: ask('bt.information', { topic: 'phonePurpose' }),
    outcome: 'inform',
    verdicts: { 'bt.phone-purpose': 'inform' },
  },
  {
    title: 'what the confirmation is for, whatever the state of the registration',
    input: ask('bt.information', { topic: 'confirmation', registrationState: 'active' }),
    outcome: 'inform',
    verdicts: { 'bt.confirmation-required': 'inform' },
  },
  {
    title: 'a pending registration adds nothing to another topic',
    input: ask('bt.information', { topic: 'consents', registrationState: 'pending' }),
    outcome: 'inform',
    verdicts: { 'bt.consents': 'inform', 'bt.confirmation-required': 'absent' },
  },
  {
    title: 'a request of any day is answered from the one text, even with a clock that was wrong',
    input: {
      service: 'bt.information',
      request: { at: '1999-12-31T23:30:00Z', clockDriftSeconds: 7200 },
      facts: { bt: { topic: 'access' } },
    },
    outcome: 'inform',
    effects: [],
  },
];

/** Registering, and the code that completes it. */
export const registrationExamples: readonly Example[] = [
  {
    title: 'nothing done yet: customers register themselves',
    input: ask('bt.register', { registrationState: 'none' }),
    outcome: 'refer',
    verdicts: {
      'bt.confirmation-required': 'inform',
      'bt.customer-code-location': 'inform',
      'bt.consents': 'inform',
      'bt.pending-state': 'absent',
      'bt.code-immediate': 'absent',
      'bt.phone-number': 'absent',
      'bt.phone-purpose': 'absent',
      'bt.email-address': 'absent',
    },
    params: { 'bt.registration': { to: 'bt-portal' } },
    effects: [],
  },
  {
    title: 'the state of the registration is asked for once',
    input: ask('bt.register'),
    outcome: 'needs-document',
    verdicts: { 'bt.registration': 'needs-document', 'bt.pending-state': 'absent', 'bt.consents': 'inform' },
    missing: ['bt.registrationState'],
  },
  {
    title: 'a form that waits for its code',
    input: ask('bt.register', { registrationState: 'pending' }),
    outcome: 'inform',
    verdicts: {
      'bt.registration': 'absent',
      'bt.confirmation-required': 'inform',
      'bt.code-immediate': 'inform',
      'bt.pending-state': 'inform',
    },
  },
  {
    title: 'a complete registration',
    input: ask('bt.register', { registrationState: 'active' }),
    outcome: 'inform',
    verdicts: { 'bt.registration': 'absent', 'bt.confirmation-required': 'absent' },
  },
  {
    title: 'an active mobile number and a good address',
    input: ask('bt.register', { ...pending, numberKind: 'mobile', simState: 'active' }),
    outcome: 'allow',
    verdicts: { 'bt.phone-number': 'allow', 'bt.phone-purpose': 'inform', 'bt.email-address': 'allow' },
  },
  {
    title: 'a mobile number whose SIM is not known to be active',
    input: ask('bt.register', { registrationState: 'pending', numberKind: 'mobile' }),
    outcome: 'needs-document',
    missing: ['bt.simState'],
  },
  {
    title: 'a suspended SIM',
    input: ask('bt.register', { registrationState: 'none', numberKind: 'mobile', simState: 'suspended' }),
    outcome: 'deny',
    params: { 'bt.phone-number': { reason: 'suspended' } },
  },
  {
    title: 'a deactivated SIM',
    input: ask('bt.register', { registrationState: 'none', numberKind: 'mobile', simState: 'deactivated' }),
    outcome: 'deny',
    params: { 'bt.phone-number': { reason: 'deactivated' } },
  },
  {
    title: 'a landline number, whatever is said of a SIM',
    input: ask('bt.register', { registrationState: 'none', numberKind: 'landline', simState: 'active' }),
    outcome: 'deny',
    params: { 'bt.phone-number': { reason: 'landline' } },
  },
  {
    title: 'an invalid number and an address without a dot fail together',
    input: ask('bt.register', { registrationState: 'none', numberKind: 'invalid', email: 'c@ditta' }),
    outcome: 'deny',
    verdicts: { 'bt.phone-number': 'deny', 'bt.email-address': 'deny', 'bt.registration': 'refer' },
  },
  {
    title: 'an empty address is none',
    input: ask('bt.register', { registrationState: 'none', email: '' }),
    outcome: 'refer',
    verdicts: { 'bt.email-address': 'absent' },
  },
  ...['a@b.it', 'a.b+c@d.e.it', 'à@ditta.example'].map(
    (email): Example => ({
      title: `the address ${email}`,
      input: ask('bt.register', { registrationState: 'active', email }),
      outcome: 'allow',
      verdicts: { 'bt.email-address': 'allow' },
    }),
  ),
  ...[
    '@ditta.example',
    'c@.it',
    'c@ditta.',
    'c@d@ditta.example',
    'c d@ditta.example',
    'c@ditta.example ',
    'c.ditta',
  ].map(
    (email): Example => ({
      title: `the address "${email}"`,
      input: ask('bt.register', { registrationState: 'active', email }),
      outcome: 'deny',
      verdicts: { 'bt.email-address': 'deny' },
    }),
  ),
];

/** "The code never came." */
export const codeResendExamples: readonly Example[] = [
  {
    title: 'the code is sent again',
    input: ask('bt.code-resend', pending),
    outcome: 'allow',
    verdicts: { 'bt.code-immediate': 'inform', 'bt.pending-state': 'inform', 'bt.registration': 'absent' },
    effects: ['resend-code'],
  },
  {
    title: 'also at a desk without connection, since nothing here waits for headquarters',
    input: { ...ask('bt.code-resend', pending), request: { at: '2017-11-20T09:00:00Z', offline: true } },
    outcome: 'allow',
    effects: ['resend-code'],
  },
  {
    title: 'nothing was registered',
    input: ask('bt.code-resend', { ...pending, registrationState: 'none' }),
    outcome: 'deny',
    verdicts: { 'bt.registration': 'inform', 'bt.pending-state': 'absent' },
    params: { 'bt.code-resend': { to: 'bt.register' } },
    effects: [],
  },
  {
    title: 'the registration is complete',
    input: ask('bt.code-resend', { ...pending, registrationState: 'active' }),
    outcome: 'deny',
    params: { 'bt.code-resend': { reason: 'confirmed' } },
    effects: [],
  },
  {
    title: 'a wrong address means registering anew, and nothing more is asked',
    input: ask('bt.code-resend', { registrationState: 'pending', emailWrong: true }),
    outcome: 'deny',
    params: { 'bt.code-resend': { to: 'bt.register', reason: 'wrong-email' } },
    effects: [],
  },
  {
    title: 'the state of the registration is not known',
    input: ask('bt.code-resend', { customerCode: 'BT0012345', email: 'c@ditta.example' }),
    outcome: 'needs-document',
    verdicts: { 'bt.code-resend': 'needs-document', 'bt.registration': 'needs-document' },
    missing: ['bt.registrationState'],
  },
  {
    title: 'no customer code',
    input: ask('bt.code-resend', { registrationState: 'pending', email: 'c@ditta.example' }),
    outcome: 'needs-document',
    missing: ['bt.customerCode'],
  },
  {
    title: 'an empty address',
    input: ask('bt.code-resend', { ...pending, email: '' }),
    outcome: 'needs-document',
    missing: ['bt.email'],
  },
  {
    title: 'neither code nor address',
    input: ask('bt.code-resend', { registrationState: 'pending', customerCode: '' }),
    outcome: 'needs-document',
    missing: ['bt.customerCode', 'bt.email'],
    effects: [],
  },
];

/** Forgotten data and changed data. */
export const credentialsExamples: readonly Example[] = [
  {
    title: 'the password is recovered on its page',
    input: ask('bt.forgot', { forgotten: 'password' }),
    outcome: 'refer',
    verdicts: { 'bt.forgot-password': 'refer', 'bt.forgot-both': 'absent' },
  },
  {
    title: 'a username alone is recovered like both',
    input: ask('bt.forgot', { forgotten: 'username' }),
    outcome: 'refer',
    verdicts: { 'bt.forgot-password': 'absent', 'bt.forgot-both': 'refer' },
  },
  {
    title: 'username and password',
    input: ask('bt.forgot', { forgotten: 'both' }),
    outcome: 'refer',
    params: { 'bt.forgot-both': { to: 'bt-portal' } },
  },
  {
    title: 'what was forgotten is not said',
    input: ask('bt.forgot'),
    outcome: 'needs-document',
    verdicts: { 'bt.forgot-password': 'needs-document', 'bt.forgot-both': 'absent' },
    missing: ['bt.forgotten'],
  },
  {
    title: 'the password is changed in the portal',
    input: ask('bt.profile-change', { field: 'password', numberKind: 'landline', email: 'no address' }),
    outcome: 'refer',
    verdicts: { 'bt.phone-number': 'absent', 'bt.email-address': 'absent', 'bt.username-fixed': 'absent' },
  },
  {
    title: 'so is the mobile number, which must be one',
    input: ask('bt.profile-change', { field: 'mobile', numberKind: 'landline' }),
    outcome: 'deny',
    verdicts: { 'bt.editable-fields': 'refer', 'bt.phone-number': 'deny' },
  },
  {
    title: 'a mobile number that was not said yet',
    input: ask('bt.profile-change', { field: 'mobile' }),
    outcome: 'refer',
    verdicts: { 'bt.phone-number': 'absent' },
  },
  {
    title: 'so is the address, which must be one',
    input: ask('bt.profile-change', { field: 'email', email: 'c@ditta.example', numberKind: 'invalid' }),
    outcome: 'refer',
    verdicts: { 'bt.email-address': 'allow', 'bt.phone-number': 'absent' },
  },
  {
    title: 'the username stays',
    input: ask('bt.profile-change', { field: 'username', email: 'no address' }),
    outcome: 'deny',
    verdicts: { 'bt.username-fixed': 'deny', 'bt.editable-fields': 'absent', 'bt.email-address': 'absent' },
  },
  {
    title: 'what to change is not said',
    input: ask('bt.profile-change', { numberKind: 'mobile', simState: 'suspended' }),
    outcome: 'needs-document',
    verdicts: { 'bt.editable-fields': 'needs-document', 'bt.phone-number': 'absent' },
    missing: ['bt.field'],
  },
];

/** Whatever does not work. */
export const troubleExamples: readonly Example[] = [
  {
    title: 'no registration: the desk explains how to register',
    input: ask('bt.access-trouble', { registrationState: 'none' }),
    outcome: 'allow',
    verdicts: { 'bt.registration': 'inform', 'bt.confirmation-required': 'absent', 'bt.pending-state': 'absent' },
    params: { 'bt.access-trouble': { reason: 'not-registered' } },
  },
  {
    title: 'a registration without confirmation',
    input: ask('bt.access-trouble', { registrationState: 'pending', symptom: 'wrongCredentials' }),
    outcome: 'allow',
    verdicts: { 'bt.confirmation-required': 'inform', 'bt.pending-state': 'inform' },
    params: { 'bt.access-trouble': { reason: 'not-confirmed' } },
  },
  {
    title: 'wrong username or password',
    input: ask('bt.access-trouble', { registrationState: 'active', symptom: 'wrongCredentials' }),
    outcome: 'allow',
    params: { 'bt.access-trouble': { reason: 'wrong-credentials' } },
  },
  {
    title: 'the caller does not know of the registration there is',
    input: ask('bt.access-trouble', { registrationState: 'active', symptom: 'notRegistered' }),
    outcome: 'allow',
    params: { 'bt.access-trouble': { reason: 'registered' } },
  },
  {
    title: 'the caller is not registered, and nobody has looked it up',
    input: ask('bt.access-trouble', { symptom: 'notRegistered' }),
    outcome: 'needs-document',
    verdicts: { 'bt.access-trouble': 'allow', 'bt.registration': 'needs-document' },
    missing: ['bt.registrationState'],
  },
  {
    title: 'forgotten data',
    input: ask('bt.access-trouble', { registrationState: 'active', symptom: 'forgotten' }),
    outcome: 'refer',
    params: { 'bt.access-trouble': { to: 'bt.forgot' } },
  },
  {
    title: 'a fault of the portal goes to the second line',
    input: ask('bt.access-trouble', { registrationState: 'active', symptom: 'technical' }),
    outcome: 'needs-approval',
    effects: [],
  },
  {
    title: 'the trouble is not said',
    input: ask('bt.access-trouble', { registrationState: 'active' }),
    outcome: 'needs-document',
    missing: ['bt.symptom'],
  },
  {
    title: 'a fault of the line',
    input: ask('bt.fault-report', { line: '06 5551234' }),
    outcome: 'allow',
    effects: ['open-ticket'],
  },
  {
    title: 'a fault without a line',
    input: ask('bt.fault-report', { line: '', symptom: 'technical' }),
    outcome: 'needs-document',
    missing: ['bt.line'],
    effects: [],
  },
  {
    title: 'limits of data traffic are set in the portal',
    input: ask('bt.bill-shock', { duration: 'permanent' }),
    outcome: 'refer',
    params: { 'bt.bill-shock': { to: 'bt-portal', duration: 'permanent' } },
  },
  {
    title: 'never by telephone',
    input: ask('bt.bill-shock', { duration: 'temporary', byPhone: true }),
    outcome: 'deny',
    params: { 'bt.bill-shock': { to: 'bt-portal', duration: 'temporary' } },
  },
  {
    title: 'and then for how long does not matter',
    input: ask('bt.bill-shock', { byPhone: true }),
    outcome: 'deny',
  },
  {
    title: 'for how long is not said',
    input: ask('bt.bill-shock'),
    outcome: 'needs-document',
    missing: ['bt.duration'],
  },
];
