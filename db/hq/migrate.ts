import type { Knex } from 'knex';
import { digestExistingSnapshots } from './digest-existing-snapshots.ts';
import * as extractTables from './migrations/0001-extract-tables.ts';
import * as settlementTables from './migrations/0002-settlement-tables.ts';
import * as sealedColumns from './migrations/0003-sealed-columns.ts';
import * as supervisorFlags from './migrations/0004-supervisor-flags.ts';
import * as deskKeys from './migrations/0005-desk-keys.ts';
import * as backupsAndChecksums from './migrations/0007-backups-and-checksums.ts';
import * as leases from './migrations/0008-leases.ts';
import * as cases from './migrations/0009-cases.ts';
import * as claims from './migrations/0010-claims.ts';
import { sealExistingRows } from './seal-existing-rows.ts';
import { assertSealedWith } from './sealing-key.ts';
import type { Seals } from './seals.ts';

export interface HqMigration {
  readonly up: (knex: Knex) => Promise<void>;
  readonly down: (knex: Knex) => Promise<void>;
}

const SEALING = '0003-sealed-columns';
const DIGESTS = '0007-backups-and-checksums';

// In order of application; append only. A name never changes and carries no file extension: it is what the database remembers.
const hqMigrations: readonly (readonly [name: string, migration: HqMigration])[] = [
  ['0001-extract-tables', extractTables],
  ['0002-settlement-tables', settlementTables],
  [SEALING, sealedColumns],
  ['0004-supervisor-flags', supervisorFlags],
  ['0005-desk-keys', deskKeys],
  [DIGESTS, backupsAndChecksums],
  ['0008-leases', leases],
  ['0009-cases', cases],
  ['0010-claims', claims],
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

const appliedTo = async (knex: Knex): Promise<readonly string[]> =>
  (await knex.schema.hasTable('knex_migrations')) ? knex('knex_migrations').pluck<string[]>('name') : [];

const applyUpTo = async (knex: Knex, isWanted: (name: string) => boolean): Promise<readonly string[]> => {
  const wanted = hqMigrations.filter(([name]) => isWanted(name));
  const [, applied] = await knex.migrate.latest({ migrationSource: migrationSource(wanted) });
  return applied as string[];
};

/** Statistics quote values of the plain columns, also after their tables are gone; dead rows leave a file only when it is written anew. */
const forgetStatistics = async (knex: Knex): Promise<void> => {
  await knex.raw('vacuum full pg_catalog.pg_statistic');
};

/**
 * Brings headquarters' database up to date, each migration in its own transaction. Safe to run at every start.
 * @param options `upTo` is the name of the last migration wanted (only tests of a single migration give it), `told` hears of the
 * progress of what takes long
 * @returns names of the migrations applied now
 * @throws Error when the database holds a migration this code does not know, or is sealed with another key; nothing is changed then
 */
export const migrateHq = async (
  knex: Knex,
  seals: Seals,
  options: { readonly upTo?: string; readonly told?: (line: string) => void } = {},
): Promise<readonly string[]> => {
  const { upTo = hqMigrations.at(-1)?.[0] ?? '', told = () => undefined } = options;
  await refuseNewerDatabase(knex, new Set(hqMigrations.map(([name]) => name)));
  if (upTo < SEALING) return applyUpTo(knex, (name) => name <= upTo);
  const isSealed = (await appliedTo(knex)).includes(SEALING);
  if (isSealed) {
    await assertSealedWith(knex, seals);
    const applied = await applyUpTo(knex, (name) => name <= upTo);
    if (upTo >= DIGESTS) await digestExistingSnapshots(knex, seals, told);
    return applied;
  }
  const before = await applyUpTo(knex, (name) => name < SEALING);
  await sealExistingRows(knex, seals, told);
  const after = await applyUpTo(knex, (name) => name <= upTo);
  if (upTo >= DIGESTS) await digestExistingSnapshots(knex, seals, told);
  await forgetStatistics(knex);
  return [...before, ...after];
};

/**
 * Makes sure the database is the one this code was written for, without changing it.
 * @throws Error when migrations are missing, or when it knows ones this code does not
 */
export const assertUpToDate = async (knex: Knex): Promise<void> => {
  await refuseNewerDatabase(knex, new Set(hqMigrations.map(([name]) => name)));
  const applied = await appliedTo(knex);
  const missing = hqMigrations.map(([name]) => name).filter((name) => !applied.includes(name));
  if (missing.length === 0) return;
  throw new Error('This database is not up to date. Run "hq migrate" first; nothing was changed.');
};
