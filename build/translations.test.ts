import { describe, expect, it } from 'vitest';
import { faultsOf, languages, type MessageTree } from './translations.ts';

const everywhere = (tree: MessageTree) => Object.fromEntries(languages.map((language) => [language, tree]));

describe('the check of translations', () => {
  it('accepts the same keys and arguments in every language, whatever the plural categories', () => {
    const english = { 'card.sent': { caller: '{count, plural, one {# day} other {# days}} by {day}' } };
    const russian = {
      'card.sent': { caller: '{day}: {count, plural, one {# день} few {# дня} many {# дней} other {# дня}}' },
    };
    expect(faultsOf({ ...everywhere(english), ru: russian })).toEqual([]);
  });

  it.each<[string, MessageTree | undefined, RegExp]>([
    ['a missing file', undefined, /el: the file is missing/],
    ['a missing text', {}, /el: "greeting" is missing/],
    ['an empty text', { greeting: ' ' }, /el: "greeting" is empty/],
    ['another argument', { greeting: 'Γεια {person}' }, /uses \{person\} where English uses \{name\}/],
    ['a text too many', { greeting: 'Γεια {name}', extra: 'x' }, /"extra" is not in English/],
    ['broken ICU', { greeting: 'Γεια {name' }, /cannot be read/],
  ])('finds %s', (_case, greek, expected) => {
    const catalogues = { ...everywhere({ greeting: 'Hello {name}' }) };
    if (greek) Object.assign(catalogues, { el: greek });
    else delete catalogues.el;
    expect(faultsOf(catalogues).join('\n')).toMatch(expected);
  });

  it('sees a choice that has other words', () => {
    const english = { sex: '{g, select, f {she} other {they}}' };
    expect(faultsOf({ ...everywhere(english), nl: { sex: '{g, select, m {hij} other {zij}}' } })).toHaveLength(1);
  });
});
