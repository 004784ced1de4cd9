import { createHash, createPublicKey, verify } from 'node:crypto';

/** What stands before the 32 raw bytes of an Ed25519 public key in its SPKI form (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Names a key: the first 16 hex digits of sha256 over its raw bytes. */
export const keyIdOf = (publicKey: Buffer): string => createHash('sha256').update(publicKey).digest('hex').slice(0, 16);

/** True if the signature over the text is of this key. Bytes that are no key have signed nothing. */
export const isSignedBy = (publicKey: Buffer, text: string, signature: string): boolean => {
  try {
    const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
};
