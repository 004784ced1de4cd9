import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { ExtractFile } from './file-outline.ts';
import type { ReportInFile } from './finding.ts';
import { type CutRecord, RecordCutter } from './record-cutter.ts';

const CHUNK_BYTES = 64 * 1024;
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const WIDE_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff]), Buffer.from([0x00, 0x00, 0xfe, 0xff])];

/** What was read of a file, once it is at its end. */
export interface FileReading {
  /** Records without header and blank lines, rejected ones included. */
  readonly rows: number;
  readonly sha256: string;
  /** S1, S3 or S4 refused the file: its records count for nothing. */
  readonly refused: boolean;
}

export interface RecordVisitor {
  /** A record with as many fields as the header; `values` stand in the order of the file's outline. */
  readonly record: (values: string[], line: number) => void;
  readonly report: ReportInFile;
  /** After each chunk; reading waits for it, so that a slow taker is never overrun. */
  readonly progress?: (rows: number) => void | Promise<void>;
}

/** Reads one file of an extract from its first byte to its last and judges how it is cut (S1–S8). */
class FileReader {
  readonly #file: ExtractFile;
  readonly #visitor: RecordVisitor;
  readonly #cutter: RecordCutter;
  #places: readonly number[] | undefined; // for each column of the outline, its place in this file
  #headerCount = 0;
  #warnedOfCr = false;
  refused = false;
  rows = 0;

  constructor(file: ExtractFile, visitor: RecordVisitor) {
    this.#file = file;
    this.#visitor = visitor;
    const { report } = visitor;
    this.#cutter = new RecordCutter({
      record: (record) => (this.#headerCount === 0 ? this.#readHeader(record) : this.#readRecord(record)),
      blankLine: (line) => this.#blankLine(line),
      carriageReturn: (line) => {
        if (!this.#warnedOfCr) report(line, 'S2', 'warn');
        this.#warnedOfCr = true;
      },
      unendedLine: (line) => report(line, 'S7', 'warn'),
      openQuote: (line) => {
        this.#refuse(line, 'S3');
        this.#headerCount ||= 1;
      },
    });
  }

  /** Takes the first bytes, at least four unless the file is shorter. */
  begin(head: Buffer): void {
    if (WIDE_MARKS.some((mark) => head.subarray(0, mark.length).equals(mark))) {
      this.#refuse(1, 'S1');
      return;
    }
    const marked = head.subarray(0, UTF8_MARK.length).equals(UTF8_MARK);
    if (marked) this.#visitor.report(1, 'S1', 'warn');
    this.#cutter.push(marked ? head.subarray(UTF8_MARK.length) : head);
  }

  push(chunk: Buffer): void {
    if (!this.refused) this.#cutter.push(chunk);
  }

  end(): void {
    if (this.refused) return;
    this.#cutter.end();
    if (this.#headerCount === 0) this.#headerOf([]);
  }

  #refuse(line: number, rule: string, column?: string): void {
    this.#visitor.report(line, rule, 'refuse', column);
    this.refused = true;
  }

  #blankLine(line: number): void {
    if (this.#headerCount === 0) this.#headerOf([]);
    else if (!this.refused) this.#visitor.report(line, 'S6', 'warn');
  }

  #readHeader(record: CutRecord): void {
    this.#headerCount = Math.max(1, record.fieldCount);
    this.#headerOf(record.fields);
  }

  #headerOf(names: readonly string[]): void {
    this.#headerCount ||= 1;
    // A name that is not of the format is not quoted: where the header is missing it is somebody's data.
    for (const name of names) if (!this.#file.placeOf.has(name)) this.#visitor.report(1, 'S4', 'warn');
    for (const { name } of this.#file.columns) {
      if (names.filter((other) => other === name).length !== 1) this.#refuse(1, 'S4', name);
    }
    this.#places = this.#file.columns.map(({ name }) => names.indexOf(name));
  }

  #readRecord(record: CutRecord): void {
    if (this.refused) return;
    this.rows += 1;
    if (record.notUtf8) this.#visitor.report(record.line, 'S1', 'reject');
    else if (record.misquoted) this.#visitor.report(record.line, 'S3', 'reject');
    else if (record.fieldCount !== this.#headerCount) this.#visitor.report(record.line, 'S5', 'reject');
    else if (record.oversize) this.#visitor.report(record.line, 'S8', 'reject', this.#columnAt(record.oversizeField));
    else
      this.#visitor.record(
        (this.#places ?? []).map((place) => record.fields[place] ?? ''),
        record.line,
      );
  }

  #columnAt(field: number | undefined): string | undefined {
    const place = field === undefined ? -1 : (this.#places ?? []).indexOf(field);
    return this.#file.columns[place]?.name;
  }
}

/**
 * Streams a file of an extract through the cutter. Holds one chunk and one record at a time, whatever the file's size.
 * @throws the error of the file system when the file cannot be read
 */
export const readRecords = async (path: string, file: ExtractFile, visitor: RecordVisitor): Promise<FileReading> => {
  const reader = new FileReader(file, visitor);
  const hash = createHash('sha256');
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (head === undefined) reader.push(chunk);
    else head = Buffer.concat([head, chunk]);
    if (head !== undefined && head.length >= 4) {
      reader.begin(head);
      head = undefined;
    }
    await visitor.progress?.(reader.rows);
  }
  if (head !== undefined) reader.begin(head);
  reader.end();
  return { rows: reader.rows, sha256: hash.digest('hex'), refused: reader.refused };
};
