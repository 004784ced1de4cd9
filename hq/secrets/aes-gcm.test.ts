import { hkdfSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { derivedKey } from './aes-gcm.ts';

describe('a derived key', () => {
  it.each([
    ['without salt', 'milepost personal data', '', 32],
    ['with salt', 'milepost pin lease', '0056994590', 32],
    ['shorter', 'milepost personal data key id', '', 8],
    ['of a label that is not plain', 'clé', 'ключ', 20],
  ])('is that of HKDF-SHA256: %s', (_, label, salt, bytes) => {
    for (const length of [1, 32, 64, 100]) {
      const key = randomBytes(length);
      expect(derivedKey(key, label, salt, bytes).equals(Buffer.from(hkdfSync('sha256', key, salt, label, bytes)))).toBe(
        true,
      );
    }
  });

  it('has at most 32 bytes', () => {
    expect(() => derivedKey(randomBytes(32), 'label', '', 33)).toThrow(RangeError);
  });
});
