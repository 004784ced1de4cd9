import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { Random } from '../clock/random.ts';

/** What stands before the 32 bytes of an Ed25519 seed in PKCS #8, and before a public key in SPKI (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_PREFIX_BYTES = 12;
const SEED_BYTES = 32;

/** The key a desk signs its requests with. */
export type DeskKey = {
  /** Names the key: the first 16 hex digits of sha256 over the raw public key. */
  readonly id: string;
  /** 32 raw bytes. */
  readonly publicKey: Buffer;
  /** Base64url, 64 bytes. */
  sign(text: string): string;
};

/** A new key's secret, base64 of 32 bytes. It lives in the encrypted outbox and nowhere else. */
export const newKeySeed = (random: Random): string => Buffer.from(random.bytes(SEED_BYTES)).toString('base64');

/** The key of a seed. */
export const deskKeyFrom = (seed: string): DeskKey => {
  const pkcs8 = Buffer.concat([PKCS8_PREFIX, Buffer.from(seed, 'base64')]);
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const publicKey = spki.subarray(SPKI_PREFIX_BYTES);
  return {
    id: createHash('sha256').update(publicKey).digest('hex').slice(0, 16),
    publicKey,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64url'),
  };
};
