import type { Knex } from 'knex';
import type { DeskMigration } from '../migration.ts';

const createTables = async (database: Knex): Promise<void> => {
  await database.schema.createTable('command', (table) => {
    table.text('incarnation').notNullable();
    table.integer('dseq').notNullable();
    table.text('command_id').notNullable().unique();
    table.text('hash').notNullable();
    table.text('call_id');
    table.text('body').notNullable();
    table.text('status').notNullable().defaultTo('recorded');
    table.text('result');
    table.text('earlier_result');
    /** Epoch of headquarters that answered last; another epoch there means: push again (I9). */
    table.text('answered_epoch');
    /** 1 until the replica shows what the command did (I7). */
    table.integer('in_overlay').notNullable().defaultTo(1);
    table.text('attended_at');
    table.primary(['incarnation', 'dseq']);
  });
  await database.raw('CREATE INDEX command_in_overlay ON command (incarnation, dseq) WHERE in_overlay = 1');
  await database.raw("CREATE INDEX command_refused ON command (status) WHERE status IN ('rejected', 'parked')");
  await database.raw('CREATE INDEX command_answered ON command (incarnation, answered_epoch, dseq)');
  await database.schema.createTable('call', (table) => {
    table.text('call_id').primary();
    table.integer('line').notNullable();
    table.integer('machine_version').notNullable();
    table.text('snapshot').notNullable();
    table.text('updated_at').notNullable();
    table.text('closed_at');
  });
  await database.raw('CREATE INDEX call_open ON call (line) WHERE closed_at IS NULL');
  await database.schema.createTable('pin_attempt', (table) => {
    table.text('attempt_id').primary();
    table.text('account').notNullable();
    table.text('call_id').notNullable();
    table.text('business_day').notNullable();
    table.text('at').notNullable();
    table.integer('matched');
    table.index(['account', 'business_day']);
  });
  await database.schema.createTable('setting', (table) => {
    table.text('name').primary();
    table.text('value').notNullable();
  });
  await database.schema.createTable('agent', (table) => {
    table.text('agent_id').primary();
    table.text('profile').notNullable();
    table.text('last_online_sign_in');
    table.integer('failed_tries').notNullable().defaultTo(0);
    table.text('last_failed_at');
  });
};

/** Schema of the outbox, oldest step first. */
export const OUTBOX_MIGRATIONS: readonly DeskMigration[] = [
  { name: '0001-commands-calls-and-settings', up: createTables },
];
