import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CutRecord, FIELD_LIMIT, RECORD_LIMIT, RecordCutter } from './record-cutter.ts';

/** What a cutter says about a file, in short: `line:` and the fields or the defects. */
const cut = (bytes: Uint8Array | string, chunk = 65_536): string[] => {
  const told: string[] = [];
  const cutter = new RecordCutter({
    record: (record) => told.push(`${record.line}:${inShort(record)}`),
    blankLine: (line) => told.push(`${line}: blank`),
    carriageReturn: (line) => told.push(`${line}: CR LF`),
    unendedLine: (line) => told.push(`${line}: unended`),
    openQuote: (line) => told.push(`${line}: open quote`),
  });
  const all = Buffer.from(bytes as string);
  for (let from = 0; from < all.length; from += chunk) cutter.push(all.subarray(from, from + chunk));
  cutter.end();
  return told;
};

const inShort = ({ fields, fieldCount, notUtf8, misquoted, oversize, oversizeField }: CutRecord): string => {
  if (notUtf8) return ' not UTF-8';
  if (misquoted) return ` misquoted, ${fieldCount} fields`;
  if (oversize) return ` oversize ${oversizeField ?? 'record'}, ${fieldCount} fields`;
  return fields.map((field) => `[${field}]`).join('');
};

describe('cutting bytes into records', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['plain fields', 'a,b\nc,\n', ['1:[a][b]', '2:[c][]']],
    ['quoted fields', '"a,""b""",c\n', ['1:[a,"b"][c]']],
    ['a line end inside quotes', '"a\nb",c\nd,e\n', ['1:[a\nb][c]', '3:[d][e]']],
    ['a quoted empty field', '""\n', ['1:[]']],
    ['CR LF', 'a,b\r\n"c"\r\n', ['1: CR LF', '1:[a][b]', '2: CR LF', '2:[c]']],
    ['a lone CR', 'a\rb\n', ['1:[a\rb]']],
    ['CR LF inside quotes', '"a\r\nb"\n', ['1:[a\r\nb]']],
    ['blank lines', 'a\n\n\r\nb\n', ['1:[a]', '2: blank', '3: CR LF', '3: blank', '4:[b]']],
    ['no line end at the end', 'a\nb', ['1:[a]', '2: unended', '2:[b]']],
    ['nothing', '', []],
    ['a quote inside a field', 'a"b,c\nd\n', ['1: misquoted, 2 fields', '2:[d]']],
    ['a blank before a quote', ' "a",b\n', ['1: misquoted, 2 fields']],
    ['something after a closing quote', '"a"b,c\nd\n', ['1: misquoted, 2 fields', '2:[d]']],
    ['a CR after a closing quote', '"a"\rb\n', ['1: misquoted, 1 fields']],
    ['an open quote', 'a\n"b\nc\n', ['1:[a]', '2: open quote']],
  ])('reads %s', (_what, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('finds bytes that are not UTF-8, also across the border of two fields', () => {
    expect(cut(Buffer.from([0x61, 0xf2, 0x0a, 0x62, 0x0a]))).toEqual(['1: not UTF-8', '2:[b]']);
    expect(cut(Buffer.from([0xc3, 0x2c, 0xb2, 0x0a]))).toEqual(['1: not UTF-8']);
    expect(cut('Nicolò,\ufffd\n')).toEqual(['1:[Nicolò][\ufffd]']);
  });

  it('knows the limits of a field and of a record to the byte', () => {
    const field = 'x'.repeat(FIELD_LIMIT);
    expect(cut(`a,"${field}"\n`)).toEqual([`1:[a][${field}]`]);
    expect(cut(`a,${field}x\nb\n`)).toEqual(['1: oversize 1, 2 fields', '2:[b]']);
    const fields = Array.from({ length: 8 }, () => 'x'.repeat((RECORD_LIMIT - 8) / 8)).join(',');
    expect(cut(`${fields}x\r\n`)[1]).not.toContain('oversize');
    expect(cut(`${fields}xx\nb\n`)).toEqual(['1: oversize record, 8 fields', '2:[b]']);
    expect(cut(`a,"${'"",\n'.repeat(200_000)}",c\nb\n`)).toEqual(['1: oversize 1, 3 fields', '200002:[b]']);
    expect(cut(`${','.repeat(100_000)}\nb\n`).at(-1)).toBe('2:[b]');
  });

  it('gives back what was written, whatever the chunks', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'ò', '𝔸', ',', '"', '\n', '\r', ' ') });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, chunk) => {
        const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
        const text = rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
        const fields = cut(text, chunk).map((line) => line.slice(line.indexOf(':') + 1));
        expect(fields).toEqual(rows.map((row) => row.map((value) => `[${value}]`).join('')));
      }),
    );
  });
});
