import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../shared/account/account.ts';
import { ledgerView, newestLines } from './ledger-view.ts';

const entry = (n: number, miles: number, postedOn: string): LedgerEntry => ({
  entryId: `E-${String(n).padStart(4, '0')}`,
  kind: 'flight',
  miles,
  qualifying: miles > 0,
  activityOn: postedOn,
  postedOn,
  partner: null,
  flightRef: null,
  awardId: null,
  promotion: null,
  counterpart: null,
  reverses: null,
});

describe('the ledger of a verified caller', () => {
  it('is newest first, with the balance after each line', () => {
    const ledger = [entry(2, 500, '2017-03-01'), entry(1, 1000, '2017-01-01'), entry(3, -400, '2017-03-01')];
    expect(ledgerView(ledger).lines.map(({ miles, balanceAfter }) => [miles, balanceAfter])).toEqual([
      [-400, 1100],
      [500, 1500],
      [1000, 1000],
    ]);
    expect(newestLines(ledger, 1).map(({ entryId }) => entryId)).toEqual(['E-0003']);
  });

  it('shows the newest 200 of a long one, their balances counting the older lines', () => {
    const { lines, total } = ledgerView(Array.from({ length: 250 }, (_, n) => entry(n, 10, '2017-05-01')));
    expect([lines.length, total]).toEqual([200, 250]);
    expect(lines.at(0)?.balanceAfter).toBe(2500);
    expect(lines.at(-1)?.balanceAfter).toBe(510);
  });

  it('of a new account is empty', () => {
    expect(ledgerView([])).toEqual({ lines: [], total: 0 });
  });
});
