import { createHash } from 'node:crypto';
import { decrypt, encrypt, NONCE_BYTES, TAG_BYTES } from '../secrets/aes-gcm.ts';

const KEY_BYTES = 32;

/** The hash of a PIN under headquarters' own key. `keyId` tells which key, and nothing about it. */
export interface WrappedPinHash {
  readonly keyId: string;
  /** Nonce, tag and ciphertext, in this order. */
  readonly wrapped: Buffer;
}

const assertKey = (masterKey: Uint8Array): void => {
  if (masterKey.length !== KEY_BYTES) {
    throw new Error(`The key for PIN records must have ${KEY_BYTES} bytes; nothing was wrapped or opened.`);
  }
};

/** A name for a key: the first half of a hash over it, so that a rotated key is recognised and the key is not given away. */
export const pinKeyId = (masterKey: Uint8Array): string => {
  assertKey(masterKey);
  return createHash('sha256').update('milepost pin key\n').update(masterKey).digest('hex').slice(0, 32);
};

/**
 * Wraps the Argon2id hash of a PIN (AES-256-GCM). Four digits are found from the bare hash in ten thousand tries, so it is never
 * stored as it is; the account code is bound in, so a wrapped hash moved to another account does not open.
 * @param masterKey 32 bytes
 * @throws Error when the key has another length
 */
export const wrapPinHash = (masterKey: Uint8Array, code: string, phc: string): WrappedPinHash => {
  const keyId = pinKeyId(masterKey);
  const { nonce, tag, cipherText } = encrypt(masterKey, Buffer.from(code, 'utf8'), Buffer.from(phc, 'utf8'));
  return { keyId, wrapped: Buffer.concat([nonce, tag, cipherText]) };
};

/**
 * Opens a wrapped PIN hash of an account.
 * @throws Error when the record was wrapped with another key, for another account, or was altered
 */
export const unwrapPinHash = (masterKey: Uint8Array, code: string, { keyId, wrapped }: WrappedPinHash): string => {
  if (keyId !== pinKeyId(masterKey)) {
    throw new Error(
      'This PIN record was wrapped with another key. It is kept as it is; give headquarters the key of that time.',
    );
  }
  try {
    const parts = {
      nonce: wrapped.subarray(0, NONCE_BYTES),
      tag: wrapped.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES),
      cipherText: wrapped.subarray(NONCE_BYTES + TAG_BYTES),
    };
    return decrypt(masterKey, Buffer.from(code, 'utf8'), parts).toString('utf8');
  } catch {
    throw new Error(
      'This PIN record is not the one that was stored for the account. It was not opened; issue a new PIN.',
    );
  }
};
