import { decrypt, derivedKey, encrypt, NONCE_BYTES, TAG_BYTES } from './aes-gcm.ts';

const keyFor = (key: Buffer, purpose: string): Buffer => derivedKey(key, `milepost ${purpose}`);

/**
 * Seals bytes with AES-256-GCM under a key derived for one purpose.
 * @param purpose what it is for; bytes sealed for one purpose do not open for another
 * @param about what the bytes belong to (a desk, a message): they open for nothing else
 * @returns nonce | cipher text | tag
 */
export const seal = (key: Buffer, purpose: string, about: string, plain: Buffer): Buffer => {
  const { nonce, cipherText, tag } = encrypt(keyFor(key, purpose), Buffer.from(about, 'utf8'), plain);
  return Buffer.concat([nonce, cipherText, tag]);
};

/** Opens what `seal` made. Throws when key, purpose or `about` differ, or a byte was changed. */
export const unseal = (key: Buffer, purpose: string, about: string, sealed: Buffer): Buffer =>
  decrypt(keyFor(key, purpose), Buffer.from(about, 'utf8'), {
    nonce: sealed.subarray(0, NONCE_BYTES),
    cipherText: sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES),
    tag: sealed.subarray(sealed.length - TAG_BYTES),
  });
