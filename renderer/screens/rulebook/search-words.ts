import { folded } from '../../ui/folded.ts';

/** More words than anybody types; what is beyond them is not looked at. */
const MOST_WORDS = 12;

/** A word is letters and digits; a dot inside it belongs to it, as in the number 4.3. */
const WORD = /[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu;
const CITING = new Set(['art', 'article', '§']);

/** The words of a text as the search compares them. An identifier with dots gives its parts as well. */
export const wordsOf = (text: string): string[] =>
  [...folded(text).matchAll(WORD)].flatMap(([word]) =>
    /^[\d.]+$/.test(word) || !word.includes('.') ? [word] : [word, ...word.split('.')],
  );

/** What was typed, as words that must all begin a word of what is found. “Art. 4.3” and “§ 4.3” are 4.3. */
export const typedWords = (typed: string): string[] => {
  const words = [...folded(typed).matchAll(WORD)].map(([word]) => word).slice(0, MOST_WORDS);
  const telling = words.filter((word) => !CITING.has(word));
  return telling.length > 0 ? telling : words;
};

export type MarkedPart = { at: number; text: string; isMatch: boolean };

const PART = /([\p{L}\p{N}\p{M}]+(?:\.[\p{L}\p{N}\p{M}]+)*)/gu;

/** A text in parts, those marked that a typed word begins. Joined, the parts are the text again. */
export const markedParts = (text: string, words: readonly string[]): MarkedPart[] => {
  if (words.length === 0) return [{ at: 0, text, isMatch: false }];
  let at = 0;
  return text
    .split(PART)
    .map((part, index) => {
      const from = at;
      at += part.length;
      const isWord = index % 2 === 1;
      return {
        at: from,
        text: part,
        isMatch: isWord && words.some((word) => wordsOf(part).some((one) => one.startsWith(word))),
      };
    })
    .filter((part) => part.text !== '');
};
