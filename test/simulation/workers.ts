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
  /** Run no more seeds after the first that fails. */
  readonly untilFailure: boolean;
};

export type Report = Pick<RunOutcome, 'seed' | 'commands' | 'violation'>;
export type Message = { readonly report: Report } | 'over';

export const sendToParent = (message: Message): void => {
  process.send?.(message);
};

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));

/** Runs an errand in a process of its own; `heard` is told of each seed as it ends. Rejects when it broke off before its end. */
export const runErrand = (errand: Errand, heard: (report: Report) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = fork(WORKER, { execArgv: ['--import', 'tsx'] });
    let isOver = false;
    child.on('message', (message: Message) => {
      if (message === 'over') isOver = true;
      else heard(message.report);
    });
    child.once('error', reject);
    child.once('exit', () => (isOver ? resolve() : reject(new Error('A worker of the simulation broke off.'))));
    child.send(errand);
  });

/** Shares seeds out among workers; seeds end in no order. */
export const runSeeds = async (errand: Errand, workers: number, heard: (report: Report) => void): Promise<void> => {
  const shares = Array.from({ length: workers }, (_, at) =>
    errand.seeds.filter((_seed, place) => place % workers === at),
  );
  await Promise.all(shares.filter(({ length }) => length > 0).map((seeds) => runErrand({ ...errand, seeds }, heard)));
};
