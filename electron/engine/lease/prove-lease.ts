import { createPublicKey, verify } from 'node:crypto';
import {
  endorsedText,
  LEASE_CONTEXT,
  type LeaseKey,
  type LeaseTerms,
  type SignedLease,
  termsIn,
} from '../../../shared/account/lease/lease.ts';

/** Whom a lease must be for. */
export type LeaseHolder = { readonly deskId: string; readonly incarnation: string };

const isSignedBy = (publicKey: string, text: string, signature: string): boolean => {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
};

/** The terms of a lease that one of these keys has signed for this very desk; null for anything else. */
export const provenTerms = (
  lease: SignedLease,
  keys: readonly LeaseKey[],
  { deskId, incarnation }: LeaseHolder,
): LeaseTerms | null => {
  const key = keys.find(({ keyId }) => keyId === lease.keyId);
  if (key === undefined || !isSignedBy(key.publicKey, `${LEASE_CONTEXT}${lease.terms}`, lease.signature)) return null;
  const terms = termsIn(lease);
  return terms !== null && terms.deskId === deskId && terms.incarnation === incarnation ? terms : null;
};

const isEndorsed = (key: LeaseKey, pinned: readonly LeaseKey[]): boolean => {
  const by = pinned.find(({ keyId }) => keyId === key.endorsement?.keyId);
  if (by === undefined || key.endorsement === null) return false;
  return isSignedBy(by.publicKey, endorsedText(key), key.endorsement.signature);
};

/**
 * The keys a desk trusts after it heard of these, oldest first. The first answer is pinned as it is; later a key counts only when one that
 * is trusted already has signed it, so nobody between desk and headquarters can bring a key of their own.
 */
export const trustedKeys = (pinned: readonly LeaseKey[], heard: readonly LeaseKey[]): readonly LeaseKey[] => {
  if (pinned.length === 0) return heard;
  const trusted = [...pinned];
  for (const key of heard) {
    const isKnown = trusted.some(({ keyId }) => keyId === key.keyId);
    if (!isKnown && isEndorsed(key, trusted)) trusted.push(key);
  }
  return trusted;
};
