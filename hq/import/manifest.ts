import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { extractFiles } from './extract-files.ts';
import type { FindingList } from './finding.ts';
import { isCalendarDay } from './value-types.ts';

const MANIFEST = 'manifest.json';
const MANIFEST_LIMIT = 1024 * 1024; // 23 names need some 3 kB; a larger one is not ours and is not read

const entrySchema = z.looseObject({ name: z.string(), rows: z.int().min(0), sha256: z.string() });
const manifestSchema = z.looseObject({
  format: z.number(),
  extractId: z.string(),
  businessDate: z.string(),
  files: z.array(entrySchema),
});
type ManifestEntry = z.infer<typeof entrySchema>;

/** The envelope of an extract that can be read further. */
export interface Envelope {
  readonly extractId: string;
  /** Undefined when it is not a day; nothing can be judged against it then. */
  readonly businessDate: string | undefined;
  /** The files that can be read, by name; what is named twice counts once. */
  readonly files: ReadonlyMap<string, ManifestEntry>;
  /** SHA-256 of the manifest's bytes. */
  readonly digest: string;
}

const isPlainFile = async (path: string): Promise<boolean> => {
  try {
    return (await lstat(path)).isFile();
  } catch {
    return false;
  }
};

const readManifestBytes = async (path: string): Promise<Buffer | undefined> => {
  try {
    const facts = await lstat(path);
    return facts.isFile() && facts.size <= MANIFEST_LIMIT ? await readFile(path) : undefined;
  } catch {
    return undefined;
  }
};

const parseJson = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
};

const warnUnknownMembers = (manifest: z.infer<typeof manifestSchema>, findings: FindingList): void => {
  const outlines = [
    [manifest, manifestSchema] as const,
    ...manifest.files.map((entry) => [entry, entrySchema] as const),
  ];
  for (const [value, schema] of outlines) {
    const unknown = Object.keys(value).filter((name) => !Object.hasOwn(schema.shape, name));
    for (const _ of unknown) findings.add(MANIFEST, 0, 'E1', 'warn');
  }
};

// A name of the format is named; anything else may be a path or somebody's data and stays unquoted.
const judgeNames = (entries: readonly ManifestEntry[], findings: FindingList): Map<string, ManifestEntry> => {
  const known = new Set(extractFiles.map(({ name }) => name));
  const named = new Map<string, ManifestEntry>();
  for (const entry of entries) {
    if (known.has(entry.name) && !named.has(entry.name)) named.set(entry.name, entry);
    else findings.add(/^[A-Za-z0-9_-]{1,40}\.csv$/.test(entry.name) ? entry.name : MANIFEST, 0, 'E4', 'refuse');
  }
  for (const name of known) if (!named.has(name)) findings.add(name, 0, 'E4', 'refuse');
  return named;
};

const judgeOtherFiles = async (
  directory: string,
  entries: readonly ManifestEntry[],
  findings: FindingList,
): Promise<void> => {
  const named = new Set(entries.map(({ name }) => name));
  const others = (await readdir(directory)).filter((name) => name.endsWith('.csv') && !named.has(name));
  for (const name of others.sort()) findings.add(name, 0, 'E8', 'warn');
};

/**
 * Reads the manifest and judges the envelope (E1–E5, E8); E6 and E7 need the files' bytes and are judged with them.
 * @param today the loader's day, `YYYY-MM-DD`
 * @returns undefined when E1 or E2 ended the check
 */
export const readEnvelope = async (
  directory: string,
  today: string,
  findings: FindingList,
): Promise<Envelope | undefined> => {
  const bytes = await readManifestBytes(join(directory, MANIFEST));
  const parsed = manifestSchema.safeParse(bytes && parseJson(bytes));
  if (!bytes || !parsed.success) {
    findings.add(MANIFEST, 0, 'E1', 'refuse');
    return undefined;
  }
  const manifest = parsed.data;
  warnUnknownMembers(manifest, findings);
  if (manifest.format !== 1) {
    findings.add(MANIFEST, 0, 'E2', 'refuse');
    return undefined;
  }
  if (!/^[A-Za-z0-9-]{1,40}$/.test(manifest.extractId)) findings.add(MANIFEST, 0, 'E3', 'refuse');
  const isDay = isCalendarDay(manifest.businessDate);
  if (!isDay || manifest.businessDate > today) findings.add(MANIFEST, 0, 'E3', 'refuse');
  const files = judgeNames(manifest.files, findings);
  for (const name of [...files.keys()]) {
    if (await isPlainFile(join(directory, name))) continue;
    findings.add(name, 0, 'E5', 'refuse');
    files.delete(name);
  }
  await judgeOtherFiles(directory, manifest.files, findings);
  return {
    extractId: /^[A-Za-z0-9-]{1,40}$/.test(manifest.extractId) ? manifest.extractId : '',
    businessDate: isDay ? manifest.businessDate : undefined,
    files,
    digest: createHash('sha256').update(bytes).digest('hex'),
  };
};
