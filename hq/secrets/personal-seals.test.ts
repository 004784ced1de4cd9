import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { personalSeals } from './personal-seals.ts';

const masterKey = randomBytes(32);
const seals = personalSeals(masterKey);
const PLACE = 'members.surname';

describe('a personal value under the key of headquarters', () => {
  it.each([
    '',
    'f',
    'Παπαδάκη',
    'a'.repeat(15),
    'a'.repeat(16),
    'ends in \u0000\u0000',
    '\u0080\u0000',
    'x'.repeat(50_000),
  ])('opens as it was (case %#)', (text) => {
    expect(seals.open(PLACE, seals.seal(PLACE, text))).toBe(text);
    expect(personalSeals(masterKey).open(PLACE, seals.seal(PLACE, text))).toBe(text);
  });

  it('never looks the same twice, names its key, and shows nothing of the value, its length included', () => {
    const [first, second] = [seals.seal(PLACE, 'Quazzivelt'), seals.seal(PLACE, 'Quazzivelt')];
    expect(first.equals(second)).toBe(false);
    expect(first.includes('Quazzivelt')).toBe(false);
    expect(first.toString('hex', 1, 9)).toBe(seals.keyId);
    expect(seals.seal('members.seat', 'aisle').length).toBe(seals.seal('members.seat', 'window').length);
    expect(new Set(Array.from({ length: 2000 }, () => seals.seal(PLACE, '').toString('hex', 9, 21))).size).toBe(2000);
  });

  it('does not open in another column, with another key, or after a changed byte', () => {
    const sealed = seals.seal(PLACE, 'Example');
    expect(() => seals.open('members.given', sealed)).toThrow(/altered or moved/);
    expect(() => personalSeals(randomBytes(32)).open(PLACE, sealed)).toThrow(/another master key/);
    expect(() => seals.open(PLACE, Buffer.from('Example'))).toThrow(/not one that was sealed/);
    expect(() => seals.open(PLACE, sealed.subarray(0, 20))).toThrow(/not one that was sealed/);
    for (let place = 0; place < sealed.length; place += 1) {
      const altered = Buffer.from(sealed);
      altered[place] = (altered[place] ?? 0) ^ 1;
      expect(() => seals.open(PLACE, altered), String(place)).toThrow();
    }
  });
});
