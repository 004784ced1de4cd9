import { describe, expect, it } from 'vitest';
import { rulebookIn } from '../../../shared/packs/rulebook-view.ts';
import { rulebookLookup } from './rulebook-lookup.ts';

const lookup = rulebookLookup(rulebookIn('en'));

describe('looking up the rulebook', () => {
  it('knows the rules that rest on a clause', () => {
    expect(lookup.rulesOn('mm-2017 4.3').map(({ id }) => id)).toContain('missing-miles.window');
    expect(lookup.rulesOn('mm-2017 99.9')).toEqual([]);
  });

  it('finds the same matter in the other edition by the rules that cite both', () => {
    const counterparts = lookup.counterparts('mm-2017 4.3');
    const [before] = counterparts.filter(({ clause }) => clause.label === 'mm-2016 5.3');
    expect(before?.rules.map(({ id }) => id)).toContain('missing-miles.window');
    for (const { clause, rules } of counterparts) {
      expect(clause.edition).not.toBe('mm-2017');
      expect(rules).not.toEqual([]);
    }
  });

  it('gives the whole article of a clause, and of 4.3 none of 14', () => {
    const clause = lookup.clause('mm-2017 4.3');
    if (!clause) throw new Error('4.3 is in the register.');
    const numbers = lookup.article(clause).map(({ number }) => number);
    expect(numbers).toContain('4.3');
    for (const number of numbers) expect(number).toMatch(/^4(\.|$)/);
  });

  it('answers null for what it does not have', () => {
    expect(lookup.clause('4.3')).toBeNull();
    expect(lookup.rule('toString')).toBeNull();
  });
});
