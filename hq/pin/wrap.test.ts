import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pinKeyId, unwrapPinHash, wrapPinHash } from './wrap.ts';

const key = randomBytes(32);
const code = '0098010019';
const phc = '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

describe('a PIN hash under the key of headquarters', () => {
  it('opens with the key and the account it was wrapped for', () => {
    expect(unwrapPinHash(key, code, wrapPinHash(key, code, phc))).toBe(phc);
  });

  it('never looks the same twice and shows nothing of the hash', () => {
    const [first, second] = [wrapPinHash(key, code, phc), wrapPinHash(key, code, phc)];
    expect(first.wrapped.equals(second.wrapped)).toBe(false);
    expect(first.wrapped.includes('argon2id')).toBe(false);
    expect(first.keyId).toBe(pinKeyId(key));
  });

  it('does not open for another account, with another key, or after a changed byte', () => {
    const record = wrapPinHash(key, code, phc);
    expect(() => unwrapPinHash(key, '0098010027', record)).toThrow(/not the one that was stored/);
    expect(() => unwrapPinHash(randomBytes(32), code, record)).toThrow(/another key/);
    for (let place = 0; place < record.wrapped.length; place += 7) {
      const altered = Buffer.from(record.wrapped);
      altered[place] = (altered[place] ?? 0) ^ 1;
      expect(() => unwrapPinHash(key, code, { ...record, wrapped: altered })).toThrow(/not the one that was stored/);
    }
  });

  it('asks for a key of 32 bytes', () => {
    expect(() => wrapPinHash(randomBytes(16), code, phc)).toThrow(/32 bytes/);
  });
});
