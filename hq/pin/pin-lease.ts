import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const KEY_BYTES = 32;

/**
 * The PIN record of a member, sealed for one desk: AES-256-GCM under HKDF-SHA256(lease secret, salt = code, info = `milepost pin lease`),
 * bound to the code. The desk opens it in memory to check a PIN while headquarters is out of reach.
 * @param phc Argon2id hash of the PIN
 * @returns base64 of nonce | cipher text | tag
 */
export const sealPinLease = (leaseSecret: Buffer, code: string, phc: string): string => {
  const key = Buffer.from(hkdfSync('sha256', leaseSecret, code, 'milepost pin lease', KEY_BYTES));
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(code, 'utf8'));
  return Buffer.concat([nonce, cipher.update(phc, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
};
