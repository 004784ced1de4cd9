import { createInterface } from 'node:readline';
import { endChild, spawnBound } from '../../../build/child.ts';
import { type Journal, type JournalLine, note } from './journal.ts';

/** What a desk process is to do: `calls` calls with some of the members, then send everything and end. */
export type DeskOrder = {
  dataDir: string;
  hqUrl: string;
  members: readonly string[];
  calls: number;
  seed: number;
};

export type DeskProcess = {
  /** The agent has begun to take calls; false when the process ended before. */
  ready: Promise<boolean>;
  /** The process has gone; true when it did all its calls and sent everything. */
  ended: Promise<boolean>;
  kill(): Promise<void>;
};

/** Starts a desk; what it says is written into the journal as it comes. */
export const startDesk = (program: string, order: DeskOrder, journal: Journal): DeskProcess => {
  const child = spawnBound(process.execPath, [program, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    farewell: 'SIGKILL',
  });
  if (child.stdout === null) throw new Error('A desk was started without an output.');
  const lines = createInterface({ input: child.stdout });
  let wasDrained = false;
  const ready = new Promise<boolean>((resolve, reject) => {
    lines.on('line', (text) => {
      try {
        // A line that the kill cut short was not shown whole.
        if (!text.endsWith('}')) return;
        const line: JournalLine = JSON.parse(text);
        note(journal, line);
        if (line.kind === 'ready') resolve(true);
        if (line.kind === 'drained') wasDrained = true;
      } catch (error) {
        reject(error);
      }
    });
    child.once('close', () => resolve(false));
  });
  const ended = new Promise<boolean>((resolve) => lines.once('close', () => resolve(wasDrained)));
  return {
    ready,
    ended,
    kill: async () => {
      await endChild(child, 'SIGKILL');
      await ended;
    },
  };
};
