import { describe, expect, it } from 'vitest';
import { type Language, languages } from './common/languages.ts';
import { packs } from './registry.ts';

const others = languages.filter((language) => language !== 'en');

/** Letters a text of the language must have, so that a forgotten translation shows. */
const script = { ru: /[а-яё]/iu, el: /[α-ωά-ώ]/iu, en: /[a-z]/i, it: /[a-z]/i, nl: /[a-z]/i };

const sentences = (text: string) => text.split(/[.!?;·]+\s/u).length;

describe.each(packs.map((pack) => [pack.id, pack] as const))('the messages of %s', (_id, { messages, rules }) => {
  const textsIn = (language: Language) => messages.files[language].flatMap((file) => Object.entries(file));
  const keysIn = (language: Language) =>
    textsIn(language)
      .map(([key]) => key)
      .sort();

  it.each(others)('in %s have the same keys as the English ones', (language) => {
    expect(keysIn(language)).toEqual(keysIn('en'));
  });

  it.each(languages)('in %s speak to agent and caller in the language, in few sentences', (language) => {
    for (const [key, texts] of textsIn(language)) {
      for (const text of Object.values(texts)) expect(text, key).toMatch(script[language]);
      expect(sentences(texts.caller), key).toBeLessThanOrEqual(4);
    }
  });

  it.each(others)('in %s are no copies of the English ones', (language) => {
    const english = new Map(textsIn('en').map(([key, texts]) => [key, texts.caller]));
    for (const [key, { caller }] of textsIn(language)) expect(caller, key).not.toBe(english.get(key));
  });

  it('belong to rules that exist', () => {
    const starts = rules.map(({ id }) => `${id}.`);
    const strangers = keysIn('en').filter((key) => !starts.some((start) => key.startsWith(start)));
    expect(strangers).toEqual([]);
  });

  it('exist for every rule', () => {
    const keys = keysIn('en');
    expect(rules.map(({ id }) => id).filter((id) => !keys.some((key) => key.startsWith(`${id}.`)))).toEqual([]);
  });
});
