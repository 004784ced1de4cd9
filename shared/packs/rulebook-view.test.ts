import { describe, expect, it } from 'vitest';
import { languages } from './common/languages.ts';
import { packs } from './registry.ts';
import { clauseIn, rulebookIn } from './rulebook-view.ts';

describe.each(languages)('the rulebook in %s', (language) => {
  const book = rulebookIn(language);

  it('has every rule and every clause of every programme, each with something to say', () => {
    expect(book.rules.map(({ id }) => id)).toEqual(packs.flatMap(({ rules }) => rules.map(({ id }) => id)));
    expect(book.clauses).toHaveLength(packs.reduce((count, { clauses }) => count + clauses.clauses.length, 0));
    for (const { id, sentences } of book.rules) expect(sentences, id).not.toEqual([]);
  });

  it('rests every rule on clauses it has', () => {
    const labels = new Set(book.clauses.map(({ label }) => label));
    for (const label of book.rules.flatMap(({ clauses }) => Object.values(clauses).flat()))
      expect(labels).toContain(label);
  });

  it('shows no pattern, only words and blanks', () => {
    const sentences = book.rules.flatMap((rule) => rule.sentences.flatMap(({ agent, caller }) => [agent, caller]));
    expect(sentences.filter((sentence) => /[{}]|\bundefined\b/.test(sentence) || sentence.trim() === '')).toEqual([]);
  });
});

describe('one rule of the rulebook', () => {
  it('tells its clauses by edition, its services, its answers and its figures with their source', () => {
    const rule = rulebookIn('en').rules.find(({ id }) => id === 'missing-miles.window');
    expect(rule?.clauses).toEqual({ 'mm-2016': ['mm-2016 5.3'], 'mm-2017': ['mm-2017 4.3'] });
    expect(rule?.services).toContain('missing-miles.claim');
    expect(rule?.sentences).toContainEqual(expect.objectContaining({ verdict: 'deny', variant: 'late' }));
    expect(rule?.figures).toContainEqual({
      meaning: 'months to claim missing miles',
      values: [{ from: null, value: 4, source: 'mm-2016 5.3, mm-2017 4.3' }],
    });
  });
});

describe('one clause', () => {
  it('is found in every programme, and an unknown label is not', () => {
    expect(clauseIn('mm-2017 4.3')).toMatchObject({ edition: 'mm-2017' });
    const [portal] = rulebookIn('en').clauses.filter(({ edition }) => edition === 'bt-portal');
    expect(clauseIn(portal?.label ?? '')?.title).toBe(portal?.title);
    expect(clauseIn('mm-2017 99.9')).toBeNull();
  });
});
