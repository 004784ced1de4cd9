import type { Knex } from 'knex';

// Everything headquarters needs to settle commands and to feed desks. Positions in a feed come from the head row of its scope,
// locked last in the transaction, so that sequence order is commit order; a database sequence would lose events of slow writers.
const statements = [
  // Entries that headquarters writes itself are called `<commandId>/<n>`; those of the old host keep their number as text.
  'alter table ledger alter column entry_id type text using entry_id::text, alter column reverses type text using reverses::text',
  // A co-branded card that moves to a new code keeps its issue number, which the new standard card may have as well.
  'alter table cards drop constraint cards_pkey, add primary key (code, kind, issue_no)',
  `create table scopes (
     scope text primary key,
     epoch text not null,
     head bigint not null default 0,
     floor bigint not null default 0)`,
  `create table feed (
     scope text not null,
     seq bigint not null,
     kind text not null check (kind in ('PUT', 'REMOVE')),
     code text not null,
     version integer not null,
     primary key (scope, seq))`,
  `create table account_snapshots (
     code text primary key,
     scope text not null,
     version integer not null,
     document jsonb not null)`,
  // C collation: chunks of the bootstrap go in code order, the same on every server.
  'create index account_snapshots_scope_code on account_snapshots (scope, code collate "C")',
  `create table desk_enrolments (
     desk_id text primary key,
     code_hash text not null,
     expires_at timestamptz not null)`,
  `create table desk_credentials (
     desk_id text primary key,
     token_hash text not null unique,
     incarnation uuid not null,
     lease_secret bytea not null,
     unlock_key bytea not null,
     state text not null check (state in ('active', 'revoked')),
     enrolled_at timestamptz not null,
     first_used_at timestamptz)`,
  // One chain per incarnation of a desk; those of earlier incarnations stay, so that left-over commands still settle.
  `create table desk_chains (
     incarnation uuid primary key,
     desk_id text not null,
     next_dseq integer not null,
     last_hash text not null)`,
  // `json`, not `jsonb`: the very text whose hash is in the chain, and a command that jsonb would refuse can still be parked.
  `create table commands (
     command_id uuid primary key,
     desk text not null,
     incarnation uuid not null,
     dseq integer not null,
     hash text not null,
     type text not null,
     account text,
     body json not null,
     result jsonb not null,
     decision jsonb,
     status text not null check (status in ('accepted', 'rejected', 'parked')),
     received_at timestamptz not null,
     unique (incarnation, dseq))`,
  'create index commands_account on commands (account)',
  "create index commands_parked on commands (received_at) where status = 'parked'",
  // `nth` counts the attempts on one account in the order they were recorded: the clock of an attempt may step back (I10).
  `create table pin_attempts (
     attempt_id uuid primary key,
     account text not null,
     nth integer not null,
     call_id text,
     desk text not null,
     at timestamptz not null,
     business_day date not null,
     matched boolean not null,
     origin text not null check (origin in ('headquarters', 'desk')),
     unique (account, nth))`,
  `create table calls (
     command_id uuid primary key,
     call_id text,
     desk text not null,
     agent text not null,
     account text,
     disposition text not null,
     note text not null,
     started_at timestamptz not null,
     ended_at timestamptz not null)`,
  // Parameters are sealed with the master key while a message waits and erased when it is sent: one of them is a new PIN.
  `create table outgoing_mail (
     mail_id uuid primary key,
     kind text not null,
     account text not null,
     language text not null,
     parameters bytea,
     created_at timestamptz not null,
     send_after timestamptz,
     sent_at timestamptz,
     tries integer not null default 0)`,
  'create index outgoing_mail_waiting on outgoing_mail (created_at) where sent_at is null',
  `create table sign_in_throttle (
     subject text primary key,
     failures integer not null,
     blocked_until timestamptz)`,
];

/** Tables of settlement, feed, desks' credentials, PIN attempts and outgoing mail. */
export const up = async (knex: Knex): Promise<void> => {
  for (const statement of statements) await knex.raw(statement);
};

const tables = [
  'sign_in_throttle',
  'outgoing_mail',
  'calls',
  'pin_attempts',
  'commands',
  'desk_chains',
  'desk_credentials',
  'desk_enrolments',
  'account_snapshots',
  'feed',
  'scopes',
];

/** Back to the tables of the extract; only for a database in which nothing was settled yet. */
export const down = async (knex: Knex): Promise<void> => {
  for (const table of tables) await knex.schema.dropTable(table);
  await knex.raw('alter table cards drop constraint cards_pkey, add primary key (code, issue_no)');
  await knex.raw(
    'alter table ledger alter column entry_id type integer using entry_id::integer, alter column reverses type integer using reverses::integer',
  );
};
