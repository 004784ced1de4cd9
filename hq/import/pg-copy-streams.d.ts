declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** A stream into `copy … from stdin`; hand it to `client.query` and write the rows. */
  export const from: (sql: string) => Writable & Submittable;
}
