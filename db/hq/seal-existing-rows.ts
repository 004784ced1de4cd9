import type { Knex } from 'knex';
import { keys, sealedColumns, sealingTable } from './migrations/0003-sealed-columns.ts';
import { sealRow } from './sealed-rows.ts';
import { assertSealedWith } from './sealing-key.ts';
import type { Seals } from './seals.ts';

/** A table that had plain text before. */
type TableToSeal = keyof typeof sealedColumns;

const ROWS_PER_BATCH = 1000;

// The domain refuses whatever does not begin as a sealed value does: plain text cannot get into a sealed column by mistake.
const preparations = [
  `do $$ begin
     if not exists (select 1 from pg_type where typname = 'sealed' and typnamespace = current_schema()::regnamespace) then
       create domain sealed as bytea check (substring(value from 1 for 1) = '\\x01'::bytea);
     end if;
   end $$`,
  `create table if not exists sealing_key (
     only_one boolean primary key default true check (only_one),
     key_id text not null)`,
  `create or replace function refuse_while_sealing() returns trigger language plpgsql as
     $$ begin raise exception 'Headquarters is being brought up to date.'; end $$`,
];

const createSealingTable = async (tx: Knex, table: TableToSeal): Promise<void> => {
  const target = sealingTable(table);
  await tx.raw('create table ?? (like ?? including defaults including constraints)', [target, table]);
  for (const column of sealedColumns[table])
    await tx.raw('alter table ?? alter column ?? type sealed using null::sealed', [target, column]);
  await tx.raw(`alter table ?? add constraint ?? primary key (${keys[table].map(() => '??').join(', ')})`, [
    target,
    `${target}_pkey`,
    ...keys[table],
  ]);
  // An older release that still serves must not write what would be left behind.
  await tx.raw(
    'create trigger being_sealed before insert or update or delete on ?? for each statement execute function refuse_while_sealing()',
    [table],
  );
};

const columnsOf = async (tx: Knex, table: string): Promise<readonly string[]> => {
  const columns: string[] = await tx('information_schema.columns')
    .whereRaw('table_schema = current_schema()')
    .andWhere({ table_name: table })
    .orderBy('ordinal_position')
    .pluck('column_name');
  return columns;
};

/** The rows after the last one sealed, every value as PostgreSQL writes it, so that nothing is rounded on the way. */
const nextRows = async (tx: Knex, table: TableToSeal): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const key = keys[table].join(', ');
  const backwards = keys[table].map((column) => `${column} desc`).join(', ');
  const order = keys[table].map((column) => `plain.${column}`).join(', ');
  const values = (await columnsOf(tx, table)).map((column) => `${column}::text as ${column}`).join(', ');
  const { rows }: { rows: Readonly<Record<string, unknown>>[] } = await tx.raw(
    `with last as (select ${key} from ?? order by ${backwards} limit 1)
     select ${values} from ?? as plain
      where not exists (select 1 from last) or (${key}) > (select ${key} from last)
      order by ${order} limit ${ROWS_PER_BATCH}`,
    [sealingTable(table), table],
  );
  return rows;
};

/** One batch in a transaction of its own. The lock keeps a second "migrate" from sealing the same rows. */
const sealBatch = (knex: Knex, seals: Seals, table: TableToSeal): Promise<number> =>
  knex.transaction(async (tx) => {
    await tx.raw('lock table ?? in exclusive mode', [sealingTable(table)]);
    const rows = await nextRows(tx, table);
    if (rows.length > 0) await tx(sealingTable(table)).insert(rows.map((row) => sealRow(seals, table, row)));
    return rows.length;
  });

const sealTable = async (knex: Knex, seals: Seals, table: TableToSeal, told: (line: string) => void): Promise<void> => {
  await knex.transaction(async (tx) => {
    if (!(await tx.schema.hasTable(sealingTable(table)))) await createSealingTable(tx, table);
  });
  let done = 0;
  for (;;) {
    const rows = await sealBatch(knex, seals, table);
    done += rows;
    if (rows > 0) told(`Sealing ${table}: ${done} rows`);
    if (rows < ROWS_PER_BATCH) return;
  }
};

/**
 * Seals the rows of a database that held them in plain: every table is copied, batch by batch, into one with sealed columns. Stopped at
 * any moment it goes on from there the next time. From the first batch until migration 0003 has put the sealed tables in place nobody can
 * write to the plain ones.
 * @throws Error when the sealing was begun with another master key
 */
export const sealExistingRows = async (knex: Knex, seals: Seals, told: (line: string) => void): Promise<void> => {
  for (const statement of preparations) await knex.raw(statement);
  await knex('sealing_key').insert({ key_id: seals.keyId }).onConflict('only_one').ignore();
  await assertSealedWith(knex, seals);
  for (const table of Object.keys(sealedColumns) as TableToSeal[]) await sealTable(knex, seals, table, told);
};
