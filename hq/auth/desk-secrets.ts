import { createHash, randomBytes } from 'node:crypto';
import { seal, unseal } from '../secrets/sealing.ts';

const SECRET_BYTES = 32;

/** sha256 in hex: of a token or code with 100 random bits and more this is as good as a slow hash. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex');

export const newToken = (): string => randomBytes(SECRET_BYTES).toString('base64url');
export const newKey = (): Buffer => randomBytes(SECRET_BYTES);

// Without letters and digits that look alike: an operator may read the code to a branch over the telephone.
const CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const CODE_GROUPS = 5;
const CODE_GROUP_LENGTH = 5;

/** A one-time code such as `7KQ2M-…`, about 120 random bits. */
export const newEnrolmentCode = (): string => {
  const letters: string[] = [];
  while (letters.length < CODE_GROUPS * CODE_GROUP_LENGTH) {
    for (const byte of randomBytes(SECRET_BYTES)) {
      // Bytes above the largest multiple are dropped: every letter is equally likely.
      if (byte < Math.floor(256 / CODE_ALPHABET.length) * CODE_ALPHABET.length)
        letters.push(CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length));
    }
  }
  return Array.from({ length: CODE_GROUPS }, (_, group) =>
    letters.slice(group * CODE_GROUP_LENGTH, (group + 1) * CODE_GROUP_LENGTH).join(''),
  ).join('-');
};

/** Keys of a desk, sealed with the master key and bound to the desk and to what they are for. */
export const sealDeskKey = (
  masterKey: Buffer,
  use: 'lease secret' | 'unlock key',
  deskId: string,
  key: Buffer,
): Buffer => seal(masterKey, use, deskId, key);

export const openDeskKey = (
  masterKey: Buffer,
  use: 'lease secret' | 'unlock key',
  deskId: string,
  sealed: Buffer,
): Buffer => unseal(masterKey, use, deskId, sealed);
