import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

type Topic = NonNullable<GivenFacts['inquiry']>['topic'];

const UNDER_2016 = '2017-10-20T10:00:00+02:00';
const UNDER_2017 = '2017-11-20T10:00:00+01:00';

const ask = (topic: Topic, at = UNDER_2017, facts: GivenFacts = {}): Example['input'] => ({
  service: 'programme.information',
  request: { at },
  facts: { caller: { role: 'prospect' }, inquiry: { topic }, ...facts },
});

const general = (
  role: NonNullable<GivenFacts['caller']>['role'],
  channel?: 'phone' | 'phone-bc' | 'email',
): Example['input'] => ({
  service: 'programme.information',
  request: { at: UNDER_2017, ...(channel ? { channel } : {}) },
  facts: { caller: { role } },
});

/** What is answered by one rule, in either text. */
const answers = [
  ['membershipFee', 'programme.free-membership', 'inform'],
  ['ruleChange', 'programme.rule-changes', 'inform'],
  ['compensation', 'programme.rule-changes', 'deny'],
  ['general', 'programme.information', 'allow'],
  ['homeDelivery', 'programme.home-delivery', 'refer'],
  ['legal', 'programme.law-prevails', 'needs-approval'],
  ['socialLogin', 'enrol.social-login', 'refer'],
] as const;

/** Every topic, under both texts. */
export const topicExamples: readonly Example[] = answers.flatMap(([topic, rule, outcome]) =>
  [UNDER_2016, UNDER_2017].map((at) => ({
    title: `a question about ${topic}, asked on ${at.slice(0, 10)}`,
    input: ask(topic, at),
    outcome,
    verdicts: Object.fromEntries(answers.map(([, other]) => [other, other === rule ? outcome : 'absent'])),
    effects: [],
  })),
);

/** Who is asking, and where. */
export const informationExamples: readonly Example[] = [
  {
    title: 'a company at the desk for members is sent to its own Centre',
    input: general('administrator', 'phone'),
    outcome: 'refer',
    params: { 'programme.information': { to: 'bc-centre' } },
  },
  {
    title: 'so is an employee of a company',
    input: general('companyEmployee', 'phone'),
    outcome: 'refer',
    params: { 'programme.information': { to: 'bc-centre' } },
  },
  { title: 'a company at its own Centre is answered', input: general('administrator', 'phone-bc'), outcome: 'allow' },
  { title: 'a call at the right desk needs no channel', input: general('administrator'), outcome: 'allow' },
  { title: 'a member is answered by telephone', input: general('member', 'phone'), outcome: 'allow' },
  { title: 'a letter of a company is answered', input: general('administrator', 'email'), outcome: 'allow' },
  {
    title: 'without a topic the question is a general one',
    input: { service: 'programme.information', request: { at: UNDER_2017 } },
    outcome: 'allow',
    verdicts: { 'programme.information': 'allow', 'programme.free-membership': 'absent' },
  },
  {
    title: 'an excluded member is informed all the same',
    input: ask('general', UNDER_2017, { caller: { role: 'member' }, account: { status: 'excluded' } }),
    outcome: 'allow',
    verdicts: { 'conduct.exclusion': 'absent' },
  },
  {
    title: 'information needs no connection',
    input: { ...ask('homeDelivery'), request: { at: UNDER_2017, offline: true } },
    outcome: 'refer',
    params: { 'programme.home-delivery': { to: 'website' } },
  },
  {
    title: 'a company asks about delivery',
    input: ask('homeDelivery', UNDER_2017, { caller: { role: 'administrator' } }),
    outcome: 'refer',
    params: { 'programme.home-delivery': { to: 'website' } },
  },
  {
    title: 'no text on file speaks of a day before the oldest one',
    input: ask('general', '2016-07-28T23:59:59+02:00'),
    outcome: 'refer',
    verdicts: { 'edition.select': 'refer', 'programme.information': 'absent' },
  },
];
