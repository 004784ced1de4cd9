import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTRACT } from './headquarters.ts';

/** A word that no other data holds, in the shape of a surname. */
export const MARKER = 'Quazzivelt';

const upper = MARKER.toUpperCase();
const lower = MARKER.toLowerCase();

/** The lines of one member, with the marker for a surname wherever it stands, and in the street and the e-mail address. */
const marked = (line: string, surname: string): string =>
  line
    .replaceAll(surname.toUpperCase(), upper)
    .replaceAll(surname, MARKER)
    .replaceAll(surname.toLowerCase(), lower)
    .replace(/"Via [^,"]+,/, `"Via ${MARKER},`);

/** A copy of the demo extract in which one member is called by the marker; the manifest's sums are those of the copy. */
export const markedExtract = ({ code, surname }: { code: string; surname: string }): string => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-extract-'));
  cpSync(EXTRACT, folder, { recursive: true });
  chmodSync(folder, 0o755); // the fixture is read-only, and so is its copy
  const sums = new Map<string, string>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.csv'))) {
    const file = join(folder, name);
    const lines = readFileSync(file, 'utf8').split('\n');
    const text = lines.map((line) => (line.includes(code) ? marked(line, surname) : line)).join('\n');
    chmodSync(file, 0o644);
    writeFileSync(file, text);
    sums.set(name, createHash('sha256').update(text).digest('hex'));
  }
  const manifest = join(folder, 'manifest.json');
  const { files, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
  const corrected = files.map((file: { name: string }) => ({ ...file, sha256: sums.get(file.name) }));
  chmodSync(manifest, 0o644);
  writeFileSync(manifest, JSON.stringify({ ...rest, files: corrected }, null, 2));
  return folder;
};
