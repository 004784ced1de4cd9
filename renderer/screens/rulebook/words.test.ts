import { describe, expect, it } from 'vitest';
import { rulebookIn } from '../../../shared/packs/rulebook-view.ts';
import type { Text } from '../../i18n/translate.ts';
import { editionWord, figureText, verdictLook } from './words.ts';

const text: Text = (key) => key;
const format = { number: (value: number) => `n${value}`, shortDate: (date: string) => `d${date}` };

describe('the value of a figure', () => {
  it.each([
    [4, 'n4'],
    ['2017-11-03', 'd2017-11-03'],
    [null, 'rulebook.figure.none'],
    [false, 'rulebook.figure.no'],
    [['cash', 5], 'cash, n5'],
    [
      { 'mm-2016': 25, 'mm-2017': [1, null] },
      'rulebook.edition.mm-2016: n25; rulebook.edition.mm-2017: n1, rulebook.figure.none',
    ],
    [{}, ''],
  ])('%j', (value, shown) => {
    expect(figureText(value, text, format)).toBe(shown);
  });
});

describe('the words of the rulebook', () => {
  const book = rulebookIn('en');

  it('has a look for every answer of every rule', () => {
    for (const { verdict } of book.rules.flatMap(({ sentences }) => sentences))
      expect(Object.keys(verdictLook)).toContain(verdict);
  });

  it('has a word for every edition', () => {
    for (const { id } of book.editions) expect(editionWord(id, text)).toBe(`rulebook.edition.${id}`);
  });
});
