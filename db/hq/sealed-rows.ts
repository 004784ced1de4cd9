import { type SealedTable, sealedTables } from './sealed-tables.ts';
import type { Seals } from './seals.ts';

const isSealedTable = (table: string): table is SealedTable => Object.hasOwn(sealedTables, table);

/** Names of the columns of a table that hold sealed values; none for most tables. */
export const sealedColumnsOf = (table: string): readonly string[] => (isSealedTable(table) ? sealedTables[table] : []);

type Values = Readonly<Record<string, unknown>>;

const changed = (row: Values, table: SealedTable, change: (place: string, value: unknown) => unknown): Values => {
  const values: Record<string, unknown> = { ...row };
  for (const column of sealedTables[table]) {
    const value = values[column];
    if (value !== null && value !== undefined) values[column] = change(`${table}.${column}`, value);
  }
  return values;
};

/** A row as it is stored: its personal values sealed, an absent one absent. They are given as text. */
export const sealRow = (seals: Seals, table: SealedTable, row: Values): Values =>
  changed(row, table, (place, value) => {
    if (typeof value !== 'string') throw new Error(`${place} is sealed as text, and this is none.`);
    return seals.seal(place, value);
  });

/** A row as it was before it was sealed. The caller says its type, which the migrations guarantee. */
export const openRow = <Row>(seals: Seals, table: SealedTable, row: object): Row =>
  changed({ ...row }, table, (place, value) => {
    if (!(value instanceof Uint8Array)) throw new Error(`${place} is not sealed.`);
    return seals.open(place, value);
  }) as Row;

/** The rows of a query, opened. */
export const openRows = async <Row>(
  seals: Seals,
  table: SealedTable,
  query: PromiseLike<readonly object[]>,
): Promise<readonly Row[]> => (await query).map((row) => openRow<Row>(seals, table, row));
