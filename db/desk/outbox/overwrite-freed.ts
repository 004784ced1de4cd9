import type { Knex } from 'knex';
import { namingFailures } from '../database-error.ts';

/**
 * Runs work whose deletions leave nothing behind in the file, not even for somebody with its key. Off otherwise: a page that is freed and
 * written again within minutes is not worth a write of its own.
 */
export const overwritingWhatIsFreed = async <T>(database: Knex, work: () => Promise<T>): Promise<T> => {
  await namingFailures(() => database.raw('PRAGMA secure_delete = ON'));
  try {
    return await work();
  } finally {
    await namingFailures(() => database.raw('PRAGMA secure_delete = OFF'));
  }
};
