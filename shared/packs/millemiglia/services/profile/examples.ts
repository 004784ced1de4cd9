import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

const UNDER_2016 = '2017-10-20T10:00:00+02:00';
const UNDER_2017 = '2017-11-20T10:00:00+01:00';

const change = (
  profile: NonNullable<GivenFacts['profile']>,
  caller: NonNullable<GivenFacts['caller']> = {},
  at = UNDER_2017,
): Example['input'] => ({
  service: 'profile.change',
  request: { at },
  facts: { caller: { role: 'member', ident: 'pin', ...caller }, account: { status: 'active' }, profile },
});

const freeEmail = { field: 'email', emailTaken: false } as const;
const EMAIL_EFFECTS = ['update-profile', 'freeze-pin-dispatch', 'notify'];

/** Changes of every kind of data but the email address. */
export const profileDataExamples: readonly Example[] = [
  ...(['postalAddress', 'phone', 'other'] as const).map((field) => ({
    title: `a change of ${field} is made at once`,
    input: change({ field }),
    outcome: 'allow' as const,
    verdicts: {
      'profile.change-channels': 'allow',
      'profile.accuracy': 'inform',
      'profile.email-change': 'absent',
      'cred.email-unique': 'absent',
    } as const,
    effects: ['update-profile'],
  })),
  ...(['name', 'birthDate'] as const).map((field) => ({
    title: `a change of ${field} needs a second person`,
    input: change({ field }),
    outcome: 'needs-approval' as const,
    verdicts: { 'profile.change-channels': 'needs-approval' } as const,
    effects: ['update-profile on approval'],
  })),
  {
    title: 'an address is changed under the text of 2016',
    input: change({ field: 'postalAddress' }, {}, UNDER_2016),
    outcome: 'allow',
    verdicts: { 'profile.change-channels': 'allow', 'profile.accuracy': 'inform' },
  },
  {
    title: 'a name is changed under the text of 2016',
    input: change({ field: 'name' }, {}, UNDER_2016),
    outcome: 'needs-approval',
  },
  {
    title: 'what is to be changed is asked for',
    input: change({}),
    outcome: 'needs-document',
    verdicts: { 'profile.change-channels': 'needs-document', 'profile.email-change': 'absent' },
    missing: ['profile.field'],
    effects: [],
  },
  {
    title: 'without the PIN nothing is changed',
    input: change({ field: 'phone' }, { ident: 'basic' }),
    outcome: 'needs-document',
    missing: ['caller.ident'],
    effects: [],
  },
  {
    title: 'an unknown PIN helps nobody to change a telephone number',
    input: change({ field: 'phone' }, { ident: 'basic', pinUnknown: true }),
    outcome: 'needs-document',
    missing: ['caller.ident'],
  },
  {
    title: 'a telephone number is changed without connection',
    input: { ...change({ field: 'phone' }), request: { at: UNDER_2017, offline: true } },
    outcome: 'allow',
    effects: ['update-profile'],
  },
];

/** The email address, the way to a PIN. */
export const emailChangeExamples: readonly Example[] = [
  {
    title: 'a free address is changed with notices and a cooling-off',
    input: change(freeEmail),
    outcome: 'allow',
    verdicts: { 'profile.email-change': 'allow', 'profile.change-channels': 'absent', 'profile.accuracy': 'inform' },
    params: { 'profile.email-change': { hours: 24 } },
    effects: EMAIL_EFFECTS,
  },
  {
    title: 'so it was under the text of 2016',
    input: change(freeEmail, {}, UNDER_2016),
    outcome: 'allow',
    verdicts: { 'profile.email-change': 'allow' },
    effects: EMAIL_EFFECTS,
  },
  {
    title: 'an address of somebody else is refused',
    input: change({ field: 'email', emailTaken: true }),
    outcome: 'deny',
    verdicts: { 'profile.email-change': 'deny' },
    effects: [],
  },
  {
    title: 'whose address it is has to be known',
    input: change({ field: 'email' }),
    outcome: 'needs-document',
    missing: ['profile.emailTaken'],
  },
  {
    title: 'a caller who cannot give the PIN needs a second person',
    input: change(freeEmail, { ident: 'basic', pinUnknown: true }),
    outcome: 'needs-approval',
    verdicts: { 'ident.phone-pin': 'needs-approval', 'profile.email-change': 'needs-approval' },
    effects: EMAIL_EFFECTS.map((type) => `${type} on approval`),
  },
  {
    title: 'a second person is asked before the address is looked up',
    input: change({ field: 'email' }, { ident: 'none', pinUnknown: true }),
    outcome: 'needs-approval',
    verdicts: { 'profile.email-change': 'needs-approval' },
  },
  {
    title: 'no second person can give away an address of somebody else',
    input: change({ field: 'email', emailTaken: true }, { ident: 'basic', pinUnknown: true }),
    outcome: 'deny',
    verdicts: { 'profile.email-change': 'deny' },
  },
  {
    title: 'a known PIN makes the question of an unknown one idle',
    input: change(freeEmail, { pinUnknown: true }),
    outcome: 'allow',
    verdicts: { 'profile.email-change': 'allow' },
  },
  {
    title: 'without connection headquarters confirms the address',
    input: { ...change(freeEmail), request: { at: UNDER_2017, offline: true } },
    outcome: 'inform',
    verdicts: { 'profile.email-change': 'pending' },
    effects: ['queue-for-sync'],
  },
  {
    title: 'headquarters settles the change that was recorded',
    input: { ...change(freeEmail), request: { at: UNDER_2017, offline: true, syncedAt: '2017-11-21T08:00:00Z' } },
    outcome: 'allow',
    effects: EMAIL_EFFECTS,
  },
  {
    title: 'with the new access the address belongs to one profile only',
    input: { ...change({ field: 'email', emailTaken: true }), config: { 'access.newModel.active': true } },
    outcome: 'deny',
    verdicts: { 'profile.email-change': 'deny', 'cred.email-unique': 'deny' },
  },
  {
    title: 'a longer cooling-off may be configured',
    input: { ...change(freeEmail), config: { 'pin.emailCoolingOffHours': 48 } },
    outcome: 'allow',
    params: { 'profile.email-change': { hours: 48 } },
  },
];
