import { describe, expect, it } from 'vitest';
import { decideService } from '../../decide-service.ts';
import { claim, type Differences, IN_2016, IN_2017 } from './award-example.ts';
import { earnedNeededFor } from './purchase-cap.ts';

const flagsOf = (at: string, earnedBalance: number | undefined, differs: Differences = {}) =>
  decideService({ case: 'hint', ...claim(at, { ...differs, account: { earnedBalance, ...differs.account } }) }).flags;

const HINT = 'purchase-cap-hint';

describe('the hint about bought miles', () => {
  it('is given in 2017 when less than a quarter of the price is earned', () => {
    expect(flagsOf(IN_2017, 4999)).toContain(HINT);
    expect(flagsOf(IN_2017, 5000)).not.toContain(HINT);
  });

  it('is not given where the earned miles or the price are not known', () => {
    expect(flagsOf(IN_2017, undefined)).not.toContain(HINT);
    expect(flagsOf(IN_2017, 0, { award: { priceMiles: undefined } })).not.toContain(HINT);
  });

  it('is not given where the text or the configuration has a share of its own', () => {
    expect(flagsOf(IN_2016, 0)).not.toContain(HINT);
    expect(flagsOf(IN_2017, 0, { config: { 'purchase.cap': { 'mm-2017': 50 } } })).not.toContain(HINT);
  });

  it('is not given for companies', () => {
    const company = { caller: { role: 'administrator' }, account: { kind: 'company' } } as const;
    expect(flagsOf(IN_2017, 0, company)).not.toContain(HINT);
  });
});

describe('the earned miles a price needs', () => {
  it.each([
    [20_000, 75, 5000],
    [30_001, 75, 7501],
    [10_000, 100, 0],
    [10_000, 0, 10_000],
    [10_000, 120, 0],
    [0, 75, 0],
  ])('of %i miles with a share of %i percent are %i', (price, share, needed) => {
    expect(earnedNeededFor(price, share)).toBe(needed);
  });
});
