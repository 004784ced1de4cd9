import { describe, expect, it } from 'vitest';
import {
  forbiddenCharacterRule,
  holdsPaymentCard,
  isLongerThan,
  looksLikeCode,
  mixesScripts,
  tidyFreeText,
} from './text-rules.ts';

const character = (point: number): string => `Ver${String.fromCodePoint(point)}di`;

describe('free text', () => {
  it.each([0x00, 0x09, 0x0a, 0x1f, 0x7f, 0x85, 0x9f, 0x2028, 0x2029])('holds no control character %i (T1)', (point) => {
    expect(forbiddenCharacterRule(character(point))).toBe('T1');
  });

  it.each([
    0xad, 0x61c, 0x180e, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x2064, 0x2066, 0x206f, 0xfeff, 0xfff9, 0xfffb,
    0xe0000, 0xe007f,
  ])('holds no invisible character %i (T2)', (point) => {
    expect(forbiddenCharacterRule(character(point))).toBe('T2');
  });

  it.each([0x20, 0xa0, 0x5d0, 0x5be, 0x3b1, 0x2027, 0x202f, 0x2065, 0x1f600, 0xe0080])(
    'welcomes character %i',
    (point) => {
      expect(forbiddenCharacterRule(character(point))).toBeUndefined();
    },
  );

  it('is trimmed and normalised (T4, T5)', () => {
    expect(tidyFreeText(' Verdi')).toEqual({ value: 'Verdi', acted: ['T4'] });
    expect(tidyFreeText('Nicolo\u0300 ')).toEqual({ value: 'Nicolò', acted: ['T4', 'T5'] });
    expect(tidyFreeText('Nicolò')).toEqual({ value: 'Nicolò', acted: [] });
  });

  it('is measured in code points (T3)', () => {
    expect(isLongerThan('𝔸𝔸𝔸', 3)).toBe(false);
    expect(isLongerThan('𝔸𝔸𝔸', 2)).toBe(true);
  });

  it('is watched for tags and formulas (T6)', () => {
    for (const value of ['<b>', 'a>b', '=1', '+39', '-1', '@x']) expect(looksLikeCode(value)).toBe(true);
    for (const value of ['a=b', 'D-Orta', 'Via Roma, 1']) expect(looksLikeCode(value)).toBe(false);
  });

  it('keeps a word of a name to one script (T7)', () => {
    expect(mixesScripts('V\u0435rdi')).toBe(true); // Cyrillic е
    expect(mixesScripts('Ver\u03bfna')).toBe(true); // Greek ο
    for (const name of ['Verdi', 'Κατσαρού', 'Чайковский', 'בן־עמי', 'Κατσαρού Verdi'])
      expect(mixesScripts(name)).toBe(false);
  });

  it('holds no payment card (T8)', () => {
    for (const value of [
      '4111111111111111',
      'c/o 4111 1111 1111 1111',
      'x4111-1111-1111-1111y',
      'Via 12 4111 1111 1111 1111',
      '5500000000000004',
    ]) {
      expect([value.length, holdsPaymentCard(value)]).toEqual([value.length, true]);
    }
    for (const value of [
      '4111111111111112',
      '4111  1111  1111  1111',
      '0000000000000000',
      '7992739871300000',
      '411111111111',
      '41111111111111111111',
    ]) {
      expect([value, holdsPaymentCard(value)]).toEqual([value, false]);
    }
  });
});
