import createKnex, { type Knex } from 'knex';
import pg from 'pg';

// A statement that runs longer than this holds locks other desks wait for; a load works in chunks well below it.
const STATEMENT_TIMEOUT_MS = 60_000;
const IDLE_TRANSACTION_TIMEOUT_MS = 120_000;
const POOL_MAX = 10;
const silent = (): void => undefined;

const { builtins } = pg.types;
const instantToDate = pg.types.getTypeParser(builtins.TIMESTAMPTZ) as (text: string) => Date;

// A date stays text (a Date would move it by the time zone of the machine), an instant is an ISO string, int8 a number:
// miles and sequence numbers stay far below 2^53.
const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [builtins.DATE, (text) => text],
  [builtins.INT8, (text) => Number(text)],
  [builtins.TIMESTAMPTZ, (text) => instantToDate(text).toISOString()],
]);

const typeParserOf = (oid: number, format?: 'text' | 'binary'): unknown =>
  (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format);

/**
 * Opens headquarters' database. The caller ends it with `destroy()`.
 * @param url `postgres://…` of the database
 * @param options `poolMax` connections at most (default 10); `pipelined` sends statements without waiting for the answers of those before,
 * which serving gains from and COPY, and so an import, does not allow
 * @returns Knex over PostgreSQL: date → `YYYY-MM-DD`, timestamptz → ISO string in UTC, int8 → number, numeric → string
 */
export const openHqDatabase = (
  url: string,
  options: { readonly poolMax?: number; readonly pipelined?: boolean } = {},
): Knex =>
  createKnex({
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: 'milepost-hq',
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT_MS,
      types: { getTypeParser: typeParserOf },
      pipeline: options.pipelined ?? false,
    } as Knex.PgConnectionConfig,
    pool: { min: 0, max: options.poolMax ?? POOL_MAX },
    acquireConnectionTimeout: 15_000,
    // Knex would write to the console, statements included; what fails is thrown and told by the caller.
    log: { warn: silent, error: silent, deprecate: silent, debug: silent },
  });
