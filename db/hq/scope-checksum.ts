import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import type { MemberAccount } from '../../shared/account/account.ts';
import { canonicalise } from '../../shared/account/canonical.ts';
import { digestText } from '../../shared/account/checksum.ts';

/** What a digest is made of. */
type DigestedAccount = { readonly code: string; readonly version: number; readonly document: MemberAccount };

/** Digest of a document, 64 hex digits: a desk that holds this document computes the same. */
export const digestOf = ({ code, version, document }: DigestedAccount): string =>
  createHash('sha256')
    .update(digestText(code, version, canonicalise(document)))
    .digest('hex');

/** As PostgreSQL keeps it: exclusive or is an operator of `bit`, not of `bytea`. */
export const toBits = (hex: string): string => BigInt(`0x${hex}`).toString(2).padStart(256, '0');

export const fromBits = (bits: string): string => BigInt(`0b${bits}`).toString(16).padStart(64, '0');

/**
 * Makes the checksums of all scopes from the digests of their documents. The heads are locked first: whoever settles meanwhile adds what it
 * changed afterwards.
 */
export const setScopeChecksums = async (tx: Knex): Promise<void> => {
  await tx('scopes').orderBy('scope').forUpdate().select('scope');
  await tx.raw(
    `update scopes set checksum =
       coalesce((select bit_xor(digest) from account_snapshots s where s.scope = scopes.scope), repeat('0', 256)::bit(256))`,
  );
};
