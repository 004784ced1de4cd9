import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from './catalogue.ts';
import { catalogue as english } from './catalogues/en.ts';
import { formatMessage } from './icu-format.ts';
import { languages } from './translate.ts';

const namesIn = (message: string): string =>
  [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].toSorted().join(' ');

describe.each(languages)('texts in %s', async (language) => {
  const catalogue: Readonly<Record<string, string>> = await catalogueOf(language);

  it('have the keys of the English', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it('are never empty and take the values of the English', () => {
    const faults = Object.entries(english).filter(([key, original]) => {
      const text = catalogue[key] ?? '';
      return text.trim() === '' || namesIn(text) !== namesIn(original);
    });
    expect(faults.map(([key]) => key)).toEqual([]);
  });

  it('are sound ICU messages', () => {
    const broken = Object.entries(catalogue).filter(([, message]) => {
      try {
        return !new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
      } catch {
        return true;
      }
    });
    expect(broken.map(([key]) => key)).toEqual([]);
  });
});

describe('plurals', () => {
  it.each([
    [1, '1 день назад'],
    [3, '3 дня назад'],
    [5, '5 дней назад'],
  ])('%i in Russian', async (count, words) => {
    const russian = await catalogueOf('ru');
    expect(formatMessage(russian['format.age.days'], 'ru', { count })).toBe(words);
  });

  it('leave a message alone when a value is missing', () => {
    expect(formatMessage('Call {n}', 'en', {})).toBe('Call {n}');
  });
});
