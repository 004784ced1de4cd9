import { createDecipheriv, hkdfSync } from 'node:crypto';
import { verify } from '@node-rs/argon2';

const INFO = 'milepost pin lease';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const keyFor = (leaseSecret: string, code: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(leaseSecret, 'base64'), code, INFO, 32));

/** Opens a sealed PIN record; null when it was made for another desk or another account, or was changed. */
const openLease = (leaseSecret: string, code: string, sealed: string): Buffer | null => {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length <= NONCE_BYTES + TAG_BYTES) return null;
  const key = keyFor(leaseSecret, code);
  try {
    const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
    opener.setAAD(Buffer.from(code));
    opener.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([opener.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), opener.final()]);
  } catch {
    return null;
  } finally {
    key.fill(0);
  }
};

/**
 * Checks a PIN against the record leased to this desk (base64 of nonce, cipher text and tag; AES-256-GCM). The record is open only
 * within this call. Null when the lease cannot be opened: then nothing was checked.
 */
export const matchesLease = async (
  leaseSecret: string,
  code: string,
  sealed: string,
  pin: Uint8Array,
): Promise<boolean | null> => {
  const record = openLease(leaseSecret, code, sealed);
  if (record === null) return null;
  try {
    return await verify(record, pin);
  } catch {
    return null;
  } finally {
    record.fill(0);
  }
};
