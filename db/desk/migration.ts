import type { Knex } from 'knex';
import { DatabaseNewer, namingFailures } from './database-error.ts';

/** A step of the schema. Steps are never changed once released; names carry no file extension so that bundling keeps them. */
export type DeskMigration = { readonly name: string; readonly up: (database: Knex) => Promise<void> };

const sourceOf = (migrations: readonly DeskMigration[]): Knex.MigrationSource<DeskMigration> => ({
  getMigrations: async () => [...migrations],
  getMigrationName: (migration) => migration.name,
  getMigration: async (migration) => ({
    up: migration.up,
    down: async () => {
      throw new Error('A desk database is never migrated backwards.');
    },
  }),
});

const assertNotNewer = async (database: Knex, migrations: readonly DeskMigration[]): Promise<void> => {
  if (!(await database.schema.hasTable('migration'))) return;
  const known = new Set(migrations.map((migration) => migration.name));
  const applied = await database<{ name: string }>('migration').select('name');
  const unknown = applied.filter((row) => !known.has(row.name));
  if (unknown.length > 0) {
    throw new DatabaseNewer(
      'The desk database was written by a newer Milepost. It is kept; install the newer version.',
    );
  }
};

/** Brings the schema up to date. Throws `DatabaseNewer` when a migration was applied that this version does not know. */
export const migrateDeskDatabase = (database: Knex, migrations: readonly DeskMigration[]): Promise<void> =>
  namingFailures(async () => {
    await assertNotNewer(database, migrations);
    await database.migrate.latest({ migrationSource: sourceOf(migrations), tableName: 'migration' });
  });
