import { z } from 'zod';
import { instantSchema } from '../day-and-instant.ts';
import { treatmentSchema } from './act.ts';

const count = z.number().int().min(0);

/** What headquarters allows one life of a desk without it. Instants are business time; miles are whole numbers. */
export const leaseTermsSchema = z.object({
  v: z.literal(1),
  leaseId: z.uuid(),
  deskId: z.string(),
  incarnation: z.uuid(),
  scopes: z.array(z.string()),
  issuedAt: instantSchema,
  expiresAt: instantSchema,
  /** By act; an act that is not named is refused. `perDay` null: as often as the other limits allow. */
  acts: z.record(z.string(), z.object({ treatment: treatmentSchema, perDay: count.nullable() })),
  /** For one member, until headquarters has settled it. */
  member: z.object({ acts: count, miles: count }),
  /** Of the whole desk: miles on one business day, and commands that headquarters has not settled. */
  desk: z.object({ milesPerDay: count, openCommands: count }),
});
export type LeaseTerms = z.infer<typeof leaseTermsSchema>;

/**
 * A lease as it travels. `terms` is the very text that was signed, so that a release that knows fewer fields still proves it;
 * `signature` is Ed25519 over `LEASE_CONTEXT` and the text, in base64.
 */
export const signedLeaseSchema = z.object({
  keyId: z.string().max(40),
  terms: z.string().max(8000),
  signature: z.string().max(200),
});
export type SignedLease = z.infer<typeof signedLeaseSchema>;

/** What a signature of headquarters begins with, so that one made for another purpose proves nothing here. */
export const LEASE_CONTEXT = 'milepost lease\n';
export const LEASE_KEY_CONTEXT = 'milepost lease key\n';

/**
 * A public key of headquarters (base64, Ed25519 SPKI DER). The first one a desk hears of is pinned; a later one counts when the key
 * before it, `endorsedBy`, has signed it.
 */
export const leaseKeySchema = z.object({
  keyId: z.string().max(40),
  publicKey: z.string().max(200),
  endorsement: z.object({ keyId: z.string().max(40), signature: z.string().max(200) }).nullable(),
});
export type LeaseKey = z.infer<typeof leaseKeySchema>;

/** The signed text of a key that takes over. */
export const endorsedText = ({ keyId, publicKey }: Pick<LeaseKey, 'keyId' | 'publicKey'>): string =>
  `${LEASE_KEY_CONTEXT}${keyId}\n${publicKey}`;

/** The terms in a lease whose signature was proved; null when they are none that this release understands. */
export const termsIn = ({ terms }: SignedLease): LeaseTerms | null => {
  try {
    return leaseTermsSchema.parse(JSON.parse(terms));
  } catch {
    return null;
  }
};
