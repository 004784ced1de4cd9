import type { Knex } from 'knex';
import * as extractTables from './migrations/0001-extract-tables.ts';

export interface HqMigration {
  readonly up: (knex: Knex) => Promise<void>;
  readonly down: (knex: Knex) => Promise<void>;
}

// In order of application; append only. A name never changes and carries no file extension: it is what the database remembers.
const hqMigrations: readonly (readonly [name: string, migration: HqMigration])[] = [
  ['0001-extract-tables', extractTables],
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
