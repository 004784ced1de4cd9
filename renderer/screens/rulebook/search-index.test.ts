import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/account/account.ts';
import { rulebookIn } from '../../../shared/packs/rulebook-view.ts';
import { type Query, rulebookIndex, searchRulebook } from './search-index.ts';

const search = (typed: string, part: Partial<Query> = {}, language: Language = 'en') =>
  searchRulebook(rulebookIndex(rulebookIn(language)), { typed, edition: null, inForce: 'mm-2017', ...part });
const labels = (typed: string, part: Partial<Query> = {}) =>
  search(typed, part).clauses.map(({ clause }) => clause.label);

describe('searching the rulebook', () => {
  it.each(['5.3', 'Art. 5.3', '§5.3', ' 5.3 '])(
    'puts the clause of the exact number first for %j, the edition in force before others',
    (typed) => {
      expect(labels(typed).slice(0, 2)).toEqual(['mm-2017 5.3', 'mm-2016 5.3']);
      expect(labels(typed, { inForce: 'mm-2016' })[0]).toBe('mm-2016 5.3');
    },
  );

  it.each(['mm-2016 5.3', '2016 5.3', '5.3 mm-2016'])('takes the edition from the words %j', (typed) => {
    expect(labels(typed)[0]).toBe('mm-2016 5.3');
    expect(labels(typed)).not.toContain('mm-2017 5.3');
  });

  it('begins no number in the middle: 4.3 finds no 14.3', () => {
    for (const label of labels('4.3')) expect(label).not.toMatch(/ 1+4\.3/);
  });

  it('finds a clause by words of title and summary in any order, whole words before beginnings', () => {
    expect(labels('missing miles')).toContain('mm-2017 4.3');
    expect(labels('MILES missing')).toEqual(expect.arrayContaining(['mm-2017 4.3']));
    expect(labels('definit')[0]).toMatch(/ 1\.1$/);
  });

  it('finds a rule by its id, by a part of it and by a clause it rests on', () => {
    for (const typed of ['missing-miles.window', 'missing window', 'miles-window'])
      expect(search(typed).checks.map(({ rule }) => rule.id)).toContain('missing-miles.window');
    expect(search('missing-miles.window').checks[0]?.rule.id).toBe('missing-miles.window');
    expect(search('4.3').checks.map(({ rule }) => rule.id)).toContain('missing-miles.window');
  });

  it('keeps to one edition', () => {
    const { clauses, checks } = search('miles', { edition: 'mm-2016' });
    expect(new Set(clauses.map(({ clause }) => clause.edition))).toEqual(new Set(['mm-2016']));
    for (const { rule } of checks) expect(Object.keys(rule.clauses)).toContain('mm-2016');
  });

  it.each([
    ['el', 'ΚΑΡΤΑ'],
    ['el', 'κάρτα'],
    ['ru', 'КАРТА'],
    ['ru', 'карт'],
    ['it', 'perche'],
    ['nl', 'kaart'],
  ] as const)('finds sentences to read aloud in %s by %s, with or without accents', (language, typed) => {
    const { scripts } = search(typed, {}, language);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts).toEqual(search(typed.toLowerCase(), {}, language).scripts);
  });

  it('gives the whole book in its own order for an empty text', () => {
    expect(search('').clauses.map(({ key }) => key)).toEqual(rulebookIn('en').clauses.map(({ label }) => label));
    expect(search('   ').checks).toHaveLength(rulebookIn('en').rules.length);
  });

  it.each(['zzqqx', '99.99', '.*', '[', '(((', '\\', '*', '%', '_', '$^', '?', '{miles}<script>', '🙂'])(
    'finds nothing for %j and does not break',
    (typed) => {
      expect(search(typed)).toEqual({ clauses: [], checks: [], scripts: [] });
    },
  );

  it('stays calm with a text of any length', () => {
    expect(search('miles '.repeat(5000)).clauses.length).toBeGreaterThan(0);
  });

  it('answers within one frame', () => {
    const index = rulebookIndex(rulebookIn('en'));
    const typed = 'the miles of the member may';
    searchRulebook(index, { typed, edition: null, inForce: 'mm-2017' });
    const times = Array.from({ length: 21 }, () => {
      const from = performance.now();
      searchRulebook(index, { typed, edition: null, inForce: 'mm-2017' });
      return performance.now() - from;
    }).sort((a, b) => a - b);
    expect(times[10]).toBeLessThan(16);
  });
});
