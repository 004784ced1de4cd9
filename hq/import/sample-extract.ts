import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFiles } from './extract-files.ts';
import { RecordCutter } from './record-cutter.ts';

const source = join(import.meta.dirname, '../../test/fixtures/extract-a-dirty-loadable');

/** A small extract for tests: per file its lines, the header first; every record without a finding. */
export type SampleExtract = Map<string, string[]>;

const fieldsOf = (line: string): readonly string[] => {
  let fields: readonly string[] = [];
  const ignored = (): void => undefined;
  const record = (cut: { readonly fields: readonly string[] }): void => {
    fields = cut.fields;
  };
  const cutter = new RecordCutter({
    record,
    blankLine: ignored,
    carriageReturn: ignored,
    unendedLine: ignored,
    openQuote: ignored,
  });
  cutter.push(Buffer.from(`${line}\n`));
  return fields;
};

const lineOf = (fields: readonly string[]): string =>
  fields.map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');

/** The records of the dirty demo extract that are right, with control totals that agree. */
export const sampleExtract = (): SampleExtract => {
  const { findings } = JSON.parse(readFileSync(join(source, 'expected.json'), 'utf8')) as {
    findings: { file: string; line: number }[];
  };
  const wrong = new Set(findings.map(({ file, line }) => `${file}:${line}`));
  const extract: SampleExtract = new Map(
    extractFiles.map(({ name }) => {
      const text = readFileSync(join(source, name), 'utf8')
        .replace(/^\ufeff/, '')
        .replaceAll('\r\n', '\n');
      const lines = text.trimEnd().split('\n');
      return [name, lines.filter((_, index) => index === 0 || !wrong.has(`${name}:${index + 1}`))];
    }),
  );
  const withoutAccount = (line: string): boolean => !line.includes('0098010256');
  extract.set('ledger.csv', (extract.get('ledger.csv') ?? []).filter(withoutAccount));
  extract.set(
    'links.csv',
    (extract.get('links.csv') ?? []).map((line) => line.slice(0, line.lastIndexOf(','))),
  );
  change(extract, 'members.csv', 2, { stated_balance: '1000' });
  change(extract, 'members.csv', 4, { stated_balance: '1500' });
  return extract;
};

/** Changes columns of the record on a line (the header is line 1). */
export const change = (
  extract: SampleExtract,
  file: string,
  line: number,
  values: Readonly<Record<string, string>>,
): void => {
  const lines = extract.get(file) ?? [];
  const header = fieldsOf(lines[0] ?? '');
  const fields = [...fieldsOf(lines[line - 1] ?? '')];
  for (const [column, value] of Object.entries(values)) {
    if (!header.includes(column)) throw new Error(`${file} has no column ${column}`);
    fields[header.indexOf(column)] = value;
  }
  lines[line - 1] = lineOf(fields);
};

/** Adds a copy of the record on a line, changed; returns its line. */
export const addLike = (
  extract: SampleExtract,
  file: string,
  line: number,
  values: Readonly<Record<string, string>>,
): number => {
  const lines = extract.get(file) ?? [];
  lines.push(lines[line - 1] ?? '');
  change(extract, file, lines.length, values);
  return lines.length;
};

/** Writes the extract with a manifest that agrees with it; `manifest` overrides its members. Returns the directory. */
export const writeExtract = (extract: SampleExtract, manifest: Readonly<Record<string, unknown>> = {}): string => {
  const directory = mkdtempSync(join(tmpdir(), 'milepost-sample-'));
  const files = [...extract].map(([name, lines]) => {
    const text = `${lines.join('\n')}\n`;
    writeFileSync(join(directory, name), text);
    return { name, rows: lines.length - 1, sha256: createHash('sha256').update(text).digest('hex') };
  });
  const whole = { format: 1, extractId: 'sample-1', businessDate: '2017-11-20', files, ...manifest };
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(whole));
  return directory;
};
