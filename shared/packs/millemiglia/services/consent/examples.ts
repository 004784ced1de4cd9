import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

type Consent = NonNullable<GivenFacts['consent']>;

const UNDER_2016 = '2017-10-20T10:00:00+02:00';
const UNDER_2017 = '2017-11-20T10:00:00+01:00';

const set = (
  changes: Consent['changes'],
  explicit?: boolean,
  at = UNDER_2017,
  ident: 'pin' | 'basic' = 'pin',
): Example['input'] => ({
  service: 'consent.change',
  request: { at },
  facts: {
    caller: { role: 'member', ident },
    account: { status: 'active' },
    consent: { ...(changes ? { changes } : {}), ...(explicit === undefined ? {} : { explicit }) },
  },
});

const noMarketing = { purpose: 'marketing', value: false } as const;
const noNotices = { purpose: 'organisational', value: false } as const;
const mealSeat = { purpose: 'mealSeat', value: true } as const;
const noMealSeat = { purpose: 'mealSeat', value: false } as const;

/** What may be switched on and off. */
export const consentExamples: readonly Example[] = [
  {
    title: 'advertising and profiling are switched one by one',
    input: set([noMarketing, { purpose: 'profiling', value: true }]),
    outcome: 'allow',
    verdicts: {
      'consent.per-purpose': 'allow',
      'consent.change': 'allow',
      'consent.organisational': 'absent',
      'consent.special-categories': 'absent',
    },
    effects: ['set-consent', 'set-consent'],
  },
  {
    title: 'so it was under the text of 2016',
    input: set([noMarketing], undefined, UNDER_2016),
    outcome: 'allow',
    verdicts: { 'consent.per-purpose': 'allow', 'consent.change': 'allow' },
  },
  {
    title: 'notices about membership stay',
    input: set([noNotices]),
    outcome: 'deny',
    verdicts: { 'consent.organisational': 'deny', 'consent.change': 'absent', 'consent.per-purpose': 'absent' },
    effects: [],
  },
  {
    title: 'they stay together with a change that would be possible, under the text of 2016',
    input: set([noMarketing, noNotices], undefined, UNDER_2016),
    outcome: 'deny',
    verdicts: { 'consent.organisational': 'deny', 'consent.per-purpose': 'allow', 'consent.change': 'allow' },
    effects: [],
  },
  {
    title: 'whoever wants the notices has them already',
    input: set([{ purpose: 'organisational', value: true }]),
    outcome: 'inform',
    verdicts: { 'consent.organisational': 'absent', 'consent.change': 'absent' },
  },
  {
    title: 'meal and seat wishes with a spoken consent',
    input: set([mealSeat], true),
    outcome: 'allow',
    verdicts: { 'consent.special-categories': 'allow', 'consent.per-purpose': 'absent', 'consent.change': 'allow' },
    effects: ['set-consent'],
  },
  {
    title: 'meal and seat wishes without one',
    input: set([mealSeat]),
    outcome: 'needs-document',
    missing: ['consent.explicit'],
    effects: [],
  },
  {
    title: 'a refused consent is no consent, under the text of 2016',
    input: set([mealSeat], false, UNDER_2016),
    outcome: 'needs-document',
    verdicts: { 'consent.special-categories': 'needs-document' },
  },
  {
    title: 'wishes are removed without further ado',
    input: set([noMealSeat], undefined, UNDER_2016),
    outcome: 'allow',
    verdicts: { 'consent.special-categories': 'allow' },
    effects: ['set-consent'],
  },
  {
    title: 'the last of two wishes still needs a consent',
    input: set([noMealSeat, mealSeat]),
    outcome: 'needs-document',
    missing: ['consent.explicit'],
  },
  {
    title: 'what is to change is asked for',
    input: set(undefined),
    outcome: 'needs-document',
    verdicts: { 'consent.per-purpose': 'needs-document', 'consent.change': 'absent' },
    missing: ['consent.changes'],
  },
  {
    title: 'a change that does not say which way it goes is asked for',
    input: set([{ purpose: 'marketing' }]),
    outcome: 'needs-document',
    missing: ['consent.changes'],
    effects: [],
  },
  {
    title: 'an empty list changes nothing',
    input: set([]),
    outcome: 'inform',
    verdicts: { 'consent.per-purpose': 'absent', 'consent.change': 'absent' },
    effects: [],
  },
  {
    title: 'without the PIN nothing is changed',
    input: set([noMarketing], undefined, UNDER_2017, 'basic'),
    outcome: 'needs-document',
    missing: ['caller.ident'],
    effects: [],
  },
];
