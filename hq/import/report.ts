import type { ExtractCheck } from './check-extract.ts';
import { extractFiles } from './extract-files.ts';
import type { Finding } from './finding.ts';

/** Last line of a report (format 1 §2). `rejected` and `warned` count the findings above it; refused means that no row is loaded. */
export interface ReportSummary {
  readonly extractId: string;
  readonly outcome: 'loaded' | 'refused';
  readonly rows: Readonly<Record<string, number>>;
  readonly rejected: number;
  readonly warned: number;
}

/** The summary of a check; `outcome` is what a load would come to, unless the caller knows a reason to refuse it. */
export const summaryOf = (
  check: ExtractCheck,
  outcome: ReportSummary['outcome'] = check.refused ? 'refused' : 'loaded',
): ReportSummary => {
  const loaded = new Map(check.plans.map(({ file, rows }) => [file.name, rows]));
  const rowsOf = (name: string): number => (outcome === 'loaded' ? (loaded.get(name) ?? 0) : 0);
  return {
    extractId: check.extractId,
    outcome,
    rows: Object.fromEntries(extractFiles.map(({ name }) => [name, rowsOf(name)])),
    rejected: check.rejected,
    warned: check.warned,
  };
};

/** One line of JSON per finding: file, line, rule, outcome and perhaps column, in this order, and never a value. */
export const findingLine = ({ file, line, rule, outcome, column }: Finding): string =>
  JSON.stringify({ file, line, rule, outcome, ...(column === undefined ? {} : { column }) });
