import { isUtf8 } from 'node:buffer';

/** Most bytes of a field and of a record (S8). */
export const FIELD_LIMIT = 4096;
export const RECORD_LIMIT = 16_384;

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;

/** A record as it was cut. `fields` is empty when the record has a defect of S1, S3 or S8. */
export interface CutRecord {
  /** Physical line on which the record starts, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
  readonly fieldCount: number;
  readonly notUtf8: boolean;
  readonly misquoted: boolean;
  /** The record, or a field of it, is longer than allowed; `oversizeField` counts from 0 where one field is to blame. */
  readonly oversize: boolean;
  readonly oversizeField: number | undefined;
}

/** What a cutter tells, in the order of the bytes. */
export interface CutterEvents {
  readonly record: (record: CutRecord) => void;
  readonly blankLine: (line: number) => void;
  /** The line that ends here ends with CR LF. */
  readonly carriageReturn: (line: number) => void;
  /** The last line has no LF; `line` is where its record starts. */
  readonly unendedLine: (line: number) => void;
  /** A quote is still open at the end; `line` is where its record starts. */
  readonly openQuote: (line: number) => void;
}

type State = 'start' | 'plain' | 'quoted' | 'closed' | 'closedBeforeCr';

/**
 * Cuts bytes into records by RFC 4180 as format 1 §4 reads it. Works on chunks of any size and never holds more than
 * `RECORD_LIMIT` bytes of one record: what is longer is counted, not kept.
 */
export class RecordCutter {
  readonly #events: CutterEvents;
  // Content of the fields, a comma between them, so that bytes of two fields never join to one character.
  readonly #content = Buffer.allocUnsafe(RECORD_LIMIT + 1);
  readonly #ends: number[] = [];
  #state: State = 'start';
  #line = 1;
  #recordLine = 1;
  #held = 0;
  #recordBytes = 0;
  #fieldBytes = 0;
  #fieldCount = 0;
  #bits = 0;
  #lastByte = 0;
  #hadQuote = false;
  #misquoted = false;
  #oversize = false;
  #oversizeField: number | undefined;

  constructor(events: CutterEvents) {
    this.#events = events;
  }

  /** Takes the next bytes of the file. */
  push(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i += 1) this.#take(bytes[i] as number);
  }

  /** Ends the file. */
  end(): void {
    if (this.#state === 'quoted') {
      this.#events.openQuote(this.#recordLine);
      return;
    }
    if (this.#recordBytes === 0) return;
    this.#events.unendedLine(this.#recordLine);
    if (this.#state === 'closedBeforeCr') this.#misquoted = true;
    this.#endRecord(0);
  }

  #take(byte: number): void {
    this.#recordBytes += 1;
    if (this.#state === 'quoted') this.#takeQuoted(byte);
    else if (this.#state === 'closed' || this.#state === 'closedBeforeCr') this.#takeAfterQuote(byte);
    else this.#takePlain(byte);
    this.#lastByte = byte;
  }

  #takeQuoted(byte: number): void {
    if (byte === QUOTE) {
      this.#state = 'closed';
      return;
    }
    if (byte === LF) this.#line += 1;
    this.#keep(byte);
  }

  #takeAfterQuote(byte: number): void {
    if (byte === LF) {
      this.#endRecord(this.#state === 'closedBeforeCr' ? 2 : 1);
    } else if (this.#state === 'closed' && byte === COMMA) {
      this.#endField();
    } else if (this.#state === 'closed' && byte === QUOTE) {
      this.#state = 'quoted';
      this.#keep(byte);
    } else if (this.#state === 'closed' && byte === CR) {
      this.#state = 'closedBeforeCr';
    } else {
      this.#misquoted = true; // the rest of the field is read as if unquoted, to find where the record ends
      this.#takePlain(byte);
    }
  }

  #takePlain(byte: number): void {
    if (byte === COMMA) {
      this.#endField();
    } else if (byte === LF) {
      this.#endRecord(this.#lastByte === CR && this.#state === 'plain' ? 2 : 1);
    } else if (byte === QUOTE && this.#state === 'start') {
      this.#state = 'quoted';
      this.#hadQuote = true;
    } else {
      if (byte === QUOTE) this.#misquoted = true;
      this.#state = 'plain';
      this.#keep(byte);
    }
  }

  #keep(byte: number): void {
    this.#fieldBytes += 1;
    this.#bits |= byte;
    if (this.#held < RECORD_LIMIT) {
      this.#content[this.#held] = byte;
      this.#held += 1;
    }
  }

  #closeField(): void {
    if (this.#fieldBytes > FIELD_LIMIT) {
      this.#oversize = true;
      this.#oversizeField ??= this.#fieldCount;
    }
    this.#ends.push(this.#held);
    this.#fieldCount += 1;
    this.#fieldBytes = 0;
    this.#state = 'start';
  }

  #endField(): void {
    this.#closeField();
    if (this.#held < RECORD_LIMIT) {
      this.#content[this.#held] = COMMA;
      this.#held += 1;
    }
    if (this.#ends.length > RECORD_LIMIT) this.#ends.length = 0; // an endless record: only its count of fields matters
  }

  // `terminator` is the length of the line end in bytes: LF 1, CR LF 2, end of the file 0.
  #endRecord(terminator: 0 | 1 | 2): void {
    if (terminator === 2) this.#events.carriageReturn(this.#line);
    if (terminator === 2 && this.#state === 'plain') this.#dropKeptCr();
    const isBlank = this.#fieldCount === 0 && this.#fieldBytes === 0 && !this.#hadQuote;
    this.#closeField();
    if (this.#recordBytes - terminator > RECORD_LIMIT) this.#oversize = true;
    if (isBlank) this.#events.blankLine(this.#recordLine);
    else this.#events.record(this.#cut());
    this.#line += 1;
    this.#begin();
  }

  // The CR of a line end was kept before it was known as such.
  #dropKeptCr(): void {
    this.#fieldBytes -= 1;
    if (this.#held < RECORD_LIMIT || this.#content[this.#held - 1] === CR) this.#held -= 1;
  }

  #cut(): CutRecord {
    const isAscii = this.#bits < 0x80;
    const notUtf8 = !isAscii && !this.#oversize && !isUtf8(this.#content.subarray(0, this.#held));
    const isWhole = !notUtf8 && !this.#misquoted && !this.#oversize;
    return {
      line: this.#recordLine,
      fields: isWhole ? this.#fields(isAscii) : [],
      fieldCount: this.#fieldCount,
      notUtf8,
      misquoted: this.#misquoted,
      oversize: this.#oversize,
      oversizeField: this.#oversizeField,
    };
  }

  #fields(isAscii: boolean): string[] {
    const encoding = isAscii ? 'latin1' : 'utf8';
    let from = 0;
    return this.#ends.map((end) => {
      const field = end === from ? '' : this.#content.toString(encoding, from, end);
      from = end + 1;
      return field;
    });
  }

  #begin(): void {
    this.#ends.length = 0;
    this.#recordLine = this.#line;
    this.#held = 0;
    this.#recordBytes = 0;
    this.#fieldCount = 0;
    this.#bits = 0;
    this.#hadQuote = false;
    this.#misquoted = false;
    this.#oversize = false;
    this.#oversizeField = undefined;
  }
}
