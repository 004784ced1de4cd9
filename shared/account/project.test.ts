import { describe, expect, it } from 'vitest';
import type { Command } from './command.ts';
import { FIRST_PREVIOUS_HASH } from './command.ts';
import { memberAccount } from './member-account.fixture.ts';
import { project } from './project.ts';

const blockAt = (account: string, at: string): Command => ({
  type: 'card.block',
  v: 1,
  payload: {
    account,
    request: { at, offline: true },
    verification: { level: 'none', method: 'none', attemptId: null },
  },
  commandId: '0190a000-0000-7000-8000-000000000001',
  desk: 'D-001',
  incarnation: '11111111-1111-4111-8111-111111111111',
  dseq: 1,
  prevHash: FIRST_PREVIOUS_HASH,
  callId: 'call-1',
  agent: 'A-2147',
  decision: null,
  issuedAt: at,
});

describe('what is pending on an account', () => {
  it('is dated by the day in Rome, before and after midnight there', () => {
    const account = memberAccount();
    const dayOf = (at: string) => project(account, [blockAt(account.code, at)]).account.cards[0]?.stateOn;
    expect(dayOf('2017-11-20T22:59:59.000Z')).toBe('2017-11-20');
    expect(dayOf('2017-11-20T23:00:00.000Z')).toBe('2017-11-21');
  });

  it('never touches another account, and blocks what is open only', () => {
    const account = memberAccount();
    expect(project(account, [blockAt('0099999999', '2017-11-20T10:00:00.000Z')]).account).toEqual(account);
    const seen = project(account, [blockAt(account.code, '2017-11-20T10:00:00.000Z')]);
    expect(seen.pendingCards.size).toBe(1);
    expect(seen.account.ledger).toEqual(account.ledger);
  });
});
