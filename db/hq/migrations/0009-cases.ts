import type { Knex } from 'knex';

/** Columns of these tables that hold sealed values only. */
export const sealedCaseColumns = { cases: ['sides'], case_steps: ['note'] } as const;

const KINDS = "('rejected', 'parked', 'differs', 'restored')";

// A case has the id of the command it is about: there is never a second one, however often the command is pushed. `sides` is what the caller
// heard and what headquarters decided, sealed. `scope` is null where the account is nobody's whom the desk serves: the desk itself and the
// contact centres see it.
const statements = [
  `create table cases (
     case_id uuid primary key references commands (command_id) deferrable initially deferred,
     scope text,
     desk text not null,
     dseq integer not null,
     type text not null,
     account text,
     agent text not null,
     kind text not null check (kind in ${KINDS}),
     state text not null check (state in ('open', 'claimed', 'resolved')),
     passed_on boolean not null,
     sides sealed not null,
     opened_at timestamptz not null,
     claimed_by text,
     resolved_at timestamptz,
     resolved_by text,
     resolution text)`,
  "create index cases_open_in_scope on cases (scope, opened_at) where state <> 'resolved'",
  "create index cases_open_of_desk on cases (desk, opened_at) where state <> 'resolved'",
  'create index cases_account on cases (account, opened_at)',
  // Who did what about a case. Rows are added and never changed or deleted, whoever asks.
  `create table case_steps (
     case_id uuid not null references cases (case_id) deferrable initially deferred,
     n integer not null,
     at timestamptz not null,
     agent text,
     desk text not null,
     kind text not null check (kind in ('opened', 'passed-on', 'claimed', 'refused', 'resolved')),
     choice text,
     code text,
     note sealed not null,
     primary key (case_id, n))`,
  `create function refuse_change_of_case_steps() returns trigger language plpgsql as $$
     begin raise exception 'The history of a case is append-only.'; end $$`,
  `create trigger case_steps_append_only before update or delete on case_steps
     for each row execute function refuse_change_of_case_steps()`,
  `create trigger case_steps_no_truncate before truncate on case_steps
     for each statement execute function refuse_change_of_case_steps()`,
];

export const up = async (knex: Knex): Promise<void> => {
  for (const statement of statements) await knex.raw(statement);
};

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop table case_steps');
  await knex.raw('drop function refuse_change_of_case_steps');
  await knex.raw('drop table cases');
};
