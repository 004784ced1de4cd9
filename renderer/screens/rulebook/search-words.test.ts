import { describe, expect, it } from 'vitest';
import { markedParts, typedWords } from './search-words.ts';

const marked = (text: string, typed: string) =>
  markedParts(text, typedWords(typed))
    .map((part) => (part.isMatch ? `<${part.text}>` : part.text))
    .join('');

describe('the words of a search', () => {
  it.each([
    ['Art. 4.3', ['4.3']],
    ['§ 4.3', ['4.3']],
    ['mm-2017 4.3.', ['mm', '2017', '4.3']],
    ['Η ΚΆΡΤΑ σας', ['η', 'καρτα', 'σασ']],
    ['art', ['art']],
    ['.* [a-z]+', ['a', 'z']],
    ['', []],
  ])('%j', (typed, words) => {
    expect(typedWords(typed)).toEqual(words);
  });
});

describe('marks in a text', () => {
  it.each([
    ['A stolen card is blocked.', 'card stol', 'A <stolen> <card> is blocked.'],
    ['Perché la tessera', 'perche', '<Perché> la tessera'],
    ['Η κάρτα σας', 'καρτα', 'Η <κάρτα> σας'],
    ['See 4.3 and 14.3.', '4.3', 'See <4.3> and 14.3.'],
    ['missing-miles.window', 'window', 'missing-<miles.window>'],
    ['a (b) [c]', '(b', 'a (<b>) [c]'],
    ['Nothing typed', '', 'Nothing typed'],
  ])('%s for %j', (text, typed, shown) => {
    expect(marked(text, typed)).toBe(shown);
  });
});
