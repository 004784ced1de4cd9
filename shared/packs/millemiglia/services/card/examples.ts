import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

const AT = '2017-11-20T10:00:00+01:00';

const report = (
  card: NonNullable<GivenFacts['card']>,
  { ident = 'pin', status = 'active' }: { ident?: 'none' | 'basic' | 'pin'; status?: 'active' | 'suspended' } = {},
): Example['input'] => ({
  service: 'card.report',
  request: { at: AT },
  facts: { caller: { role: 'member', ident }, account: { status, balance: 31000 }, card },
});

const misuse = (issue: NonNullable<GivenFacts['card']>['issue']): Example['input'] => ({
  service: 'card.misuse',
  request: { at: AT },
  facts: { card: { issue } },
});

const firstIssue = (account: NonNullable<GivenFacts['account']>): Example['input'] => ({
  service: 'card.first-issue',
  request: { at: AT },
  facts: { caller: { role: 'member', ident: 'basic' }, account: { status: 'active', ...account } },
});

const REISSUE = 'card.reissue-or-transfer';

/** What callers with card trouble hear, from theft to a wish for the first card. */
export const cardExamples: readonly Example[] = [
  {
    title: 'a damaged card is made again for a caller known at basic level',
    input: report({ state: 'damaged' }, { ident: 'basic' }),
    outcome: 'allow',
    params: { [REISSUE]: { variant: 'reissue' } },
    effects: ['block-card', 'issue-card'],
  },
  {
    title: 'a lost card and an unidentified caller: blocked, the new card waits for approval',
    input: report({ state: 'lost' }, { ident: 'none' }),
    outcome: 'needs-approval',
    effects: ['block-card', 'issue-card on approval'],
  },
  {
    title: 'a stolen card and a caller without PIN: the transfer waits for approval',
    input: report({ state: 'stolen' }, { ident: 'basic' }),
    outcome: 'needs-approval',
    verdicts: { 'card.transfer-effects': 'inform' },
    effects: ['block-card', 'close-and-transfer on approval'],
  },
  {
    title: 'only a new card although it was stolen is the laxer wish',
    input: report({ state: 'stolen', wants: 'reissue' }),
    outcome: 'needs-approval',
    params: { [REISSUE]: { variant: 'reissue' } },
    verdicts: { 'card.transfer-effects': 'absent' },
    effects: ['block-card', 'issue-card on approval'],
  },
  {
    title: 'a lost card and the wish for a new account is the stricter wish',
    input: report({ state: 'lost', wants: 'transfer' }),
    outcome: 'allow',
    params: { [REISSUE]: { variant: 'transfer' } },
    effects: ['block-card', 'close-and-transfer'],
  },
  {
    title: 'a known PIN calls for a transfer even if the card is only damaged',
    input: report({ state: 'damaged', pinCompromised: true }),
    outcome: 'allow',
    params: { [REISSUE]: { variant: 'transfer' } },
  },
  {
    title: 'an account under review never changes hands by itself',
    input: report({ state: 'damaged' }, { status: 'suspended' }),
    outcome: 'needs-approval',
    effects: ['block-card', 'issue-card on approval'],
  },
  {
    title: 'nothing wrong with the card: the report alone is noted',
    input: report({ state: 'ok' }),
    outcome: 'allow',
    verdicts: { [REISSUE]: 'absent' },
    effects: ['block-card'],
  },
  {
    title: 'what happened is asked for, and the card is blocked meanwhile',
    input: report({}),
    outcome: 'needs-document',
    missing: ['card.state'],
    effects: ['block-card'],
  },
  {
    title: 'without connection the replacement is queued',
    input: { ...report({ state: 'stolen' }), request: { at: AT, offline: true } },
    outcome: 'allow',
    verdicts: { [REISSUE]: 'pending', 'card.report-loss': 'allow', 'card.transfer-effects': 'inform' },
    effects: ['block-card', 'queue-for-sync'],
  },
  {
    title: 'headquarters settles the queued report',
    input: { ...report({ state: 'stolen' }), request: { at: AT, offline: true, syncedAt: '2017-11-21T08:00:00Z' } },
    outcome: 'allow',
    verdicts: { [REISSUE]: 'allow' },
    effects: ['block-card', 'close-and-transfer'],
  },
  {
    title: 'an excluded account is refused, and the card is blocked all the same',
    input: {
      service: 'card.report',
      request: { at: AT },
      facts: { caller: { ident: 'pin' }, account: { status: 'excluded' }, card: { state: 'lost' } },
    },
    outcome: 'deny',
    verdicts: { 'conduct.exclusion': 'deny' },
    effects: ['block-card'],
  },
  { title: 'somebody else used the card', input: misuse('otherUser'), outcome: 'deny' },
  ...(['otherUser', 'compensation'] as const).map((issue) => ({
    title: `the text of 2016 refuses as well: ${issue}`,
    input: { ...misuse(issue), request: { at: '2017-10-20T10:00:00+02:00' } },
    outcome: 'deny' as const,
    verdicts: { [issue === 'otherUser' ? 'card.holder-only' : 'card.fraud-liability']: 'deny' as const },
  })),
  {
    title: 'a copy for the check-in of a companion is fine',
    input: misuse('checkInCopy'),
    outcome: 'inform',
    verdicts: { 'card.holder-only': 'inform' },
  },
  {
    title: 'suspected misuse goes to a review',
    input: misuse('suspectedMisuse'),
    outcome: 'needs-approval',
    verdicts: { 'card.holder-only': 'needs-approval', 'conduct.checks': 'needs-approval' },
  },
  { title: 'no amends for misused miles', input: misuse('compensation'), outcome: 'deny' },
  { title: 'the misuse is looked into', input: misuse('investigation'), outcome: 'needs-approval' },
  { title: 'the matter is asked for', input: misuse(undefined), outcome: 'needs-document', missing: ['card.issue'] },
  {
    title: 'a card that was issued before is a matter of reporting its loss',
    input: firstIssue({ cardIssued: true }),
    outcome: 'refer',
    params: { 'card.first-issue': { to: 'card.report' } },
    effects: [],
  },
  {
    title: 'without activity there is no card, whatever else is unknown',
    input: firstIssue({ anyActivity: false }),
    outcome: 'deny',
  },
  {
    title: 'an empty address is asked for',
    input: firstIssue({ cardIssued: false, anyActivity: true, postalAddress: '' }),
    outcome: 'needs-document',
    missing: ['account.postalAddress'],
  },
  {
    title: 'all unknown facts are asked for at once',
    input: firstIssue({}),
    outcome: 'needs-document',
    missing: ['account.anyActivity', 'account.cardIssued', 'account.postalAddress'],
  },
  {
    title: 'the first card is made',
    input: firstIssue({ cardIssued: false, anyActivity: true, postalAddress: 'Via Appia 1, Roma' }),
    outcome: 'allow',
    effects: ['issue-card'],
  },
];
