import type { Knex } from 'knex';
import { EMPTY_CHECKSUM } from '../../../shared/account/checksum.ts';
import type { DeskMigration } from '../migration.ts';

const createTables = async (database: Knex): Promise<void> => {
  await database.raw(`
    CREATE TABLE account (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      scope TEXT NOT NULL,
      version INTEGER NOT NULL,
      document TEXT NOT NULL,
      pin_lease TEXT
    )`);
  await database.raw(`
    CREATE TABLE account_key (
      kind INTEGER NOT NULL,
      value TEXT NOT NULL,
      account_id INTEGER NOT NULL,
      PRIMARY KEY (kind, value, account_id)
    ) WITHOUT ROWID`);
  // A beginning without its own index gathers every word it fits: a common given name would take 20 ms at a million members.
  // Contentless: the words are made from the document by our own folding (shared/account/search-key.ts), never ranked.
  await database.raw(`
    CREATE VIRTUAL TABLE account_name USING fts5(
      words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4 5 6 7 8',
      tokenize = 'unicode61 remove_diacritics 0'
    )`);
  // While a replica is fetched, what it is found by waits here and is sorted into its index at the end, which is many times faster.
  await database.raw(
    'CREATE TABLE staged_key (kind INTEGER NOT NULL, value TEXT NOT NULL, account_id INTEGER NOT NULL)',
  );
  await database.raw('CREATE TABLE staged_name (id INTEGER PRIMARY KEY, words TEXT NOT NULL)');
  // Counting a million rows takes longer than a search may wait.
  await database.raw('CREATE TABLE account_count (n INTEGER NOT NULL)');
  await database.raw('INSERT INTO account_count VALUES (0)');
  await database.raw('CREATE TABLE cursor (scope TEXT PRIMARY KEY, epoch TEXT NOT NULL, position INTEGER NOT NULL)');
  await database.raw(`
    CREATE TABLE bootstrap (
      scope TEXT PRIMARY KEY,
      epoch TEXT NOT NULL,
      cursor INTEGER NOT NULL,
      after_code TEXT NOT NULL,
      total INTEGER NOT NULL,
      received INTEGER NOT NULL,
      done INTEGER NOT NULL
    )`);
};

/**
 * Checksums of what is kept (I11). Documents from before are not stored in their canonical form, so they are fetched again: an epoch that
 * headquarters never had asks for that, and until then they are found and shown as before.
 */
const addChecksums = async (database: Knex): Promise<void> => {
  for (const column of ['checksum', 'walked'])
    await database.raw(`ALTER TABLE cursor ADD COLUMN ${column} TEXT NOT NULL DEFAULT '${EMPTY_CHECKSUM}'`);
  await database.raw(`ALTER TABLE bootstrap ADD COLUMN checksum TEXT NOT NULL DEFAULT '${EMPTY_CHECKSUM}'`);
  await database.raw('CREATE TABLE walk (place INTEGER NOT NULL)');
  await database.raw('INSERT INTO walk VALUES (0)');
  for (const table of ['cursor', 'bootstrap']) await database.raw(`UPDATE ${table} SET epoch = ''`);
};

/** Schema of the replica, oldest step first. A replica can always be fetched again: a step may also empty it. */
export const REPLICA_MIGRATIONS: readonly DeskMigration[] = [
  { name: '0001-accounts-keys-and-names', up: createTables },
  { name: '0002-checksums', up: addChecksums },
];
