import { join } from 'node:path';
import type { Knex } from 'knex';
import { wrapPinHash } from '../pin/wrap.ts';
import type { ExtractCheck, FilePlan, OnProgress } from './check-extract.ts';
import { extractFiles } from './extract-files.ts';
import type { ExtractFile } from './file-outline.ts';
import { businessDayOf } from './local-day.ts';
import { readRecords } from './record-reader.ts';
import { Row } from './row.ts';
import { judgeValues } from './value-rules.ts';

const ROWS_PER_INSERT = 2000;
const PINS = 'pins.csv';

type StoredRow = Readonly<Record<string, unknown>>;
type Insert = (table: string, rows: readonly StoredRow[]) => Promise<void>;

export interface LoadOptions {
  readonly directory: string;
  /** 32 bytes that wrap the PIN records. */
  readonly masterKey: Uint8Array;
  readonly onProgress?: OnProgress;
}

// PostgreSQL reads the values from JSON by the types of the table; text stays text, so no code loses its zeros on the way.
const insertInto =
  (transaction: Knex.Transaction): Insert =>
  async (table, rows) => {
    const columns = Object.keys(rows[0] ?? {});
    if (columns.length === 0) return;
    await transaction.raw(
      'insert into ?? (??) select ' +
        columns.map(() => '??').join(', ') +
        ' from jsonb_populate_recordset(null::??, ?::jsonb)',
      [table, columns, ...columns, table, JSON.stringify(rows)],
    );
  };

const storedValue = (value: string, stored: 'boolean' | 'integer' | undefined): unknown => {
  if (value === '') return null;
  return stored === 'boolean' ? value === '1' : value;
};

const storedRow = (row: Row): StoredRow =>
  Object.fromEntries(
    row.file.columns
      .filter((column) => column.class !== 'total')
      .map(({ name, type }) => [name, storedValue(row.text(name), type.stored)]),
  );

// Of a PIN record only the wrapped hash goes to the store.
const storedPin = (row: Row, masterKey: Uint8Array): StoredRow => {
  const { pin_hash: _, ...rest } = storedRow(row);
  const { keyId, wrapped } = wrapPinHash(masterKey, row.text('code'), row.text('pin_hash'));
  return { ...rest, wrapped_hash: `\\x${wrapped.toString('hex')}`, key_id: keyId };
};

const readRow = (file: ExtractFile, plan: FilePlan, values: string[], line: number, businessDate: string): Row => {
  const row = new Row(file, line, values, () => undefined); // reported by the check
  judgeValues(row, businessDayOf(businessDate));
  for (const [column, value] of Object.entries(plan.amendments.get(line) ?? {})) row.set(column, value);
  return row;
};

const loadFile = async (
  plan: FilePlan,
  check: ExtractCheck,
  { directory, masterKey, onProgress }: LoadOptions,
  insert: Insert,
): Promise<void> => {
  const { file } = plan;
  let chunk: StoredRow[] = [];
  const flush = async (atLeast: number): Promise<void> => {
    while (chunk.length >= atLeast && chunk.length > 0) {
      const rows = chunk.slice(0, ROWS_PER_INSERT);
      chunk = chunk.slice(ROWS_PER_INSERT);
      await insert(file.table, rows);
    }
  };
  const reading = await readRecords(join(directory, file.name), file, {
    record: (values, line) => {
      if (plan.leftOut.has(line)) return;
      const row = readRow(file, plan, values, line, check.businessDate);
      chunk.push(file.name === PINS ? storedPin(row, masterKey) : storedRow(row));
    },
    report: () => undefined,
    progress: async (rows) => {
      onProgress?.({ file: file.name, rows });
      await flush(ROWS_PER_INSERT);
    },
  });
  await flush(1);
  if (reading.sha256 === plan.sha256) return;
  throw new Error(`${file.name} changed between the check and the load. Nothing was loaded; fetch the extract again.`);
};

const loadAccounts = async (check: ExtractCheck, insert: Insert): Promise<void> => {
  for (let from = 0; from < check.accounts.length; from += ROWS_PER_INSERT) {
    const accounts = check.accounts.slice(from, from + ROWS_PER_INSERT);
    await insert(
      'accounts',
      accounts.map(({ code, kind, branch, toBeReconciled }) => ({
        code,
        kind,
        branch,
        to_be_reconciled: toBeReconciled,
        version: 1,
      })),
    );
  }
};

/**
 * Brings the records of a checked extract into an empty picture, in the caller's transaction: the 23 tables and one row of
 * `accounts` each. What stood there before is taken away first, as an extract is a complete picture.
 * @throws Error when a file is not the one that was checked; the caller's transaction is to be rolled back then
 */
export const loadExtract = async (
  transaction: Knex.Transaction,
  check: ExtractCheck,
  options: LoadOptions,
): Promise<void> => {
  const insert = insertInto(transaction);
  await transaction('accounts').delete();
  for (const { table } of extractFiles) await transaction(table).delete();
  for (const plan of check.plans) await loadFile(plan, check, options, insert);
  await loadAccounts(check, insert);
};
