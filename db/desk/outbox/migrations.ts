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

/**
 * A place to write a step of a call and the command it causes by one statement. Its columns are those of `command` that recording
 * fills, then those of `call`. There is nothing to read in it.
 */
const createCallWithCommand = async (database: Knex): Promise<void> => {
  await database.raw(`CREATE VIEW call_with_command (incarnation, dseq, command_id, hash, command_call_id, body,
      call_id, line, machine_version, snapshot, updated_at, closed_at)
    AS SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL WHERE 0`);
  await database.raw(`CREATE TRIGGER call_with_command_put INSTEAD OF INSERT ON call_with_command BEGIN
      INSERT INTO command (incarnation, dseq, command_id, hash, call_id, body)
        VALUES (NEW.incarnation, NEW.dseq, NEW.command_id, NEW.hash, NEW.command_call_id, NEW.body);
      INSERT INTO call (call_id, line, machine_version, snapshot, updated_at, closed_at)
        VALUES (NEW.call_id, NEW.line, NEW.machine_version, NEW.snapshot, NEW.updated_at, NEW.closed_at)
        ON CONFLICT (call_id) DO UPDATE SET line = excluded.line, machine_version = excluded.machine_version,
          snapshot = excluded.snapshot, updated_at = excluded.updated_at, closed_at = excluded.closed_at;
    END`);
};

/** Where what is kept of each chain begins: the place and hash of the last command that was forgotten (I9). */
const createChainAnchors = async (database: Knex): Promise<void> => {
  await database.schema.createTable('chain_anchor', (table) => {
    table.text('incarnation').primary();
    table.integer('dseq').notNullable();
    table.text('hash').notNullable();
  });
};

/** What is not settled is counted at every act without headquarters, however long the outbox has become. */
const indexUnsettled = async (database: Knex): Promise<void> => {
  await database.raw("CREATE INDEX command_unsettled ON command (status) WHERE status IN ('recorded', 'sent')");
};

/** Cases as headquarters told them last: documents, so that a desk without a connection can show and resolve them. */
const createCases = async (database: Knex): Promise<void> => {
  await database.schema.createTable('case_file', (table) => {
    table.text('case_id').primary();
    table.text('desk').notNullable();
    table.integer('is_resolved').notNullable();
    table.text('document').notNullable();
  });
  await database.raw('CREATE INDEX case_unresolved ON case_file (case_id) WHERE is_resolved = 0');
};

/** Schema of the outbox, oldest step first. */
export const OUTBOX_MIGRATIONS: readonly DeskMigration[] = [
  { name: '0001-commands-calls-and-settings', up: createTables },
  { name: '0002-call-with-command', up: createCallWithCommand },
  { name: '0003-chain-anchor', up: createChainAnchors },
  { name: '0004-unsettled-commands', up: indexUnsettled },
  { name: '0005-cases', up: createCases },
];
