import type { Knex } from 'knex';
import { KEY_KIND } from './account-key.ts';

/** Names per transaction: large enough for one sorted segment, small enough that a kill costs little. */
const NAMES_PER_STEP = 100_000;

const sortInKeys = (database: Knex, kind: number): Promise<void> =>
  database.transaction(async (tx) => {
    await tx.raw(
      `INSERT INTO account_key (kind, value, account_id)
       SELECT kind, value, account_id FROM staged_key WHERE kind = ? ORDER BY value, account_id`,
      [kind],
    );
    await tx.raw('DELETE FROM staged_key WHERE kind = ?', [kind]);
  });

const sortInNames = (database: Knex, upTo: number): Promise<void> =>
  database.transaction(async (tx) => {
    await tx.raw('INSERT INTO account_name (rowid, words) SELECT id, words FROM staged_name WHERE id <= ?', [upTo]);
    await tx.raw('DELETE FROM staged_name WHERE id <= ?', [upTo]);
  });

/**
 * Makes staged accounts findable: keys sorted kind by kind, names in large steps. Each step is a transaction that empties what it
 * read, so that a killed or stopped desk goes on where it was. The work runs outside the event loop.
 */
export const buildIndex = async (database: Knex, stopped?: AbortSignal): Promise<void> => {
  for (const kind of Object.values(KEY_KIND)) {
    stopped?.throwIfAborted();
    await sortInKeys(database, kind);
  }
  // Kept for this connection only by FTS5's own settings table; 64 MB of words are gathered before a segment is written.
  await database.raw("INSERT INTO account_name (account_name, rank) VALUES ('hashsize', 67108864)");
  for (;;) {
    stopped?.throwIfAborted();
    const [next] = await database.raw<{ id: number | null }[]>('SELECT min(id) AS id FROM staged_name');
    if (next?.id === null || next === undefined) break;
    await sortInNames(database, next.id + NAMES_PER_STEP);
  }
  await database.raw("INSERT INTO account_name (account_name, rank) VALUES ('hashsize', 1048576)");
  // One segment: a beginning of a name is then one place in the index and not twenty.
  await database.raw("INSERT INTO account_name (account_name) VALUES ('optimize')");
};
