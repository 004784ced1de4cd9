import { statSync } from 'node:fs';
import type { Knex } from 'knex';
import { rebuildSnapshots } from '../../db/hq/rebuild-snapshots.ts';
import { businessClock } from '../business-clock.ts';
import { importExtract } from '../import/import-extract.ts';
import { openMasterKey } from '../secrets/master-key.ts';
import { personalSeals } from '../secrets/personal-seals.ts';
import { CommandFailure, EXIT } from './command-failure.ts';
import { keySettings, type Settings } from './settings.ts';

const REFUSED = new Set(['refusedByFinding', 'otherBytes', 'inUse']);
const PROGRESS_EVERY_MS = 1000;

const progressLine = (): ((text: string) => void) => {
  let last = 0;
  return (text) => {
    if (Date.now() - last < PROGRESS_EVERY_MS) return;
    last = Date.now();
    process.stderr.write(`${text}\n`);
  };
};

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/**
 * `hq import DIR`: checks and loads an extract and makes the documents for desks from it, in one transaction. The report goes to `report` as
 * JSON lines, progress and the notice to standard error.
 * @returns exit code: done, or refused
 */
export const runImport = async (
  database: Knex,
  settings: Settings,
  directory: string,
  report: (line: string) => void,
): Promise<number> => {
  if (!isFolder(directory)) throw new CommandFailure(EXIT.usage, 'The folder of the extract is not there.');
  const tell = progressLine();
  const masterKey = openMasterKey(keySettings(settings));
  const summary = await importExtract({
    database,
    directory,
    masterKey,
    today: businessClock(settings.businessDate).today(),
    mode: 'load',
    onFinding: (finding) => report(JSON.stringify(finding)),
    onProgress: ({ file, rows }) => tell(`${file}: ${rows} rows`),
    afterLoad: async (transaction) => {
      await rebuildSnapshots(transaction, personalSeals(masterKey), (done) =>
        tell(`Documents for desks: ${done} accounts`),
      );
    },
  });
  report(JSON.stringify(summary.report));
  process.stderr.write(`${summary.notice}\n`);
  return REFUSED.has(summary.result) ? EXIT.refused : EXIT.done;
};
