import type { Knex } from 'knex';

// Missing-miles claims, as the account shows them. What was flown is in `legs`, sealed; the rest is what is looked up. A flight credited by a
// command is credited by no other: two desks that claim it for two accounts meet at the index. Lines of the old host stay as they came.
export const up = async (knex: Knex): Promise<void> => {
  await knex.raw(`create table claims (
     request_id uuid primary key,
     account text not null,
     opened_at timestamptz not null,
     due_on date,
     arrived_on date,
     legs sealed not null)`);
  await knex.raw('create index claims_account on claims (account)');
  await knex.raw('create index claims_due on claims (due_on) where due_on is not null');
  await knex.raw(`create unique index ledger_flight_credited_once on ledger (flight_ref)
     where kind in ('flight', 'childFlight') and strpos(entry_id, '/') > 0`);
};

export const down = async (knex: Knex): Promise<void> => {
  await knex.raw('drop index ledger_flight_credited_once');
  await knex.raw('drop table claims');
};
