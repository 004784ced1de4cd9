import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { clauseLabels, clauseSummary, clauses } from './clauses.ts';
import { parameters } from './parameters.ts';

const cited = new Set(
  catalogue.flatMap(({ clauses: byEdition }) =>
    Object.entries(byEdition).flatMap(([edition, labels]) => labels.map((label) => `${edition} ${label}`)),
  ),
);

describe('the clause register', () => {
  it('holds each label once, and exactly the labels that rules cite', () => {
    expect(clauseLabels.size).toBe(clauses.length);
    expect([...clauseLabels].sort()).toEqual([...cited].sort());
  });

  it('says something about each clause, and throws on a label it does not have', () => {
    for (const { label, title, summary, edition } of clauses) {
      expect(title, label).not.toBe('');
      expect(summary, label).toMatch(/^\p{Lu}.+\.$/u);
      expect(label.startsWith(`${edition} `)).toBe(true);
    }
    expect(clauseSummary('mm-2017 3.7').title).not.toBe('');
    expect(() => clauseSummary('mm-2017 99.9')).toThrow();
  });
});

it('every figure names the clause, convention or decision it comes from', () => {
  for (const [key, { values }] of Object.entries(parameters))
    for (const { source } of values) expect(source, key).toMatch(/mm-20\d\d|\b[AC]-\d\d/);
});
