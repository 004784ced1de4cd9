import { derivedKey, encrypt } from '../secrets/aes-gcm.ts';

/**
 * The PIN record of a member, sealed for one desk: AES-256-GCM under HKDF-SHA256(lease secret, salt = code, info = `milepost pin lease`),
 * bound to the code. The desk opens it in memory to check a PIN while headquarters is out of reach.
 * @param phc Argon2id hash of the PIN
 * @returns base64 of nonce | cipher text | tag
 */
export const sealPinLease = (leaseSecret: Buffer, code: string, phc: string): string => {
  const key = derivedKey(leaseSecret, 'milepost pin lease', code);
  const { nonce, cipherText, tag } = encrypt(key, Buffer.from(code, 'utf8'), Buffer.from(phc, 'utf8'));
  return Buffer.concat([nonce, cipherText, tag]).toString('base64');
};
