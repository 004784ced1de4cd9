import { describe, expect, it } from 'vitest';
import { parsePreferences } from './preferences.ts';

describe('preferences', () => {
  it.each([
    [null, 'system', 'en'],
    ['not JSON', 'system', 'en'],
    ['"text"', 'system', 'en'],
    ['{"theme":"dark","language":"el"}', 'dark', 'el'],
    ['{"theme":"pink","language":"xx"}', 'system', 'en'],
  ])('of %s are %s and %s', (stored, theme, language) => {
    expect(parsePreferences(stored)).toEqual({ theme, language });
  });
});
