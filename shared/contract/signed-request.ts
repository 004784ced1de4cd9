/**
 * How a desk proves itself (ADR on signed requests): every request carries an Ed25519 signature over what it asks for. Both sides build
 * the same text from here; the signing itself is theirs.
 */

/** Every answer of headquarters brings a fresh stamp: headquarters' own time, sealed by headquarters, good for a short while. */
export const STAMP_HEADER = 'milepost-stamp';

/** A desk enrolled with a bearer token gives it up for a key: token and public key travel here until headquarters answers that it took the key. */
export const ADOPT_HEADER = 'milepost-adopt';
export const KEY_TAKEN = 'taken';

/** Version of this contract as the caller speaks it. */
export const PROTOCOL_HEADER = 'milepost-protocol';

const SCHEME = 'Milepost-Ed25519';

/** Said with a refusal: sign again with the stamp that came along. */
export const STALE_STAMP = `${SCHEME} stale=true`;

/** What a request is signed with, as it travels in the `authorization` header. */
export type RequestProof = {
  readonly desk: string;
  /** Names the key: see `keyIdOf` on both sides, the first 16 hex digits of sha256 over the raw public key. */
  readonly key: string;
  /** Empty on the very first request: the refusal brings one. */
  readonly stamp: string;
  /** Never used twice with one key. */
  readonly nonce: string;
  /** Base64url, 64 bytes. */
  readonly signature: string;
};

/** What a request asks for. */
export type RequestLine = {
  readonly method: string;
  /** Path and query, from the path of the interface on: what stands before it may differ on both sides of a proxy. */
  readonly target: string;
  /** sha256 of the body in hex; of no bytes where there is none. */
  readonly bodyHash: string;
  /** The protocol header; empty where there is none. */
  readonly protocol: string;
};

/** The text under the signature: one line each, none of which may hold a line break. */
export const textToSign = (line: RequestLine, proof: Omit<RequestProof, 'signature'>): string =>
  [
    SCHEME,
    line.method,
    line.target,
    line.bodyHash,
    line.protocol,
    proof.desk,
    proof.key,
    proof.stamp,
    proof.nonce,
  ].join('\n');

const FIELDS = ['desk', 'key', 'stamp', 'nonce', 'signature'] as const;

/** The `authorization` header of a signed request. */
export const writeProof = (proof: RequestProof): string =>
  `${SCHEME} ${FIELDS.map((field) => `${field}="${proof[field]}"`).join(', ')}`;

const PROOF =
  /^Milepost-Ed25519 desk="([A-Za-z0-9-]{1,10})", key="([0-9a-f]{16})", stamp="([A-Za-z0-9_.-]{0,64})", nonce="([A-Za-z0-9_-]{16,32})", signature="([A-Za-z0-9_-]{86})"$/;

/** Reads such a header; undefined for anything else. */
export const readProof = (header: string | undefined): RequestProof | undefined => {
  const found = PROOF.exec(header ?? '');
  if (found === null) return undefined;
  const [, desk = '', key = '', stamp = '', nonce = '', signature = ''] = found;
  return { desk, key, stamp, nonce, signature };
};
