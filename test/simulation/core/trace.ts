import { createHash } from 'node:crypto';

/** What happened in a run, in order, as one hash; two runs of a seed have the same. The last lines are kept to read after a failure. */
export type Trace = {
  note(line: string): void;
  /** Lines kept, oldest first. */
  lines(): readonly string[];
  hash(): string;
};

export const createTrace = (now: () => number, kept: number): Trace => {
  const hash = createHash('sha256');
  const lines: string[] = [];
  return {
    note: (text) => {
      const line = `${Math.round(now())} ${text}`;
      hash.update(line).update('\n');
      if (kept === 0) return;
      lines.push(line);
      if (lines.length > 2 * kept) lines.splice(0, lines.length - kept);
    },
    lines: () => lines.slice(-kept),
    hash: () => hash.copy().digest('hex'),
  };
};
