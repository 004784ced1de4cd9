import type { Knex } from 'knex';

// Leases themselves are not kept: the signature proves them, also after a restore from a backup. What is kept is what limits the next one:
// the last lease of every incarnation, and what was settled under which.
const statements = [
  `create table lease_limits (
     desk_kind text not null check (desk_kind in ('centre', 'branch', 'offlineBranch')),
     name text not null,
     value text not null,
     set_at timestamptz not null,
     primary key (desk_kind, name))`,
  `create table lease_keys (
     key_id text primary key,
     begun_at timestamptz not null,
     withdrawn_at timestamptz)`,
  `create table desk_leases (
     incarnation uuid primary key,
     desk_id text not null,
     lease_id uuid not null,
     key_id text not null,
     policy_hash text not null,
     issued_at timestamptz not null,
     expires_at timestamptz not null,
     is_held boolean not null default false)`,
  `create table lease_uses (
     command_id uuid primary key references commands (command_id) deferrable initially deferred,
     lease_id uuid not null,
     act text not null,
     account text,
     miles integer not null,
     day date not null,
     settled_at timestamptz not null)`,
  'create index lease_uses_lease on lease_uses (lease_id)',
  "create index commands_call_backs on commands (received_at) where type = 'callback.request'",
  `create table call_backs_done (
     command_id uuid primary key references commands (command_id),
     done_at timestamptz not null)`,
];

/** Tables of leases: limits, keys, the last lease of each desk, and what was settled under which; call-backs that are done. */
export const up = async (knex: Knex): Promise<void> => {
  for (const statement of statements) await knex.raw(statement);
};

/** Desks keep the leases they have; new ones are not given out any more. */
export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop index commands_call_backs');
  for (const table of ['call_backs_done', 'lease_uses', 'desk_leases', 'lease_keys', 'lease_limits'])
    await knex.schema.dropTable(table);
};
