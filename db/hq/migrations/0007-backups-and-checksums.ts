import type { Knex } from 'knex';

// What is kept how long (docs/adr, "Backups, epochs and checksums"). A mark remembers where every chain stood before a backup began; confirmed, it raises the
// watermark that lets desks forget. The checksum of a scope is the exclusive or of the digests of its documents: `#` in SQL.
const statements = [
  `alter table desk_chains
     add column backed_up_dseq integer not null default 0,
     add column restored_dseq integer`,
  `create table backup_marks (
     mark uuid primary key,
     taken_at timestamptz not null default clock_timestamp(),
     confirmed_at timestamptz)`,
  `create table backup_mark_chains (
     mark uuid not null references backup_marks (mark) on delete cascade,
     incarnation uuid not null,
     dseq integer not null,
     primary key (mark, incarnation))`,
  `create table epochs (
     epoch text primary key,
     reason text not null check (reason in ('import', 'restored', 'found-restored')),
     begun_at timestamptz not null default clock_timestamp())`,
  // What PostgreSQL says this database is; another answer means that it is a copy of the one that was served before.
  `create table served_database (
     only_row boolean primary key default true check (only_row),
     identity text)`,
  'insert into served_database default values',
  `create table lost_commands (
     incarnation uuid not null,
     from_dseq integer not null,
     to_dseq integer not null,
     desk_id text not null,
     reported_at timestamptz not null default clock_timestamp(),
     primary key (incarnation, from_dseq),
     check (to_dseq >= from_dseq))`,
  // Null until the digests of documents from before are made (db/hq/digest-existing-snapshots.ts).
  'alter table account_snapshots add column digest bit(256)',
  'alter table scopes add column checksum bit(256)',
];

export const up = async (knex: Knex): Promise<void> => {
  for (const statement of statements) await knex.raw(statement);
};

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('alter table scopes drop column checksum');
  await knex.raw('alter table account_snapshots drop column digest');
  for (const table of ['lost_commands', 'served_database', 'epochs', 'backup_mark_chains', 'backup_marks'])
    await knex.schema.dropTable(table);
  await knex.raw('alter table desk_chains drop column restored_dseq, drop column backed_up_dseq');
};
