import { createInterface } from 'node:readline';
import { endChild, spawnBound } from '../../../build/child.ts';

/** What a desk process is to do: `calls` calls with some of the members, then send everything and end. */
export type DeskOrder = {
  dataDir: string;
  hqUrl: string;
  members: readonly string[];
  calls: number;
  seed: number;
};

/** What a desk process says while it works. */
export type JournalLine =
  | { kind: 'ready' | 'drained' }
  /** The agent was shown that this is done. */
  | { kind: 'did'; act: string; callId: string }
  /** The outbox screen showed this command in this state. */
  | { kind: 'shown'; commandId: string; status: string; newCode: string | null };

/** Everything a desk ever showed, over all the processes it was. */
export type Journal = {
  shown: Map<string, { status: string; newCode: string | null }>;
  did: { act: string; callId: string }[];
};

export const emptyJournal = (): Journal => ({ shown: new Map(), did: [] });

const ANSWERED = new Set(['accepted', 'rejected', 'parked']);

const note = (journal: Journal, line: JournalLine): void => {
  if (line.kind === 'did') journal.did.push({ act: line.act, callId: line.callId });
  if (line.kind !== 'shown') return;
  const before = journal.shown.get(line.commandId)?.status;
  // An answer that was shown is never taken back.
  if (before !== undefined && ANSWERED.has(before) && line.status !== before)
    throw new Error(`A desk showed ${line.commandId} as ${before} and later as ${line.status}.`);
  journal.shown.set(line.commandId, { status: line.status, newCode: line.newCode });
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
