/**
 * Seals personal values before they reach PostgreSQL and opens them when they are read. `place` is `table.column`: a value opens in the
 * column it was sealed for and in no other. The row is not part of it, since rows are copied when an account continues under a new code.
 */
export interface Seals {
  /** A name for the key; it tells nothing about it. */
  readonly keyId: string;
  readonly seal: (place: string, text: string) => Buffer;
  /** @throws Error when the value was sealed with another key, for another place, or was altered */
  readonly open: (place: string, sealed: Uint8Array) => string;
}
