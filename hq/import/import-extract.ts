import type { Knex } from 'knex';
import { checkExtract, type ExtractCheck, type OnProgress } from './check-extract.ts';
import type { Finding } from './finding.ts';
import { loadExtract } from './load-extract.ts';
import { type ReportSummary, summaryOf } from './report.ts';

export interface ImportOptions {
  readonly database: Knex;
  readonly directory: string;
  /** 32 bytes that wrap the PIN records and seal personal values. */
  readonly masterKey: Uint8Array;
  /** The loader's day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly onFinding?: (finding: Finding) => void;
  readonly onProgress?: OnProgress;
  /** A check stores nothing and says what a load would come to. */
  readonly mode: 'check' | 'load';
  /** Runs in the transaction of the load, after the records: what must begin with a new picture, such as the feed. */
  readonly afterLoad?: (transaction: Knex.Transaction) => Promise<void>;
}

/**
 * What became of an extract. `checked`: nothing was stored, as asked. `unchanged`: the same bytes are loaded already.
 * `refusedByFinding`: the findings say why. `otherBytes`: this id was loaded with other bytes. `inUse`: headquarters has settled
 * changes on top of an earlier extract, which a new picture would lose.
 */
export type ImportResult = 'checked' | 'loaded' | 'unchanged' | 'refusedByFinding' | 'otherBytes' | 'inUse';

export interface ImportSummary {
  readonly result: ImportResult;
  /** A sentence for the operator. */
  readonly notice: string;
  /** Last line of the report. */
  readonly report: ReportSummary;
}

const notices: Readonly<Record<ImportResult, string>> = {
  checked: 'The extract was checked. Nothing was stored.',
  loaded: 'The extract was loaded.',
  unchanged: 'This extract is loaded already, with the same bytes. Nothing was changed.',
  refusedByFinding:
    'The extract was refused and nothing was loaded. The findings marked "refuse" say what the host must send again.',
  otherBytes:
    'An extract with this id is loaded already, with other bytes. Nothing was changed. Ask the host for an extract with an id of its own.',
  inUse:
    'Headquarters has settled changes since the last extract, and a new one would take them away. Nothing was changed. Load it into a new database.',
};

const summary = (result: ImportResult, check: ExtractCheck): ImportSummary => {
  const isRefusal = result === 'refusedByFinding' || result === 'otherBytes' || result === 'inUse';
  const report = isRefusal ? summaryOf(check, 'refused') : summaryOf(check);
  return { result, notice: notices[result], report };
};

// Under the lock two loads at once cannot both find the id free.
const whyNotLoaded = async (transaction: Knex.Transaction, check: ExtractCheck): Promise<ImportResult | undefined> => {
  await transaction.raw('lock table extracts in share row exclusive mode');
  const known = await transaction('extracts')
    .where({ extract_id: check.extractId })
    .first<{ digest: string }>('digest');
  if (known) return known.digest === check.digest ? 'unchanged' : 'otherBytes';
  const changed = await transaction('accounts').where('version', '>', 1).first<{ code: string }>('code');
  return changed ? 'inUse' : undefined;
};

const load = async (check: ExtractCheck, options: ImportOptions): Promise<ImportResult> =>
  options.database.transaction(async (transaction) => {
    const reason = await whyNotLoaded(transaction, check);
    if (reason) return reason;
    await loadExtract(transaction, check, options);
    await transaction('extracts').insert({
      extract_id: check.extractId,
      digest: check.digest,
      business_date: check.businessDate,
      loaded_at: transaction.fn.now(),
      report: JSON.stringify({ summary: summaryOf(check), findings: check.findings }),
    });
    await options.afterLoad?.(transaction);
    return 'loaded';
  });

/**
 * Checks an extract of the old host and, when asked to, loads it: in one transaction, all of it or nothing. Loading the same bytes
 * again changes nothing. Findings are told in the order of the report once the check is complete.
 * @throws Error when the directory cannot be read, a file changes meanwhile, or the database fails; nothing is loaded then
 */
export const importExtract = async (options: ImportOptions): Promise<ImportSummary> => {
  const { directory, today, onProgress, onFinding } = options;
  const check = await checkExtract(directory, { today, ...(onProgress ? { onProgress } : {}) });
  for (const finding of check.findings) onFinding?.(finding);
  if (check.refused) return summary('refusedByFinding', check);
  return summary(options.mode === 'check' ? 'checked' : await load(check, options), check);
};
