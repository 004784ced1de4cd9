import type { ExtractFile } from './file-outline.ts';
import type { Outcome, ReportInFile } from './finding.ts';

/** A record while it is judged: its values by column, and whether it was rejected. An absent value is the empty text. */
export class Row {
  readonly file: ExtractFile;
  readonly line: number;
  readonly values: string[];
  readonly #report: ReportInFile;
  isRejected = false;
  /** Following the records it refers to comes back to this one. */
  isInCircle = false;

  constructor(file: ExtractFile, line: number, values: string[], report: ReportInFile) {
    this.file = file;
    this.line = line;
    this.values = values;
    this.#report = report;
  }

  text(column: string): string {
    return this.values[this.#place(column)] as string;
  }

  has(column: string): boolean {
    return this.text(column) !== '';
  }

  is(column: string, ...words: readonly string[]): boolean {
    return words.includes(this.text(column));
  }

  number(column: string): number {
    return Number(this.text(column));
  }

  /** Empties a column, as when a bad soft value is dropped. */
  drop(column: string): void {
    this.set(column, '');
  }

  set(column: string, value: string): void {
    this.values[this.#place(column)] = value;
  }

  report(rule: string, outcome: Outcome, column?: string): void {
    if (outcome === 'reject') this.isRejected = true;
    this.#report(this.line, rule, outcome, column);
  }

  warn(rule: string, column: string): void {
    this.report(rule, 'warn', column);
  }

  /** Rejects the record unless the rule holds; true if it still stands. */
  require(holds: boolean, rule: string, column: string): boolean {
    if (!holds) this.report(rule, 'reject', column);
    return holds;
  }

  #place(column: string): number {
    const place = this.file.placeOf.get(column);
    if (place === undefined) throw new Error(`${this.file.name} has no column ${column}.`);
    return place;
  }
}
