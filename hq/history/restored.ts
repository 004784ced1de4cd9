import type { Knex } from 'knex';
import {
  askIdentity,
  type EpochReason,
  lockServedDatabase,
  noteServedDatabase,
  restartFeeds,
} from '../../db/hq/epoch-repository.ts';
import { inTransaction } from '../../db/hq/transaction.ts';

/**
 * Begins a new epoch: desks fetch their accounts anew and send again what this database may have lost. Accounts, commands and results stay.
 * For an operator who has put a backup in place; nodes should be stopped meanwhile.
 * @returns the new epoch
 */
export const beginEpochAfterRestore = async (db: Knex, reason: EpochReason = 'restored'): Promise<string> => {
  const identity = await askIdentity(db);
  return inTransaction(db, async (tx) => {
    await lockServedDatabase(tx);
    const epoch = await restartFeeds(tx, reason);
    if (identity !== null) await noteServedDatabase(tx, identity);
    return epoch;
  });
};

/** Takes this database for the one that was served before, although PostgreSQL names it otherwise: a standby that had everything took over. */
export const adoptWithoutLoss = async (db: Knex): Promise<void> => {
  const identity = await askIdentity(db);
  await inTransaction(db, async (tx) => {
    await lockServedDatabase(tx);
    if (identity !== null) await noteServedDatabase(tx, identity);
  });
};

/**
 * For the start of a node: where PostgreSQL names another database than the one served last, this is a copy that may be older, and a new
 * epoch begins. Of nodes that start together one begins it.
 * @returns the new epoch, null where the database is the one it was
 */
export const beginEpochWhereCopied = async (db: Knex): Promise<string | null> => {
  const identity = await askIdentity(db);
  if (identity === null) return null;
  return inTransaction(db, async (tx) => {
    const served = await lockServedDatabase(tx);
    if (served === identity) return null;
    const epoch = served === null ? null : await restartFeeds(tx, 'found-restored');
    await noteServedDatabase(tx, identity);
    return epoch;
  });
};
