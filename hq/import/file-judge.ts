import type { Column, ExtractFile } from './file-outline.ts';
import type { Amend, FileRules, Picture } from './picture.ts';
import { RecordBook, targetOf } from './record-book.ts';
import { Row } from './row.ts';
import { rulesOfFile } from './rules/rules-of-file.ts';
import { judgeValues } from './value-rules.ts';

interface Waiting {
  readonly row: Row;
  readonly slot: number;
  isJudged: boolean;
}

// K2: unique beside the key, letter case ignored. A user name of the web access is dropped, anything else leaves the record out.
const uniqueColumns: Readonly<Record<string, string>> = {
  'companies.csv': 'company_code',
  'award_tickets.csv': 'ticket',
  'bt_customers.csv': 'username',
  'members.csv': 'web_username',
};

// Columns that others refer to although they are not the whole key.
const sharedColumns: Readonly<Record<string, string>> = {
  'desks.csv': 'branch',
  'partners.csv': 'code',
  'fx.csv': 'currency',
};

/** Judges the records of one file in the order of format 1 §5: values, key, references, rules of the file. */
export class FileJudge {
  readonly #file: ExtractFile;
  readonly #picture: Picture;
  readonly #rules: FileRules;
  readonly #book: RecordBook;
  readonly #outward: readonly Column[];
  readonly #inward: Column | undefined;
  readonly #taken = new Set<string>();
  readonly #waiting = new Map<string, Waiting>();
  /** Lines of records that are not loaded. */
  readonly leftOut = new Set<number>();
  /** What is loaded instead of the values of a line, by column. */
  readonly amendments = new Map<number, Readonly<Record<string, string>>>();
  loaded = 0;

  constructor(file: ExtractFile, picture: Picture) {
    this.#file = file;
    this.#picture = picture;
    const amend: Amend = (line, values) => this.amendments.set(line, { ...this.amendments.get(line), ...values });
    this.#rules = rulesOfFile.get(file.name)?.(picture, amend) ?? {};
    this.#book = picture.book(file.name);
    const references = file.columns.filter(({ refersTo }) => refersTo !== undefined);
    this.#inward = references.find(({ refersTo }) => refersTo && targetOf(refersTo, '')[0] === file.name);
    this.#outward = references.filter((column) => column !== this.#inward);
  }

  /** Takes the next record of the file. */
  take(values: string[], line: number): void {
    const row = new Row(this.#file, line, values, this.#picture.reportIn(this.#file.name));
    const hasKey = judgeValues(row, this.#picture.day);
    if (!hasKey) {
      this.#conclude(row, undefined);
      return;
    }
    const key = RecordBook.keyOf(row);
    const { slot, earlier } = this.#book.enter(key, row);
    if (earlier !== 'none' && !row.isRejected) {
      this.#reportSecondKey(row, earlier);
      return;
    }
    if (!row.isRejected && this.#isUnique(row)) this.#judgeReferences(row, this.#outward);
    if (!row.isRejected && this.#inward && row.has(this.#inward.name)) {
      this.#takeUnique(row);
      this.#waiting.set(key, { row, slot, isJudged: false });
      return;
    }
    if (!row.isRejected) this.#rules.judge?.(row);
    this.#conclude(row, earlier === 'none' ? slot : undefined);
  }

  /** After the last record: references inside the file, and rules that need all of it. */
  close(): void {
    for (const waiting of this.#waiting.values()) this.#judgeChain(waiting);
    this.#waiting.clear();
    this.#taken.clear();
    this.#rules.close?.();
  }

  /** After the last file. */
  settle(): void {
    this.#rules.settle?.();
  }

  #reportSecondKey(row: Row, earlier: 'same' | 'other'): void {
    row.report('K1', earlier === 'same' ? 'warn' : 'reject', this.#file.key[0]);
    this.#enterShared(row, false);
    this.leftOut.add(row.line);
    if (row.isRejected) this.#rules.turnAway?.(row);
  }

  #isUnique(row: Row): boolean {
    const column = uniqueColumns[this.#file.name];
    if (!column || !row.has(column)) return true;
    const value = row.text(column).toLowerCase();
    if (!this.#taken.has(value)) return true;
    if (column !== 'web_username') return row.require(false, 'K2', column);
    row.warn('K2', column);
    row.drop(column);
    this.amendments.set(row.line, { [column]: '' });
    return true;
  }

  #judgeReferences(row: Row, columns: readonly Column[]): void {
    for (const column of columns) {
      if (!row.isRejected && row.has(column.name)) this.#judgeReference(row, column);
    }
  }

  #judgeReference(row: Row, column: Column): void {
    if (!column.refersTo) return;
    const value = row.text(column.name);
    const [file, shared] = targetOf(column.refersTo, value);
    if (!this.#picture.has(file)) return; // refused or missing, so that nobody knows what it held
    const book = shared ? this.#picture.sharedBook(file, shared) : this.#picture.book(file);
    const fate = book.fateOf(value);
    row.require(fate !== 'unknown', 'R1', column.name);
    row.require(fate !== 'rejected', 'R2', column.name);
  }

  // Follows references inside the file to a record that is judged, then judges the way back, so that a rejection travels along.
  #judgeChain(first: Waiting): void {
    const chain = new Set<Waiting>();
    let next: Waiting | undefined = first;
    while (next && !next.isJudged && !chain.has(next)) {
      chain.add(next);
      next = this.#referredBy(next);
    }
    for (let inCircle = next; inCircle && chain.has(inCircle) && !inCircle.row.isInCircle; ) {
      inCircle.row.isInCircle = true;
      inCircle = this.#referredBy(inCircle);
    }
    for (const waiting of [...chain].reverse()) this.#judgeWaiting(waiting);
  }

  #referredBy({ row }: Waiting): Waiting | undefined {
    return this.#inward && this.#waiting.get(row.text(this.#inward.name));
  }

  #judgeWaiting(waiting: Waiting): void {
    const { row, slot } = waiting;
    waiting.isJudged = true;
    if (this.#inward && !row.isInCircle) this.#judgeReference(row, this.#inward);
    if (!row.isRejected) this.#rules.judge?.(row);
    this.#conclude(row, slot);
  }

  // `slot` is the number of the record's key, where it is the first that has it.
  #conclude(row: Row, slot: number | undefined): void {
    this.#enterShared(row, !row.isRejected);
    if (row.isRejected || slot === undefined) {
      if (slot !== undefined) this.#book.reject(slot);
      this.leftOut.add(row.line);
      this.#rules.turnAway?.(row);
      return;
    }
    this.#takeUnique(row);
    this.loaded += 1;
    this.#rules.admit?.(row, slot);
  }

  #enterShared(row: Row, isLoaded: boolean): void {
    const column = sharedColumns[this.#file.name];
    if (column) this.#picture.sharedBook(this.#file.name, column).enter(row.text(column), isLoaded);
  }

  #takeUnique(row: Row): void {
    const column = uniqueColumns[this.#file.name];
    if (column && row.has(column)) this.#taken.add(row.text(column).toLowerCase());
  }
}
