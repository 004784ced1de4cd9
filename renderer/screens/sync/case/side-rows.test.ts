import { describe, expect, it } from 'vitest';
import type { CaseSides } from '../../../../shared/account/case.ts';
import { isOvertaken, sideRows } from './side-rows.ts';

const seen = {
  status: 'active',
  successor: null,
  balance: 84_320,
  cards: [{ kind: 'standard', issueNo: 2, state: 'lost' }],
} as const;
const decision = { service: 'card.report', edition: 'mm-2017', rules: [], clauses: [] };
const sides: CaseSides = {
  told: {
    said: 'card-transfer',
    params: { cause: 'lost' },
    language: 'it',
    at: '2017-11-20T10:00:00.000Z',
    offline: true,
    decision: { ...decision, outcome: 'allow', provisional: true, seen: { ...seen, cards: [...seen.cards] } },
    earlier: null,
  },
  ruled: {
    result: { status: 'rejected', commandId: '', code: 'account-closed', clause: null, positions: {} },
    decision: null,
    account: {
      status: 'closed',
      successor: '0095113408',
      balance: 0,
      cards: [{ kind: 'standard', issueNo: 2, state: 'stolen' }],
    },
  },
};

const shown = (of: CaseSides) => sideRows(of).map(({ item, desk, centre }) => [item, desk.kind, centre.kind]);

describe('both sides of a case', () => {
  it('say what was decided and what each saw of the account', () => {
    expect(sideRows(sides)).toEqual([
      {
        item: 'decision',
        issueNo: null,
        desk: { kind: 'outcome', outcome: 'allow', provisional: true },
        centre: { kind: 'outcome', outcome: 'rejected', provisional: false },
      },
      { item: 'remedy', issueNo: null, desk: { kind: 'remedy', variant: 'transfer' }, centre: { kind: 'none' } },
      {
        item: 'account',
        issueNo: null,
        desk: { kind: 'status', status: 'active' },
        centre: { kind: 'status', status: 'closed' },
      },
      { item: 'code', issueNo: null, desk: { kind: 'none' }, centre: { kind: 'code', code: '0095113408' } },
      { item: 'card', issueNo: 2, desk: { kind: 'card', state: 'lost' }, centre: { kind: 'card', state: 'stolen' } },
      { item: 'balance', issueNo: null, desk: { kind: 'miles', miles: 84_320 }, centre: { kind: 'miles', miles: 0 } },
    ]);
  });

  it('strike what the centre has overtaken, and nothing that nobody noted', () => {
    expect(
      sideRows(sides)
        .filter(isOvertaken)
        .map(({ item }) => item),
    ).toEqual(['decision', 'remedy', 'account', 'card', 'balance']);
    const { seen: _, ...without } = { ...decision, outcome: 'allow' as const, provisional: true, seen: undefined };
    const older: CaseSides = { ...sides, told: { ...sides.told, decision: without } };
    expect(shown(older).filter(([item]) => item === 'account')).toEqual([['account', 'notNoted', 'status']]);
    expect(
      sideRows(older)
        .filter(isOvertaken)
        .map(({ item }) => item),
    ).toEqual(['decision', 'remedy']);
  });

  it('name neither account nor balance where the centre saw none', () => {
    expect(shown({ ...sides, ruled: { ...sides.ruled, account: null } })).toEqual([
      ['decision', 'outcome', 'outcome'],
      ['remedy', 'remedy', 'none'],
    ]);
  });

  it('name the miles a claim was promised, and those that were credited', () => {
    const result = {
      status: 'accepted',
      commandId: '',
      positions: {},
      variant: null,
      newCode: null,
      milesMoved: null,
    } as const;
    const claim = { miles: 1_970, legs: [] };
    const claimed: CaseSides = {
      told: { ...sides.told, said: 'claim', params: { miles: '2140' } },
      ruled: { ...sides.ruled, result: { ...result, mailed: true, claim } },
    };
    expect(sideRows(claimed)[1]).toEqual({
      item: 'miles',
      issueNo: null,
      desk: { kind: 'miles', miles: 2_140 },
      centre: { kind: 'miles', miles: 1_970 },
    });
  });

  it('name what the centre itself had answered before it was restored', () => {
    const earlier = { status: 'parked', commandId: '', code: 'agent-left', clause: null, positions: {} } as const;
    expect(shown({ ...sides, told: { ...sides.told, earlier } }).at(-1)).toEqual(['earlier', 'outcome', 'outcome']);
  });
});
