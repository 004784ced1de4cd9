import { join } from 'node:path';
import type { Knex } from 'knex';
import { sealedColumnsOf } from '../../db/hq/sealed-rows.ts';
import type { Seals } from '../../db/hq/seals.ts';
import { pinKeyId, wrapPinHash } from '../pin/wrap.ts';
import { personalSeals } from '../secrets/personal-seals.ts';
import type { ExtractCheck, FilePlan, OnProgress } from './check-extract.ts';
import { openCopy } from './copy-stream.ts';
import { extractFiles } from './extract-files.ts';
import type { ExtractFile } from './file-outline.ts';
import type { AccountFacts } from './picture.ts';
import { readRecords } from './record-reader.ts';
import { Row } from './row.ts';
import { judgeValues } from './value-rules.ts';

const PINS = 'pins.csv';

export interface LoadOptions {
  readonly directory: string;
  /** 32 bytes that wrap the PIN records and seal personal values. */
  readonly masterKey: Uint8Array;
  readonly onProgress?: OnProgress;
}

type StoredColumn = readonly [name: string, read: (row: Row) => string | null];

const orNull = (value: string): string | null => (value === '' ? null : value);

const asBytes = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

const sealed = (seals: Seals, place: string, text: string): string | null =>
  text === '' ? null : asBytes(seals.seal(place, text));

const storedColumns = (file: ExtractFile, seals: Seals): readonly StoredColumn[] => {
  const personal = new Set(sealedColumnsOf(file.table));
  return file.columns
    .filter((column) => column.class !== 'total')
    .map(({ name }) => {
      if (!personal.has(name)) return [name, (row: Row) => orNull(row.text(name))] as const;
      return [name, (row: Row) => sealed(seals, `${file.table}.${name}`, row.text(name))] as const;
    });
};

// Of a PIN record only the wrapped hash goes to the store.
const storedPinColumns = (file: ExtractFile, masterKey: Uint8Array, seals: Seals): readonly StoredColumn[] => {
  const wrapped = (row: Row): string => asBytes(wrapPinHash(masterKey, row.text('code'), row.text('pin_hash')).wrapped);
  const keyId = pinKeyId(masterKey);
  const rest = storedColumns(file, seals).filter(([name]) => name !== 'pin_hash');
  return [...rest, ['wrapped_hash', wrapped], ['key_id', () => keyId]];
};

const readRow = (file: ExtractFile, plan: FilePlan, values: string[], line: number): Row => {
  const row = new Row(file, line, values, () => undefined); // reported by the check
  judgeValues(row, undefined); // tidies and drops as the check did; what was rejected does not come here
  for (const [column, value] of Object.entries(plan.amendments.get(line) ?? {})) row.set(column, value);
  return row;
};

const loadFile = async (
  transaction: Knex.Transaction,
  plan: FilePlan,
  seals: Seals,
  options: LoadOptions,
): Promise<void> => {
  const { file } = plan;
  const columns = file.name === PINS ? storedPinColumns(file, options.masterKey, seals) : storedColumns(file, seals);
  const copy = await openCopy(
    transaction,
    file.table,
    columns.map(([name]) => name),
  );
  const reading = await readRecords(join(options.directory, file.name), file, {
    record: (values, line) => {
      if (plan.leftOut.has(line)) return;
      const row = readRow(file, plan, values, line);
      copy.write(columns.map(([, read]) => read(row)));
    },
    report: () => undefined,
    progress: (rows) => {
      options.onProgress?.({ file: file.name, rows });
      return copy.drained();
    },
  });
  await copy.end();
  if (reading.sha256 === plan.sha256) return;
  throw new Error(`${file.name} changed between the check and the load. Nothing was loaded; fetch the extract again.`);
};

const ACCOUNTS_AT_ONCE = 1000;

const loadAccounts = async (transaction: Knex.Transaction, accounts: readonly AccountFacts[]): Promise<void> => {
  const copy = await openCopy(transaction, 'accounts', ['code', 'kind', 'branch', 'to_be_reconciled']);
  for (const [place, { code, kind, branch, toBeReconciled }] of accounts.entries()) {
    copy.write([code, kind, branch, toBeReconciled ? '1' : '0']);
    if (place % ACCOUNTS_AT_ONCE === 0) await copy.drained();
  }
  await copy.end();
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
  await transaction.raw('set local statement_timeout = 0'); // a COPY is one statement, however large the ledger
  await transaction('accounts').delete();
  for (const { table } of extractFiles) await transaction(table).delete();
  const seals = personalSeals(options.masterKey);
  for (const plan of check.plans) await loadFile(transaction, plan, seals, options);
  await loadAccounts(transaction, check.accounts);
};
