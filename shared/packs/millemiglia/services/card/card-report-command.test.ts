import { describe, expect, it } from 'vitest';
import type { MemberAccount } from '../../../../account/account.ts';
import { balanceOf, lastEarningOn } from '../../../../account/balance.ts';
import type { CommandBody } from '../../../../account/command.ts';
import type { Accounts } from '../../../../account/event.ts';
import { evolve } from '../../../../account/evolve.ts';
import { entry, memberAccount, standardCard } from '../../../../account/member-account.fixture.ts';
import { applyCardCommand } from './card-report-command.ts';
import { decideCardCommand } from './card-report-decision.ts';

type Report = Extract<CommandBody, { type: 'card.report' }>;
const NEW_CODE = '0012345675';
const context = { today: '2017-11-20', newCode: NEW_CODE, entryId: (n: number) => `c/${n}` };

const report = (over: Partial<Report['payload']> = {}): Report => ({
  type: 'card.report',
  v: 1,
  payload: {
    account: '0056994590',
    cause: 'stolen',
    wants: null,
    fraudSuspected: false,
    pinCompromised: false,
    lastSeenOn: null,
    policeReport: null,
    language: 'it',
    request: { at: '2017-11-20T10:00:00+01:00', offline: false },
    verification: { level: 'pin', method: 'pin-hq', attemptId: '0198c0de-0000-7000-8000-000000000001' },
    ...over,
  },
});

const settle = (account: MemberAccount, command: Report) => {
  const applied = applyCardCommand(account, command, decideCardCommand(account, command, { syncedAt: null }), context);
  const start: Accounts = new Map([[account.code, account]]);
  const after = applied.events.reduce(evolve, start);
  return { ending: applied.ending, old: after.get(account.code), successor: after.get(NEW_CODE) };
};

describe('a stolen card of a verified member', () => {
  const account = memberAccount({
    ledger: [
      entry({ miles: 84_000 }),
      entry({ entryId: '2', kind: 'award', miles: -20_000, activityOn: '2017-11-01' }),
    ],
    clubs: [
      {
        level: 'frecciaAlata',
        basis: 'miles',
        qualifyingYear: 2016,
        recognisedOn: '2016-11-02',
        startsOn: '2016-12-01',
        endsOn: '2018-03-31',
      },
    ],
    cards: [standardCard(), standardCard({ kind: 'coBrand', partner: 'BNK' })],
  });
  const { ending, old, successor } = settle(account, report());

  it('closes the old code and names its successor', () => {
    expect(old).toMatchObject({
      status: 'closed',
      closeReason: 'cardTransfer',
      closedOn: '2017-11-20',
      successor: NEW_CODE,
      hasPin: false,
    });
  });
  it('moves every mile and no more', () => {
    expect(balanceOf(old?.ledger ?? [])).toBe(0);
    expect(balanceOf(successor?.ledger ?? [])).toBe(64_000);
    expect(ending).toMatchObject({ status: 'accepted', variant: 'transfer', milesMoved: 64_000, mailed: true });
  });
  it('keeps the clock of the 24 months', () => {
    expect(successor && lastEarningOn(successor)).toBe('2017-10-11');
  });
  it('moves club and co-branded card, leaves the stolen card behind', () => {
    expect(successor?.clubs).toHaveLength(1);
    expect(old?.clubs).toHaveLength(0);
    expect(successor?.cards.map((card) => [card.kind, card.state])).toEqual([
      ['coBrand', 'ok'],
      ['standard', 'ok'],
    ]);
    expect(old?.cards.map((card) => [card.kind, card.state])).toEqual([['standard', 'stolen']]);
  });
  it('keeps the old code findable and the opening date', () => {
    expect(successor).toMatchObject({ formerCodes: ['0056994590'], openedOn: '2010-05-01', hasPin: true });
  });
});

describe('other reports', () => {
  it.each(['lost', 'damaged'] as const)('a %s card is issued again under the same code', (cause) => {
    const { ending, old, successor } = settle(memberAccount(), report({ cause }));
    expect(ending).toMatchObject({ status: 'accepted', variant: 'reissue' });
    expect(old?.cards.map((card) => [card.issueNo, card.state])).toEqual([
      [1, cause],
      [2, 'ok'],
    ]);
    expect(old?.status).toBe('active');
    expect(successor).toBeUndefined();
  });
  it('without the PIN a transfer waits for a supervisor, and the card is blocked all the same', () => {
    const { ending, old } = settle(
      memberAccount(),
      report({ verification: { level: 'none', method: 'none', attemptId: null } }),
    );
    expect(ending).toMatchObject({ status: 'parked', code: 'card.reissue-or-transfer', clause: 'mm-2017 3.7' });
    expect(old?.cards[0]?.state).toBe('stolen');
  });
  it('a re-issue wanted after a theft waits for a supervisor', () => {
    expect(settle(memberAccount(), report({ wants: 'reissue' })).ending.status).toBe('parked');
  });
  it('without an e-mail address no PIN is sent and none is pretended', () => {
    const { ending, successor } = settle(memberAccount({ email: null }), report());
    expect(ending).toMatchObject({ status: 'accepted', mailed: false });
    expect(successor?.hasPin).toBe(false);
  });
  it('a balance of 0 moves without ledger entries', () => {
    expect(settle(memberAccount({ ledger: [] }), report()).successor?.ledger).toEqual([]);
  });
  it.each(['closed', 'withdrawn', 'excluded'] as const)('an account that is %s is refused', (status) => {
    const { ending } = settle(memberAccount({ status }), report());
    expect(ending).toEqual({ status: 'rejected', code: 'account-closed', clause: null });
  });
  it('an account without a card is refused', () => {
    expect(settle(memberAccount({ cards: [] }), report()).ending).toMatchObject({
      status: 'rejected',
      code: 'no-card',
    });
  });
  it('a negative balance waits for a supervisor', () => {
    expect(
      settle(memberAccount({ ledger: [entry({ kind: 'correction', miles: -5 })] }), report()).ending,
    ).toMatchObject({ code: 'negative-balance' });
  });
  it('a call taken offline is only recorded until headquarters settles it', () => {
    const offline = report({ request: { at: '2017-11-20T10:00:00+01:00', offline: true } });
    const account = memberAccount();
    expect(decideCardCommand(account, offline, { syncedAt: null }).provisional).toBe(true);
    expect(decideCardCommand(account, offline, { syncedAt: '2017-11-20T18:00:00Z' })).toMatchObject({
      provisional: false,
      outcome: 'allow',
    });
  });
});
