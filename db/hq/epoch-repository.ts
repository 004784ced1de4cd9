import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';

export type EpochReason = 'import' | 'restored' | 'found-restored';

/** Draws the name of a new epoch and writes down why it began. */
export const noteEpoch = async (tx: Knex, reason: EpochReason): Promise<string> => {
  const epoch = randomUUID();
  await tx('epochs').insert({ epoch, reason });
  return epoch;
};

/**
 * What PostgreSQL says this database is: cluster, database, timeline. A dump in another place, a copy under another name, a recovery to
 * a point in time and a standby that took over all answer differently. Null where the server does not tell.
 */
export const askIdentity = async (db: Knex): Promise<string | null> => {
  try {
    const { rows }: { rows: { identity: string }[] } = await db.raw(
      `select format('%s/%s/%s', (select system_identifier from pg_control_system()),
                (select oid from pg_database where datname = current_database()),
                left(pg_walfile_name(pg_current_wal_lsn()), 8)) as identity`,
    );
    return rows[0]?.identity ?? null;
  } catch {
    return null; // some services keep these functions to themselves: the operator says when a backup was restored
  }
};

/** The database served last, null before the first; locked for the rest of the transaction, so that nodes look one after the other. */
export const lockServedDatabase = async (tx: Knex): Promise<string | null> => {
  const row: { identity: string | null } | undefined = await tx('served_database').forUpdate().first('identity');
  return row?.identity ?? null;
};

export const noteServedDatabase = async (tx: Knex, identity: string): Promise<void> => {
  await tx('served_database').update({ identity });
};

/**
 * Starts all feeds again under a new epoch, empty, with accounts, commands and results as they are, and remembers where the chains stood:
 * a desk that has forgotten what a lost stretch of a chain held may say so from that place, and from no other.
 * @returns the new epoch
 */
export const restartFeeds = async (tx: Knex, reason: EpochReason): Promise<string> => {
  const epoch = await noteEpoch(tx, reason);
  await tx('desk_chains').update({ restored_dseq: tx.ref('next_dseq') });
  // Whoever settles a command right now holds a head, and is waited for.
  await tx('scopes').update({ epoch, head: 0, floor: 0 });
  await tx.raw('truncate feed');
  return epoch;
};
