import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

const recover = (
  at: string,
  account: NonNullable<GivenFacts['account']> = {},
  webAttempt: NonNullable<GivenFacts['pin']>['webAttempt'] = 'none',
): Example['input'] => ({
  service: 'pin.recover',
  request: { at },
  facts: {
    caller: { role: 'member', ident: 'basic' },
    account: { status: 'active', email: 'm.rossi@example.com', ...account },
    pin: { webAttempt },
  },
});

const LAST_DAY_OF_2016 = '2017-11-02T23:59:59+01:00';
const FIRST_DAY_OF_2017 = '2017-11-03T00:00:00+01:00';

/** Lost, wanted and customised PINs. */
export const pinExamples: readonly Example[] = [
  {
    title: 'until the switch the Centre sends a new PIN at once',
    input: recover(LAST_DAY_OF_2016),
    outcome: 'allow',
    effects: ['send-pin'],
  },
  {
    title: 'from the switch on the website comes first',
    input: recover(FIRST_DAY_OF_2017),
    outcome: 'refer',
    params: { 'pin.recover': { to: 'website' } },
    effects: [],
  },
  {
    title: 'the website could not be used',
    input: recover(FIRST_DAY_OF_2017, {}, 'unusable'),
    outcome: 'allow',
    effects: ['send-pin'],
  },
  {
    title: 'an empty address is asked for by both rules',
    input: recover(FIRST_DAY_OF_2017, { email: '' }, 'failed'),
    outcome: 'needs-document',
    verdicts: { 'pin.recover': 'needs-document', 'pin.keep-email-current': 'needs-document' },
    missing: ['account.email'],
  },
  {
    title: 'a changed address one second inside the cooling-off',
    input: recover('2017-11-20T21:39:59+01:00', { emailChangedAt: '2017-11-19T20:40:00Z' }, 'failed'),
    outcome: 'needs-approval',
    verdicts: { 'pin.recover': 'needs-approval', 'profile.email-change': 'needs-approval' },
    effects: ['send-pin on approval'],
  },
  {
    title: 'the cooling-off is over after exactly its hours',
    input: recover('2017-11-20T21:40:00+01:00', { emailChangedAt: '2017-11-19T20:40:00Z' }, 'failed'),
    outcome: 'allow',
    verdicts: { 'profile.email-change': 'absent' },
  },
  {
    title: 'a shorter cooling-off may be configured',
    input: {
      ...recover('2017-11-20T10:00:00Z', { emailChangedAt: '2017-11-20T08:00:00Z' }, 'failed'),
      config: { 'pin.emailCoolingOffHours': 2 },
    },
    outcome: 'allow',
  },
  {
    title: 'the new access changes nothing in it, and is cited too',
    input: { ...recover(FIRST_DAY_OF_2017), config: { 'access.newModel.active': true } },
    outcome: 'refer',
    verdicts: { 'pin.recover': 'refer', 'pin.keep-email-current': 'inform' },
  },
  {
    title: 'used-up attempts lead back to the recovery',
    input: {
      service: 'pin.recover',
      request: { at: FIRST_DAY_OF_2017 },
      facts: { caller: { role: 'member', ident: 'none', pinAttemptsFailed: 3 }, account: { email: 'a@example.com' } },
    },
    outcome: 'deny',
    params: { 'ident.phone-pin': { to: 'pin.recover' } },
  },
  {
    title: 'a PIN is never read out, not even to a verified caller',
    input: {
      service: 'pin.disclose',
      request: { at: FIRST_DAY_OF_2017 },
      facts: { caller: { role: 'member', ident: 'pin' } },
    },
    outcome: 'deny',
    verdicts: { 'ident.pin-confidential': 'deny', 'company.pin': 'absent' },
  },
  {
    title: 'nor to the Administrator of a company',
    input: {
      service: 'pin.disclose',
      request: { at: FIRST_DAY_OF_2017 },
      facts: { caller: { role: 'administrator' } },
    },
    outcome: 'deny',
    verdicts: { 'ident.pin-confidential': 'deny', 'company.pin': 'deny' },
  },
  {
    title: 'a PIN of one’s own has to wait for the new access',
    input: { service: 'pin.customise', request: { at: FIRST_DAY_OF_2017 } },
    outcome: 'inform',
    params: { 'edition.select': { reason: 'access-model-off' } },
  },
  {
    title: 'with the new access it is chosen in the Personal Area',
    input: {
      service: 'pin.customise',
      request: { at: '2015-01-01T10:00Z' },
      config: { 'access.newModel.active': true },
    },
    outcome: 'refer',
    verdicts: { 'edition.select': 'absent' },
    params: { 'pin.customise': { to: 'personal-area' } },
  },
];
