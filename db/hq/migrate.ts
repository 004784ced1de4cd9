import type { Knex } from 'knex';
import * as extractTables from './migrations/0001-extract-tables.ts';
import * as settlementTables from './migrations/0002-settlement-tables.ts';

export interface HqMigration {
  readonly up: (knex: Knex) => Promise<void>;
  readonly down: (knex: Knex) => Promise<void>;
}

// In order of application; append only. A name never changes and carries no file extension: it is what the database remembers.
const hqMigrations: readonly (readonly [name: string, migration: HqMigration])[] = [
  ['0001-extract-tables', extractTables],
  ['0002-settlement-tables', settlementTables],
];

const migrationSource = (
  migrations: readonly (readonly [string, HqMigration])[],
): Knex.MigrationSource<readonly [string, HqMigration]> => ({
  getMigrations: async () => [...migrations],
  getMigrationName: ([name]) => name,
  getMigration: async ([, migration]) => migration,
});

const refuseNewerDatabase = async (knex: Knex, known: ReadonlySet<string>): Promise<void> => {
  if (!(await knex.schema.hasTable('knex_migrations'))) return;
  const applied = await knex('knex_migrations').orderBy('id').pluck<string[]>('name');
  const unknown = applied.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new Error(
    `This database was brought up to date by a newer release (it knows ${unknown.join(', ')}). Nothing was changed. Start the newer release, or restore a backup made before it.`,
  );
};

/**
 * Brings headquarters' database up to date, each migration in its own transaction. Safe to run at every start.
 * @param upTo name of the last migration wanted; only tests of a single migration give it
 * @returns names of the migrations applied now
 * @throws Error when the database holds a migration this code does not know; nothing is changed then
 */
export const migrateHq = async (knex: Knex, upTo?: string): Promise<readonly string[]> => {
  await refuseNewerDatabase(knex, new Set(hqMigrations.map(([name]) => name)));
  const wanted = upTo === undefined ? hqMigrations : hqMigrations.filter(([name]) => name <= upTo);
  const [, applied] = await knex.migrate.latest({ migrationSource: migrationSource(wanted) });
  return applied as string[];
};

/**
 * Makes sure the database is the one this code was written for, without changing it.
 * @throws Error when migrations are missing, or when it knows ones this code does not
 */
export const assertUpToDate = async (knex: Knex): Promise<void> => {
  await refuseNewerDatabase(knex, new Set(hqMigrations.map(([name]) => name)));
  const applied = (await knex.schema.hasTable('knex_migrations'))
    ? await knex('knex_migrations').pluck<string[]>('name')
    : [];
  const missing = hqMigrations.map(([name]) => name).filter((name) => !applied.includes(name));
  if (missing.length === 0) return;
  throw new Error('This database is not up to date. Run "hq migrate" first; nothing was changed.');
};
