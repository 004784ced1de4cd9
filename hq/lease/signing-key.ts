import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { endorsedText, LEASE_CONTEXT, type LeaseKey, type SignedLease } from '../../shared/account/lease/lease.ts';
import { derivedKey } from '../secrets/aes-gcm.ts';

/** What goes before the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const KEY_ID = /^k[1-9]\d{0,5}$/;

export const FIRST_KEY_ID = 'k1';

const numberOf = (keyId: string): number => Number(keyId.slice(1));

/** The identifier of the key that follows. */
export const nextKeyId = (keyId: string): string => `k${numberOf(keyId) + 1}`;

/** Derived from the master key, so that nothing secret has to be kept: whoever restores headquarters has the same keys again. */
const privateKey = (masterKey: Uint8Array, keyId: string): KeyObject => {
  if (!KEY_ID.test(keyId)) throw new Error('A signing key of leases is called k and a number.');
  const seed = derivedKey(masterKey, 'milepost lease signing', keyId);
  try {
    return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  } finally {
    seed.fill(0);
  }
};

const publicText = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');

const signed = (key: KeyObject, text: string): string => sign(null, Buffer.from(text, 'utf8'), key).toString('base64');

/** Signs the text of a lease. */
export const signLease = (masterKey: Uint8Array, keyId: string, terms: string): SignedLease => ({
  keyId,
  terms,
  signature: signed(privateKey(masterKey, keyId), `${LEASE_CONTEXT}${terms}`),
});

/** True if headquarters signed this lease, with whichever of its keys. */
export const hasSigned = (masterKey: Uint8Array, { keyId, terms, signature }: SignedLease): boolean => {
  if (!KEY_ID.test(keyId)) return false;
  const key = createPublicKey(privateKey(masterKey, keyId));
  return verify(null, Buffer.from(`${LEASE_CONTEXT}${terms}`, 'utf8'), key, Buffer.from(signature, 'base64'));
};

/** A public key for desks, signed by the one before it. */
const leaseKey = (masterKey: Uint8Array, keyId: string): LeaseKey => {
  const publicKey = publicText(privateKey(masterKey, keyId));
  if (keyId === FIRST_KEY_ID) return { keyId, publicKey, endorsement: null };
  const before = `k${numberOf(keyId) - 1}`;
  const signature = signed(privateKey(masterKey, before), endorsedText({ keyId, publicKey }));
  return { keyId, publicKey, endorsement: { keyId: before, signature } };
};

/** Every key up to this one, oldest first: a desk that was away while they changed follows them one by one. */
export const leaseKeysUpTo = (masterKey: Uint8Array, keyId: string): LeaseKey[] =>
  Array.from({ length: numberOf(keyId) }, (_, index) => leaseKey(masterKey, `k${index + 1}`));
