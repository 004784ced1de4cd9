import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RunOutcome } from './run-seed.ts';

/** What one worker is to run. */
export type Errand = {
  readonly seeds: readonly number[];
  readonly desks: number;
  readonly steps: number;
  /** Name of a planted bug; null for the code as it is. */
  readonly planted: string | null;
};

export type Report = Pick<RunOutcome, 'seed' | 'commands' | 'violation'>;

export const answerToParent = (report: Report): void => {
  process.send?.(report);
};

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Runs an errand in a process of its own. Rejects when it broke off before its end. */
const send = (errand: Errand, heard: (report: Report) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = fork(WORKER, { execArgv: ['--import', 'tsx'] });
    let left = errand.seeds.length;
    child.on('message', (report: Report) => {
      left -= 1;
      heard(report);
    });
    child.once('error', reject);
    child.once('exit', () => (left === 0 ? resolve() : reject(new Error(`A worker ended with ${left} seeds to go.`))));
    child.send(errand);
  });

/** Shares seeds out among workers; `heard` is told of each as it ends, in no order. */
export const runSeeds = async (errand: Errand, workers: number, heard: (report: Report) => void): Promise<void> => {
  const shares = Array.from({ length: workers }, (_, at) =>
    errand.seeds.filter((_seed, place) => place % workers === at),
  );
  await Promise.all(shares.filter(({ length }) => length > 0).map((seeds) => send({ ...errand, seeds }, heard)));
};
