import type { Knex } from 'knex';

/** `?` marks a column that may be empty. `degrees` is a double; `exact` a numeric that reaches the code as text, for integer arithmetic. */
type ColumnKind = 'text' | 'date' | 'instant' | 'boolean' | 'integer' | 'degrees' | 'exact' | 'bytes';

interface TableOutline {
  readonly table: string;
  readonly key: readonly string[];
  readonly indexes?: readonly string[];
  readonly columns: Readonly<Record<string, ColumnKind | `${ColumnKind}?`>>;
}

// One table per file of the extract, names and columns of format 1. Codes and telephone numbers are text: their leading zeros
// belong to them. Control totals are not stored, and of a PIN only the wrapped hash is.
const extractTables: readonly TableOutline[] = [
  {
    table: 'members',
    key: ['code'],
    indexes: ['email', 'mobile', 'phone', 'web_username', 'card_surname', 'branch', 'successor'],
    columns: {
      code: 'text',
      status: 'text',
      opened_on: 'date',
      closed_on: 'date?',
      close_reason: 'text?',
      successor: 'text?',
      card_surname: 'text',
      card_given: 'text',
      surname: 'text',
      given: 'text',
      middle: 'text?',
      birth_date: 'date',
      gender: 'text?',
      language: 'text?',
      address_line: 'text?',
      postal_code: 'text?',
      city: 'text?',
      province: 'text?',
      country: 'text',
      branch: 'text',
      email: 'text?',
      email_changed_at: 'instant?',
      mobile: 'text?',
      phone: 'text?',
      minor_consent_on: 'date?',
      deceased_on: 'date?',
      per_sempre: 'boolean',
      meal: 'text?',
      seat: 'text?',
      web_username: 'text?',
      email_certified_on: 'date?',
      verification: 'text?',
      verification_mobile: 'text?',
    },
  },
  {
    table: 'companies',
    key: ['bc_code'],
    indexes: ['email', 'company_code', 'vat_number'],
    columns: {
      bc_code: 'text',
      company_code: 'text',
      status: 'text',
      opened_on: 'date',
      closed_on: 'date?',
      close_reason: 'text?',
      legal_name: 'text',
      entity_kind: 'text',
      vat_number: 'text?',
      sector: 'text',
      commercial_agreement: 'boolean',
      address_line: 'text',
      postal_code: 'text',
      city: 'text',
      province: 'text?',
      country: 'text',
      email: 'text?',
      phone: 'text?',
      language: 'text?',
      admin_surname: 'text',
      admin_given: 'text',
      admin_birth_date: 'date',
      branch: 'text',
    },
  },
  {
    table: 'links',
    key: ['link_id'],
    indexes: ['member', 'company', 'child_code'],
    columns: {
      link_id: 'text',
      kind: 'text',
      member: 'text',
      child_code: 'text?',
      child_surname: 'text?',
      child_given: 'text?',
      birth_date: 'date?',
      gender: 'text?',
      form_sent_on: 'date?',
      form_email: 'text?',
      other_parent_consent_on: 'date?',
      code_provided_on: 'date?',
      company: 'text?',
      valid_from: 'date?',
      valid_to: 'date?',
      state: 'text',
      end_reason: 'text?',
    },
  },
  {
    table: 'cards',
    key: ['code', 'issue_no'],
    columns: {
      code: 'text',
      issue_no: 'integer',
      kind: 'text',
      partner: 'text?',
      name_on_card: 'text',
      issued_on: 'date',
      valid_to: 'date',
      state: 'text',
      state_on: 'date',
    },
  },
  {
    table: 'pins',
    key: ['code'],
    columns: { code: 'text', wrapped_hash: 'bytes', key_id: 'text', set_on: 'date', origin: 'text' },
  },
  {
    table: 'consents',
    key: ['code', 'purpose', 'recorded_on'],
    columns: { code: 'text', purpose: 'text', granted: 'boolean', recorded_on: 'date', channel: 'text' },
  },
  {
    table: 'clubs',
    key: ['code', 'level', 'qualifying_year'],
    columns: {
      code: 'text',
      level: 'text',
      basis: 'text',
      qualifying_year: 'integer',
      recognised_on: 'date',
      starts_on: 'date',
      ends_on: 'date?',
    },
  },
  {
    table: 'ledger',
    key: ['entry_id'],
    indexes: ['account', 'flight_ref', 'award_id', 'reverses'],
    columns: {
      entry_id: 'integer',
      account: 'text',
      kind: 'text',
      miles: 'integer',
      qualifying: 'boolean',
      activity_on: 'date',
      posted_on: 'date',
      partner: 'text?',
      flight_ref: 'text?',
      award_id: 'text?',
      promotion: 'text?',
      counterpart: 'text?',
      reverses: 'integer?',
    },
  },
  {
    table: 'flights',
    key: ['ticket', 'coupon'],
    indexes: ['credited_to', 'company_credited_to', 'quoted_code'],
    columns: {
      ticket: 'text',
      coupon: 'integer',
      passenger: 'text',
      marketing: 'text',
      operating: 'text',
      flight_no: 'text',
      local_date: 'date',
      dep_at: 'instant',
      origin: 'text',
      destination: 'text',
      cabin_flown: 'text?',
      booking_class: 'text',
      fare_basis: 'text',
      ticket_kind: 'text',
      applicable_cents: 'integer',
      paid_cents: 'integer',
      currency: 'text',
      discount_code: 'text?',
      promo_fare: 'boolean',
      flown: 'boolean',
      upgrade: 'text?',
      quoted_code: 'text?',
      company_at_booking: 'text?',
      company_at_purchase: 'text?',
      cancelled_at: 'instant?',
      rebooked_on: 'text?',
      rebooked_by: 'text?',
      credited_to: 'text?',
      company_credited_to: 'text?',
      credited_elsewhere: 'text?',
    },
  },
  {
    table: 'award_tickets',
    key: ['award_id'],
    indexes: ['account', 'ticket', 'replaces'],
    columns: {
      award_id: 'text',
      account: 'text',
      ticket: 'text?',
      kind: 'text',
      table_id: 'text',
      trip: 'text',
      cabin: 'text',
      state: 'text',
      booked_at: 'instant',
      ticketing_limit_at: 'instant',
      issued_on: 'date?',
      valid_until: 'date?',
      price_miles: 'integer',
      contribution_mode: 'text',
      contribution_cents: 'integer',
      contribution_currency: 'text?',
      contribution_miles: 'integer',
      beneficiary: 'text',
      passenger: 'text',
      beneficiary_email: 'text?',
      delivery: 'text',
      promotion: 'text?',
      replaces: 'text?',
    },
  },
  {
    table: 'award_coupons',
    key: ['award_id', 'coupon'],
    columns: {
      award_id: 'text',
      coupon: 'integer',
      marketing: 'text',
      operating: 'text',
      flight_no: 'text',
      local_date: 'date',
      dep_at: 'instant',
      origin: 'text',
      destination: 'text',
      booking_class: 'text',
      state: 'text',
      non_use_cause: 'text?',
      contribution_share_cents: 'integer',
      contribution_share_miles: 'integer',
    },
  },
  {
    table: 'bt_customers',
    key: ['customer_code'],
    indexes: ['username', 'email', 'mobile'],
    columns: {
      customer_code: 'text',
      name: 'text',
      kind: 'text',
      registration_state: 'text',
      username: 'text?',
      email: 'text?',
      mobile: 'text?',
      sim_state: 'text?',
      pre_registered_at: 'instant?',
      confirmed_at: 'instant?',
      contact_consent: 'boolean?',
      services: 'text',
    },
  },
  {
    table: 'flags',
    key: ['flag_id'],
    indexes: ['account', 'related_account'],
    columns: {
      flag_id: 'text',
      account: 'text',
      related_account: 'text?',
      reason: 'text',
      raised_at: 'instant',
      raised_by: 'text',
      state: 'text',
      note: 'text?',
    },
  },
  {
    table: 'agents',
    key: ['agent_id'],
    columns: {
      agent_id: 'text',
      surname: 'text',
      given: 'text',
      role: 'text',
      queues: 'text?',
      languages: 'text',
      branch: 'text',
      state: 'text',
      since: 'date',
      passphrase_hash: 'text?',
    },
  },
  {
    table: 'desks',
    key: ['desk_id'],
    columns: {
      desk_id: 'text',
      branch: 'text',
      name: 'text',
      kind: 'text',
      queues: 'text',
      state: 'text',
      enrolled_on: 'date',
    },
  },
  {
    table: 'partners',
    key: ['code', 'valid_from'],
    columns: {
      code: 'text',
      name: 'text',
      kind: 'text',
      skyteam: 'boolean',
      eap: 'boolean',
      category: 'text',
      ticket_stock: 'text?',
      valid_from: 'date',
      valid_to: 'date?',
      contact_phone: 'text?',
      contact_email: 'text?',
      contact_url: 'text?',
      demo: 'boolean',
    },
  },
  {
    table: 'airports',
    key: ['code'],
    columns: {
      code: 'text',
      name: 'text',
      city: 'text',
      country: 'text',
      zone: 'text',
      timezone: 'text',
      lat: 'degrees',
      lon: 'degrees',
      auto_credit: 'boolean',
    },
  },
  {
    table: 'earning_table',
    key: ['row_id'],
    columns: {
      row_id: 'text',
      carrier: 'text',
      booking_class: 'text',
      fare_type: 'text',
      valid_from: 'date',
      valid_to: 'date',
      cabin: 'text',
      percent: 'integer',
      minimum_miles: 'integer',
      qualifying: 'boolean',
      earns: 'boolean',
      demo: 'boolean',
    },
  },
  {
    table: 'award_table',
    key: ['row_id'],
    columns: {
      row_id: 'text',
      table_id: 'text',
      edition: 'text',
      zone_from: 'text',
      zone_to: 'text',
      cabin: 'text',
      trip: 'text',
      miles: 'integer',
      valid_from: 'date',
      valid_to: 'date',
      demo: 'boolean',
    },
  },
  {
    table: 'fees',
    key: ['fee_id'],
    columns: {
      fee_id: 'text',
      edition: 'text',
      award_kind: 'text?',
      service: 'text',
      cash_cents: 'integer?',
      currency: 'text?',
      miles: 'integer?',
      valid_from: 'date',
      valid_to: 'date',
      demo: 'boolean',
    },
  },
  {
    table: 'club_thresholds',
    key: ['year', 'level'],
    columns: {
      year: 'integer',
      level: 'text',
      qualifying_miles: 'integer',
      qualifying_flights: 'integer',
      bonus_percent: 'integer',
      demo: 'boolean',
    },
  },
  {
    table: 'promotions',
    key: ['promotion_id'],
    columns: {
      promotion_id: 'text',
      name: 'text',
      kind: 'text',
      valid_from: 'date',
      valid_to: 'date',
      audience: 'text',
      carrier: 'text?',
      bonus_percent: 'integer?',
      booking_class: 'text?',
      fare_percent: 'integer?',
      award_validity_months: 'integer?',
      includes_children: 'boolean',
      demo: 'boolean',
    },
  },
  {
    table: 'fx',
    key: ['currency', 'valid_from'],
    columns: { currency: 'text', valid_from: 'date', valid_to: 'date', eur_per_unit: 'exact', demo: 'boolean' },
  },
];

