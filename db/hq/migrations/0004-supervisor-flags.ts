import type { Knex } from 'knex';

// What the rules want a supervisor to look at (recording effect flag-for-supervisor). One row a command and reason, so that a command
// settled once raises each flag once. No word of the caller is here: those stay with the command.
export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`create table supervisor_flags (
     command_id uuid not null references commands (command_id) deferrable initially deferred,
     reason text not null,
     account text not null,
     service text not null,
     agent text not null,
     raised_at timestamptz not null,
     state text not null default 'open' check (state in ('open', 'closed')),
     primary key (command_id, reason))`);
  await knex.raw("create index supervisor_flags_open on supervisor_flags (raised_at) where state = 'open'");
};

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop table supervisor_flags');
};
