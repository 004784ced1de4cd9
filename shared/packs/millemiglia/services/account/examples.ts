import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

type Merge = NonNullable<GivenFacts['merge']>;

const IN_2016 = '2017-10-20T10:00:00+02:00';
const IN_2017 = '2017-11-20T10:00:00+01:00';

const older = { id: '100200300', balance: 12_000, openedOn: '2013-01-05' } as const;
const newer = { id: '100200999', balance: 3000, openedOn: '2015-06-01' } as const;

const merge = (
  facts: Merge,
  at = IN_2017,
  account: GivenFacts['account'] = { status: 'active' },
): Example['input'] => ({
  service: 'account.merge',
  request: { at },
  facts: { caller: { role: 'member', ident: 'pin' }, account, merge: facts },
});

/** "I have two codes." */
export const accountMergeExamples: readonly Example[] = [
  {
    title: 'a supervisor approves first',
    input: merge({ accounts: [newer, older] }, IN_2016),
    outcome: 'needs-approval',
    verdicts: { 'duplicates.prior-notice': 'allow', 'duplicates.same-flight-once': 'absent' },
    params: { 'duplicates.merge': { survivor: '100200300' } },
    effects: ['merge-accounts on approval'],
  },
  {
    title: 'approved, with miles that were credited twice',
    input: merge({ accounts: [older, newer], duplicateMiles: 1000, approved: true }),
    outcome: 'allow',
    params: { 'duplicates.same-flight-once': { removed: 1000 } },
    effects: ['merge-accounts'],
  },
  {
    title: 'the wish of the member comes before clubs and age',
    input: merge({ accounts: [{ ...older, clubLevel: 'ulisse' }, newer], survivor: '100200999' }),
    outcome: 'needs-approval',
    params: { 'duplicates.merge': { survivor: '100200999' } },
  },
  {
    title: 'a wish for an account that is not among them does not count',
    input: merge({ accounts: [older, newer], survivor: '5' }),
    outcome: 'needs-approval',
    params: { 'duplicates.merge': { survivor: '100200300' } },
  },
  {
    title: 'the higher club comes before age',
    input: merge({
      accounts: [
        { ...older, clubLevel: 'frecciaAlata' },
        { ...newer, clubLevel: 'frecciaAlataPlus' },
      ],
    }),
    outcome: 'needs-approval',
    params: { 'duplicates.merge': { survivor: '100200999' } },
  },
  {
    title: 'opened on the same day: the smaller code stays',
    input: merge({
      accounts: [{ ...newer, openedOn: '2013-01-05' }, older, { id: '100200400', openedOn: '2013-01-05' }],
    }),
    outcome: 'needs-approval',
    params: { 'duplicates.merge': { survivor: '100200300' } },
  },
  {
    title: 'one account alone',
    input: merge({ accounts: [older] }),
    outcome: 'needs-document',
    missing: ['merge.accounts'],
    effects: [],
  },
  {
    title: 'the same account named twice',
    input: merge({ accounts: [older, older], approved: true }, IN_2016),
    outcome: 'needs-document',
    missing: ['merge.accounts'],
  },
  {
    title: 'neither the status nor the opening dates are known',
    input: merge({ accounts: [{ id: '1' }, { id: '2' }] }, IN_2017, {}),
    outcome: 'needs-document',
    missing: ['account.status', 'merge.accounts'],
  },
  {
    title: 'an account under investigation, in neutral words',
    input: merge({ accounts: [older, newer], approved: true }, IN_2016, { status: 'underInvestigation' }),
    outcome: 'refer',
    params: { 'duplicates.merge': { to: 'supervisor' } },
    effects: [],
  },
  {
    title: 'the promoters merge without having told the member',
    input: merge({ accounts: [older, newer], initiator: 'promoters', approved: true }),
    outcome: 'needs-document',
    missing: ['merge.noticeGiven'],
    effects: [],
  },
  {
    title: 'miles that were credited twice, in 2016',
    input: merge({ accounts: [older, newer], duplicateMiles: 1 }, IN_2016),
    outcome: 'needs-approval',
    verdicts: { 'duplicates.same-flight-once': 'allow' },
    params: { 'duplicates.same-flight-once': { removed: 1 } },
  },
  {
    title: 'the promoters merge after a notice',
    input: merge({ accounts: [older, newer], initiator: 'promoters', noticeGiven: true, approved: true }, IN_2016),
    outcome: 'allow',
    effects: ['merge-accounts'],
  },
  {
    title: 'a desk without connection leaves the merge to headquarters',
    input: { ...merge({ accounts: [older, newer], approved: true }), request: { at: IN_2017, offline: true } },
    outcome: 'allow',
    verdicts: { 'duplicates.merge': 'pending', 'duplicates.prior-notice': 'allow' },
    effects: ['queue-for-sync'],
  },
  {
    title: 'headquarters decides the call afterwards',
    input: {
      ...merge({ accounts: [older, newer], approved: true }),
      request: { at: IN_2017, offline: true, syncedAt: '2017-11-20T18:00:00Z' },
    },
    outcome: 'allow',
    verdicts: { 'duplicates.merge': 'allow' },
    effects: ['merge-accounts'],
  },
];
