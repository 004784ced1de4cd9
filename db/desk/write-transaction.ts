import type { Knex } from 'knex';
import { namingFailures } from './database-error.ts';

/**
 * Runs work in one transaction and throws the failure that ended it. SQLite rolls back by itself when the disk is full; Knex then
 * rolls back once more, which fails too and would hide the reason.
 */
export const inTransaction = <T>(database: Knex, work: (tx: Knex.Transaction) => Promise<T>): Promise<T> =>
  namingFailures(async () => {
    const failure: { reason: unknown; isKnown: boolean } = { reason: null, isKnown: false };
    try {
      return await database.transaction(async (tx) => {
        try {
          return await work(tx);
        } catch (reason) {
          Object.assign(failure, { reason, isKnown: true });
          throw reason;
        }
      });
    } catch (error) {
      throw failure.isKnown ? failure.reason : error;
    }
  });
