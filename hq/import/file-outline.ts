import type { ValueType } from './value-types.ts';

/** Classes of columns (format 1 §5): what happens to an empty or a wrong value. */
export type ColumnClass = 'key' | 'must' | 'may' | 'soft' | 'total';

/** What a reference names: `account` is a member or a company, told apart by the first digit. */
export type ReferenceTarget =
  | 'account'
  | 'airports.code'
  | 'award_tickets.award_id'
  | 'companies.bc_code'
  | 'desks.branch'
  | 'flights.ticket-coupon'
  | 'fx.currency'
  | 'ledger.entry_id'
  | 'members.code'
  | 'partners.code'
  | 'promotions.promotion_id';

interface ColumnExtras {
  /** A value that cannot lie after the business date (V3). */
  readonly past?: boolean;
  readonly refersTo?: ReferenceTarget;
}

export interface Column extends ColumnExtras {
  readonly name: string;
  readonly type: ValueType;
  readonly class: ColumnClass;
}

/** One CSV of the extract: its columns in the order of the page, and the columns that identify a record. */
export interface FileOutline {
  readonly name: string;
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: readonly Column[];
}

/** A file with the places of its columns, so that a record can be a plain list of values. */
export interface ExtractFile extends FileOutline {
  readonly placeOf: ReadonlyMap<string, number>;
}

const column =
  (columnClass: ColumnClass) =>
  (name: string, type: ValueType, extras: ColumnExtras = {}): Column => ({ name, type, class: columnClass, ...extras });

export const key = column('key');
export const must = column('must');
export const may = column('may');
export const soft = column('soft');
export const total = column('total');

/** Declares a file of the extract as data. */
export const defineFile = (outline: FileOutline): ExtractFile => ({
  ...outline,
  placeOf: new Map(outline.columns.map(({ name }, place) => [name, place])),
});
