import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

const keyFor = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `milepost ${purpose}`, KEY_BYTES));

/**
 * Seals bytes with AES-256-GCM under a key derived for one purpose.
 * @param purpose what it is for; bytes sealed for one purpose do not open for another
 * @param about what the bytes belong to (a desk, a message): they open for nothing else
 * @returns nonce | cipher text | tag
 */
export const seal = (key: Buffer, purpose: string, about: string, plain: Buffer): Buffer => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor(key, purpose), nonce).setAAD(Buffer.from(about, 'utf8'));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** Opens what `seal` made. Throws when key, purpose or `about` differ, or a byte was changed. */
export const unseal = (key: Buffer, purpose: string, about: string, sealed: Buffer): Buffer => {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyFor(key, purpose), nonce)
    .setAAD(Buffer.from(about, 'utf8'))
    .setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const cipherText = sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES);
  return Buffer.concat([decipher.update(cipherText), decipher.final()]);
};
