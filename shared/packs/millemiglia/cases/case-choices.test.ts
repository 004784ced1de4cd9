import { describe, expect, it } from 'vitest';
import { type CaseFacts, type CaseWorker, choicesFor } from './case-choices.ts';

const refused: CaseFacts = {
  kind: 'rejected',
  state: 'open',
  passedOn: false,
  type: 'card.report',
  code: 'account-closed',
  said: 'card-transfer',
  params: { cause: 'lost' },
  outcome: null,
};
const agent: CaseWorker = { role: 'agent', isOwnDesk: true };
const supervisor: CaseWorker = { role: 'supervisor', isOwnDesk: true };
const elsewhere = { isOwnDesk: false };

const names = (facts: Partial<CaseFacts>, worker: CaseWorker): string[] =>
  choicesFor({ ...refused, ...facts }, worker).map(({ choice, blockedBy }) =>
    blockedBy === null ? choice : `(${choice})`,
  );
const parked = { kind: 'parked' } as const;
const unapproved = { ...parked, code: 'card.reissue-or-transfer', outcome: 'needs-approval' } as const;

describe('what can be done about a case', () => {
  it.each<[string, Partial<CaseFacts>, CaseWorker, string[]]>([
    ['a refusal, at its desk', {}, agent, ['accept-centre', 'pass-on']],
    ['a refusal, by a supervisor', {}, supervisor, ['accept-centre']],
    ['a refusal of another desk', {}, { ...agent, ...elsewhere }, []],
    ['a refusal of another desk, by a supervisor', {}, { ...supervisor, ...elsewhere }, ['accept-centre', 'take']],
    ['a refusal that was passed on', { passedOn: true }, agent, []],
    ['a refusal that was passed on, by a supervisor', { passedOn: true }, supervisor, ['accept-centre']],
    ['an account out of reach', { code: 'unknown-account' }, supervisor, ['accept-centre', 'settle-again']],
    ['what an agent cannot do again', { code: 'unknown-account' }, agent, ['accept-centre', 'pass-on']],
    ['a transfer nobody approved', unapproved, agent, ['reissue-instead', 'pass-on']],
    [
      'a transfer nobody approved, by a supervisor',
      unapproved,
      supervisor,
      ['(settle-again)', 'reissue-instead', 'close-without-effect'],
    ],
    ['a theft: no new card for the same code', { ...unapproved, params: { cause: 'stolen' } }, agent, ['pass-on']],
    [
      'something nobody could read',
      { ...parked, code: 'not-understood', said: null },
      supervisor,
      ['settle-again', 'close-without-effect'],
    ],
    [
      'an answer headquarters would not have given',
      { kind: 'differs', code: null },
      agent,
      ['accept-centre', 'pass-on'],
    ],
    ['what is resolved', { state: 'resolved' }, supervisor, []],
    ['an auditor', {}, { role: 'auditor', isOwnDesk: true }, []],
  ])('%s', (_, facts, worker, expected) => {
    expect(names(facts, worker)).toEqual(expected);
  });

  it('writes to the member only where a caller heard something', () => {
    const writes = (said: string | null) =>
      choicesFor({ ...refused, said }, agent).map((offered) => [offered.choice, offered.writes]);
    expect(writes('card-transfer')).toEqual([
      ['accept-centre', true],
      ['pass-on', false],
    ]);
    expect(writes(null)).toEqual([
      ['accept-centre', false],
      ['pass-on', false],
    ]);
  });
});
