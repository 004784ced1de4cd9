import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { extractFiles } from './extract-files.ts';
import { FileJudge } from './file-judge.ts';
import type { ExtractFile } from './file-outline.ts';
import { type Finding, FindingList } from './finding.ts';
import { businessDayOf } from './local-day.ts';
import { type Envelope, readEnvelope } from './manifest.ts';
import { type AccountFacts, Picture } from './picture.ts';
import { readRecords } from './record-reader.ts';

/** How far a check or a load is, in records of one file. */
export type OnProgress = (progress: { readonly file: string; readonly rows: number }) => void;

export interface CheckOptions {
  /** The loader's day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly onProgress?: OnProgress;
}

/** What a load does with one file; lines count from 1, the header being 1. */
export interface FilePlan {
  readonly file: ExtractFile;
  /** Of the bytes that were judged; a load reads them a second time and must find the same. */
  readonly sha256: string;
  readonly leftOut: ReadonlySet<number>;
  readonly amendments: ReadonlyMap<number, Readonly<Record<string, string>>>;
  /** Records that a load brings in. */
  readonly rows: number;
}

export interface ExtractCheck {
  /** Empty where the manifest does not give a sound one. */
  readonly extractId: string;
  readonly businessDate: string;
  /** SHA-256 over the manifest and the 23 files: two extracts with the same digest have the same bytes. */
  readonly digest: string;
  readonly refused: boolean;
  /** In the order of judging, then by line. */
  readonly findings: readonly Finding[];
  readonly rejected: number;
  readonly warned: number;
  readonly plans: readonly FilePlan[];
  readonly accounts: readonly AccountFacts[];
}

const MANIFEST = 'manifest.json';

interface Reading {
  readonly judge: FileJudge;
  readonly plan: FilePlan;
}

const readFile = async (
  directory: string,
  file: ExtractFile,
  expected: { readonly rows: number; readonly sha256: string },
  picture: Picture,
  onProgress: OnProgress | undefined,
): Promise<Reading> => {
  const judge = new FileJudge(file, picture);
  const report = picture.reportIn(file.name);
  const reading = await readRecords(join(directory, file.name), file, {
    record: (values, line) => judge.take(values, line),
    report,
    progress: (rows) => onProgress?.({ file: file.name, rows }),
  });
  if (!reading.refused) picture.judgedFiles.add(file.name);
  judge.close();
  if (reading.sha256 !== expected.sha256) report(0, 'E6', 'refuse');
  if (!reading.refused && reading.rows !== expected.rows) report(0, 'E7', 'refuse');
  onProgress?.({ file: file.name, rows: reading.rows });
  const { leftOut, amendments, loaded } = judge;
  return { judge, plan: { file, sha256: reading.sha256, leftOut, amendments, rows: loaded } };
};

const digestOf = (envelope: Envelope, plans: readonly FilePlan[]): string => {
  const hash = createHash('sha256').update(envelope.digest);
  for (const { file, sha256 } of plans) hash.update(`\n${file.name} ${sha256}`);
  return hash.digest('hex');
};

const endedCheck = (findings: FindingList): ExtractCheck => ({
  extractId: '',
  businessDate: '',
  digest: '',
  refused: true,
  findings: findings.sorted([MANIFEST]),
  rejected: 0,
  warned: findings.count('warn'),
  plans: [],
  accounts: [],
});

/**
 * Checks an extract against format 1 from its envelope to the comparisons across files and reports every finding it can reach.
 * Reads each file once, as a stream; what it remembers are keys, sums and the findings.
 * @throws the error of the file system when the directory or a file in it cannot be read
 */
export const checkExtract = async (directory: string, options: CheckOptions): Promise<ExtractCheck> => {
  const findings = new FindingList();
  const envelope = await readEnvelope(directory, options.today, findings);
  if (!envelope) return endedCheck(findings);
  const { businessDate, extractId } = envelope;
  const picture = new Picture(businessDate === undefined ? undefined : businessDayOf(businessDate), findings);
  const readings: Reading[] = [];
  for (const file of extractFiles) {
    const expected = envelope.files.get(file.name);
    if (expected) readings.push(await readFile(directory, file, expected, picture, options.onProgress));
  }
  for (const { judge } of readings) judge.settle();
  const plans = readings.map(({ plan }) => plan);
  return {
    extractId,
    businessDate: businessDate ?? '',
    digest: digestOf(envelope, plans),
    refused: findings.count('refuse') > 0,
    findings: findings.sorted([MANIFEST, ...extractFiles.map(({ name }) => name)]),
    rejected: findings.count('reject'),
    warned: findings.count('warn'),
    plans,
    accounts: picture.accountList,
  };
};
