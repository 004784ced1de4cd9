import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

const LAST_DAY_OF_2016 = '2017-11-02T23:59:59+01:00';
const FIRST_DAY_OF_2017 = '2017-11-03T00:00:00+01:00';

type Described = Omit<Example, 'title' | 'input'>;

/** The same request on the last day of one edition and on the first day of the next, with the same answer. */
const onBothSides = (title: string, service: string, facts: GivenFacts, described: Described): Example[] =>
  [LAST_DAY_OF_2016, FIRST_DAY_OF_2017].map((at) => ({
    title: `${title} (${at.slice(0, 10)})`,
    input: { service, request: { at }, facts: { caller: { role: 'member' }, ...facts } },
    ...described,
  }));

const byCompany = (title: string, service: string, described: Described): Example => ({
  title,
  input: {
    service,
    request: { at: FIRST_DAY_OF_2017 },
    facts: { caller: { role: 'administrator' }, account: { kind: 'company' } },
  },
  ...described,
});

/** Miles for charity. */
export const charityExamples: readonly Example[] = [
  ...onBothSides(
    'a donation on an account whose state nobody has told, lifted block or not',
    'charity.donate',
    { account: { blockLifted: true } },
    { outcome: 'refer', verdicts: { 'conduct.suspended-account': 'absent' } },
  ),
  ...onBothSides(
    'a donation',
    'charity.donate',
    {},
    {
      outcome: 'refer',
      params: { 'charity.donate': { to: 'website' } },
      verdicts: { 'conduct.suspended-account': 'absent' },
      effects: [],
    },
  ),
  ...onBothSides(
    'a donation from an account that is known to be open',
    'charity.donate',
    { account: { status: 'active' } },
    {
      outcome: 'refer',
      verdicts: { 'charity.donate': 'refer', 'conduct.suspended-account': 'allow' },
    },
  ),
  byCompany('a donation of a company', 'charity.donate', { outcome: 'refer', verdicts: { 'charity.donate': 'refer' } }),
  ...onBothSides(
    'a donation wanted back',
    'charity.revoke',
    {},
    {
      outcome: 'deny',
      verdicts: { 'charity.irrevocable': 'deny' },
      effects: [],
    },
  ),
];

/** Rewards of the catalogue. */
export const galleryExamples: readonly Example[] = [
  ...onBothSides(
    'something from the catalogue',
    'gallery.order',
    {},
    {
      outcome: 'refer',
      params: { 'gallery.use': { to: 'gallery' }, 'gallery.delivery': { to: 'gallery' } },
      effects: [],
    },
  ),
  byCompany('a company orders from the catalogue', 'gallery.order', {
    outcome: 'refer',
    verdicts: { 'gallery.use': 'refer', 'gallery.delivery': 'refer' },
  }),
];

/** Coupons and vouchers. */
export const voucherExamples: readonly Example[] = [
  ...onBothSides(
    'a question about a voucher',
    'voucher.inquiry',
    {},
    {
      outcome: 'inform',
      verdicts: { 'voucher.is-reward': 'inform', 'programme.claim-deadline': 'absent', 'conduct.no-sale': 'absent' },
      effects: [],
    },
  ),
  ...onBothSides(
    'a voucher for sale',
    'voucher.inquiry',
    { voucher: { act: 'sell' } },
    {
      outcome: 'deny',
      verdicts: { 'voucher.is-reward': 'deny', 'programme.claim-deadline': 'absent' },
      effects: ['flag-for-supervisor'],
    },
  ),
  ...onBothSides(
    'a voucher to be used in time',
    'voucher.inquiry',
    { voucher: { act: 'use' } },
    {
      outcome: 'allow',
      verdicts: { 'voucher.is-reward': 'inform', 'programme.claim-deadline': 'allow' },
      effects: [],
    },
  ),
  byCompany('a company asks about a voucher', 'voucher.inquiry', {
    outcome: 'inform',
    verdicts: { 'voucher.is-reward': 'inform', 'company.deadlines': 'absent' },
  }),
];

/** Terms that are not in the regulations. */
export const rewardTermsExamples: readonly Example[] = onBothSides(
  'the terms of an initiative',
  'programme.information',
  { inquiry: { topic: 'rewardTerms' } },
  { outcome: 'refer', params: { 'reward.terms-elsewhere': { to: 'website' } } },
);
