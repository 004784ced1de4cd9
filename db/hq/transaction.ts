import { setTimeout as pause } from 'node:timers/promises';
import type { Knex } from 'knex';

const SERIALISATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 8;

const sqlState = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** Repeats a whole transaction when the database asks for that (40001, 40P01), after pauses that grow. */
export const repeatedOnConflict = async <T>(transact: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transact();
    } catch (error) {
      const state = sqlState(error);
      if (attempt === ATTEMPTS || (state !== SERIALISATION_FAILURE && state !== DEADLOCK)) throw error;
      await pause(FIRST_PAUSE_MS * 2 ** attempt * Math.random());
    }
  }
};

/**
 * Runs work in one transaction and repeats all of it when the database asks for that. Work must therefore do nothing outside the
 * transaction.
 */
export const inTransaction = <T>(db: Knex, work: (tx: Knex.Transaction) => Promise<T>): Promise<T> =>
  repeatedOnConflict(() => db.transaction(work));

// Classes of PostgreSQL's own refusals that lie in the data: 21 cardinality, 22 data, 23 constraints.
const DATA_CLASSES = new Set(['21', '22', '23']);
const SQLSTATE = /^[0-9A-Z]{5}$/;

/** True if an error comes from what was to be done, not from the database being away, busy or shutting down. */
export const liesInTheData = (error: unknown): boolean => {
  const state = sqlState(error);
  if (state !== undefined && SQLSTATE.test(state)) return DATA_CLASSES.has(state.slice(0, 2));
  if (state !== undefined) return false; // ECONNREFUSED and its kin
  return error instanceof Error && error.name !== 'KnexTimeoutError' && !/connection|timeout/i.test(error.message);
};
