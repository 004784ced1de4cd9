import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

type Withdrawal = NonNullable<GivenFacts['withdrawal']>;

const UNDER_2016 = '2017-10-20T10:00:00+02:00';
const UNDER_2017 = '2017-11-20T10:00:00+01:00';

const complete: Withdrawal = {
  receivedBy: 'email',
  codeStated: true,
  idCopy: 'countersigned',
  idValidUntil: '2017-11-20',
};

const leave = (
  withdrawal: Withdrawal,
  at = UNDER_2017,
  { account = {}, birthDate = '1980-02-02' }: { account?: GivenFacts['account']; birthDate?: string } = {},
): Example['input'] => ({
  service: 'withdraw.request',
  request: { at },
  facts: {
    caller: { role: 'member' },
    account: { status: 'active', cardIssued: true, balance: 4000, ...account },
    person: { birthDate },
    withdrawal,
  },
});

/** Leaving in writing. */
export const withdrawalExamples: readonly Example[] = [
  {
    title: 'a complete letter closes the account, on the last day of the identity document',
    input: leave(complete),
    outcome: 'allow',
    verdicts: {
      'withdraw.channel': 'allow',
      'withdraw.documents': 'allow',
      'withdraw.miles': 'inform',
      'card.return': 'inform',
      'company.expiry': 'absent',
    },
    params: { 'withdraw.documents': { signer: 'holder' } },
    effects: ['close-account'],
  },
  {
    title: 'a fax does as well, under the text of 2016',
    input: leave({ ...complete, receivedBy: 'fax' }, UNDER_2016),
    outcome: 'allow',
    verdicts: { 'withdraw.channel': 'allow', 'withdraw.documents': 'allow', 'card.return': 'inform' },
    effects: ['close-account'],
  },
  {
    title: 'one day later the document has expired',
    input: leave(complete, '2017-11-21T00:00:00+01:00'),
    outcome: 'needs-document',
    verdicts: { 'withdraw.channel': 'allow', 'withdraw.documents': 'needs-document' },
    missing: ['withdrawal.idValidUntil'],
    effects: [],
  },
  {
    title: 'a call is never enough',
    input: leave({}),
    outcome: 'needs-document',
    verdicts: { 'withdraw.channel': 'needs-document', 'withdraw.documents': 'needs-document' },
    missing: ['withdrawal.codeStated', 'withdrawal.idCopy', 'withdrawal.idValidUntil', 'withdrawal.receivedBy'],
    effects: [],
  },
  {
    title: 'nor was it under the text of 2016',
    input: leave({ ...complete, receivedBy: 'none' }, UNDER_2016),
    outcome: 'needs-document',
    missing: ['withdrawal.receivedBy'],
  },
  {
    title: 'a plain copy of the document is not countersigned',
    input: leave({ ...complete, idCopy: 'plain' }),
    outcome: 'needs-document',
    missing: ['withdrawal.idCopy'],
  },
  {
    title: 'a letter without the code',
    input: leave({ ...complete, codeStated: false }, UNDER_2016),
    outcome: 'needs-document',
    missing: ['withdrawal.codeStated'],
  },
  {
    title: 'without the date of birth it is open who signs',
    input: {
      service: 'withdraw.request',
      request: { at: UNDER_2017 },
      facts: { account: { cardIssued: false }, withdrawal: complete },
    },
    outcome: 'needs-document',
    verdicts: { 'card.return': 'absent' },
    missing: ['person.birthDate'],
  },
  {
    title: 'whether there is a card to return is asked for',
    input: {
      service: 'withdraw.request',
      request: { at: UNDER_2017 },
      facts: { person: { birthDate: '1980-02-02' }, withdrawal: complete },
    },
    outcome: 'needs-document',
    verdicts: { 'card.return': 'needs-document' },
    missing: ['account.cardIssued'],
  },
  {
    title: 'without a card nothing is returned',
    input: leave(complete, UNDER_2017, { account: { cardIssued: false } }),
    outcome: 'allow',
    verdicts: { 'card.return': 'absent' },
  },
  {
    title: 'on the eve of the 18th birthday a parent signs',
    input: leave({ ...complete, signedBy: 'parent' }, UNDER_2017, { birthDate: '1999-11-21' }),
    outcome: 'allow',
    params: { 'withdraw.documents': { signer: 'parent' } },
    effects: ['close-account'],
  },
  {
    title: 'the signature of a minor is not enough',
    input: leave(complete, UNDER_2017, { birthDate: '1999-11-21' }),
    outcome: 'needs-document',
    params: { 'withdraw.documents': { signer: 'parent' } },
    missing: ['withdrawal.signedBy'],
  },
  {
    title: 'on the 18th birthday a parent cannot sign any more',
    input: leave({ ...complete, signedBy: 'parent' }, UNDER_2017, { birthDate: '1999-11-20' }),
    outcome: 'needs-document',
    params: { 'withdraw.documents': { signer: 'holder' } },
    missing: ['withdrawal.signedBy'],
  },
  {
    title: 'an excluded account is with headquarters',
    input: leave(complete, UNDER_2017, { account: { status: 'excluded' } }),
    outcome: 'deny',
    verdicts: { 'conduct.exclusion': 'deny' },
    effects: [],
  },
  {
    title: 'a company leaves with an approval, whatever it sent',
    input: leave({}, UNDER_2017, { account: { kind: 'company' } }),
    outcome: 'needs-approval',
    verdicts: {
      'company.expiry': 'needs-approval',
      'withdraw.channel': 'absent',
      'withdraw.documents': 'absent',
      'withdraw.miles': 'absent',
      'card.return': 'absent',
    },
    effects: ['close-account on approval'],
  },
];