const sqlTypes: Readonly<Record<ColumnKind, string>> = {
  text: 'text',
  date: 'date',
  instant: 'timestamptz',
  boolean: 'boolean',
  integer: 'integer',
  degrees: 'double precision',
  exact: 'numeric',
  bytes: 'bytea',
};

const addColumn = (builder: Knex.CreateTableBuilder, name: string, outline: string): void => {
  const kind = outline.replace('?', '') as ColumnKind;
  const column = builder.specificType(name, sqlTypes[kind]);
  if (!outline.endsWith('?')) column.notNullable();
};

const createExtractTable = (knex: Knex, { table, key, indexes = [], columns }: TableOutline): Promise<void> =>
  knex.schema.createTable(table, (builder) => {
    for (const [name, outline] of Object.entries(columns)) addColumn(builder, name, outline);
    builder.primary([...key]);
    for (const column of indexes) builder.index([column]);
  });

/** Tables of the extract, of what was loaded, and one row per account that headquarters keeps. */
export const up = async (knex: Knex): Promise<void> => {
  for (const outline of extractTables) await createExtractTable(knex, outline);
  await knex.schema.createTable('extracts', (builder) => {
    builder.text('extract_id').primary();
    builder.text('digest').notNullable();
    builder.date('business_date').notNullable();
    builder.timestamp('loaded_at', { useTz: true }).notNullable();
    builder.jsonb('report').notNullable();
  });
  await knex.schema.createTable('accounts', (builder) => {
    builder.text('code').primary();
    builder.text('kind').notNullable().checkIn(['member', 'company']);
    builder.text('branch').notNullable().index();
    builder.boolean('to_be_reconciled').notNullable().defaultTo(false);
    builder.integer('version').notNullable().defaultTo(1);
  });
};

/** Takes the tables away again, data included; for tests and for a set-up that starts over. */
export const down = async (knex: Knex): Promise<void> => {
  for (const table of ['accounts', 'extracts', ...extractTables.map((outline) => outline.table)]) {
    await knex.schema.dropTable(table);
  }
};
