import { sealedColumns } from './migrations/0003-sealed-columns.ts';
import { sealedCaseColumns } from './migrations/0009-cases.ts';

/** Columns that hold sealed values only, by table: those that were sealed when sealing began, and those of tables made since. */
export const sealedTables = { ...sealedColumns, ...sealedCaseColumns, claims: ['legs'] } as const;

/** A table with columns that hold sealed values only. */
export type SealedTable = keyof typeof sealedTables;
