import type { Knex } from 'knex';

// What is personal, or can name somebody: text of people's making and facts about them. Codes, dates of the programme, amounts and
// states stay plain: they are what headquarters looks up, orders and sums by.
/** Columns that hold sealed values only from here on. */
export const sealedColumns = {
  members: [
    'card_surname',
    'card_given',
    'surname',
    'given',
    'middle',
    'birth_date',
    'gender',
    'address_line',
    'postal_code',
    'city',
    'province',
    'country',
    'email',
    'mobile',
    'phone',
    'deceased_on',
    'meal',
    'seat',
    'web_username',
    'verification_mobile',
  ],
  companies: [
    'legal_name',
    'vat_number',
    'address_line',
    'postal_code',
    'city',
    'province',
    'country',
    'email',
    'phone',
    'admin_surname',
    'admin_given',
    'admin_birth_date',
  ],
  links: ['child_surname', 'child_given', 'birth_date', 'gender', 'form_email'],
  cards: ['name_on_card'],
  flights: ['passenger'],
  award_tickets: ['passenger', 'beneficiary_email'],
  bt_customers: ['name', 'username', 'email', 'mobile'],
  flags: ['note'],
  agents: ['surname', 'given'],
  account_snapshots: ['document'],
  commands: ['body', 'result', 'decision'],
  calls: ['note'],
} as const;

/** Primary keys, the order in which rows are sealed. */
export const keys: Readonly<Record<keyof typeof sealedColumns, readonly string[]>> = {
  members: ['code'],
  companies: ['bc_code'],
  links: ['link_id'],
  cards: ['code', 'kind', 'issue_no'],
  flights: ['ticket', 'coupon'],
  award_tickets: ['award_id'],
  bt_customers: ['customer_code'],
  flags: ['flag_id'],
  agents: ['agent_id'],
  account_snapshots: ['code'],
  commands: ['command_id'],
  calls: ['command_id'],
};

// What is looked up. Indexes over personal columns are gone: nothing searched them, and sealed values have no order.
const indexes = [
  'create index members_branch_index on members (branch)',
  'create index members_successor_index on members (successor)',
  'create index companies_company_code_index on companies (company_code)',
  'create index links_member_index on links (member)',
  'create index links_company_index on links (company)',
  'create index links_child_code_index on links (child_code)',
  'create index flights_credited_to_index on flights (credited_to)',
  'create index flights_company_credited_to_index on flights (company_credited_to)',
  'create index flights_quoted_code_index on flights (quoted_code)',
  'create index award_tickets_account_index on award_tickets (account)',
  'create index award_tickets_ticket_index on award_tickets (ticket)',
  'create index award_tickets_replaces_index on award_tickets (replaces)',
  'create index flags_account_index on flags (account)',
  'create index flags_related_account_index on flags (related_account)',
  'create index account_snapshots_scope_code on account_snapshots (scope, code collate "C")',
  'alter table commands add unique (incarnation, dseq)',
  'create index commands_account on commands (account)',
  "create index commands_parked on commands (received_at) where status = 'parked'",
];

/** The table that takes the place of `table`, while its rows are being sealed. */
export const sealingTable = (table: string): string => `${table}_sealing`;

const assertComplete = async (tx: Knex, table: string): Promise<void> => {
  const { rows }: { rows: { whole: boolean }[] } = await tx.raw(
    'select (select count(*) from ??) = (select count(*) from ??) as whole',
    [table, sealingTable(table)],
  );
  if (rows[0]?.whole !== true)
    throw new Error(`Not all rows of ${table} are sealed. Nothing was changed; run "hq migrate" again.`);
};

/**
 * Puts the sealed tables in the place of the plain ones, whose files are deleted with them. The rows were sealed before, in batches
 * (`seal-existing-rows.ts`); nobody could write to the plain tables meanwhile.
 */
export const up = async (tx: Knex): Promise<void> => {
  await tx.raw('set local statement_timeout = 0'); // an index of all flights takes its time
  for (const table of Object.keys(sealedColumns)) {
    await tx.raw('lock table ??, ?? in access exclusive mode', [table, sealingTable(table)]);
    await assertComplete(tx, table);
    await tx.schema.dropTable(table);
    await tx.schema.renameTable(sealingTable(table), table);
    await tx.raw('alter index ?? rename to ??', [`${sealingTable(table)}_pkey`, `${table}_pkey`]);
  }
  for (const statement of indexes) await tx.raw(statement);
  await tx.raw('drop function refuse_while_sealing');
};

/** There is no way back to plain text. */
export const down = async (): Promise<void> => {
  throw new Error('Sealed columns are not made plain again. Nothing was changed; restore a backup made before.');
};
