/**
 * The checksum of a scope: the exclusive or of a digest per account, 64 hex digits. It does not depend on any order, and a change takes
 * the old digest out and the new one in, so that both sides keep it up to date in the transaction of the change (I11). It finds what went
 * wrong by chance; it is no proof against somebody who alters both sides.
 */
export const EMPTY_CHECKSUM = '0'.repeat(64);

/** The text whose sha256 in hex is the digest of an account. `document` is the canonical JSON of the document. */
export const digestText = (code: string, version: number, document: string): string => `${code} ${version} ${document}`;

/** Takes digests into a checksum, or, given a second time, out of it. */
export const combineChecksums = (checksums: Iterable<string>): string => {
  let sum = 0n;
  for (const checksum of checksums) sum ^= BigInt(`0x${checksum}`);
  return sum.toString(16).padStart(64, '0');
};
