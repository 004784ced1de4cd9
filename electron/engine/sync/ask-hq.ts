import type { Timing } from './timing.ts';

const SLOW_AFTER_MS = 2000;
export const PATIENCE_MS = 10_000;
/** A chunk of accounts may take longer on a thin line. */
export const CHUNK_PATIENCE_MS = 60_000;

export type HqManners = {
  /** Runs one request; gives up after `patienceMs` or when the desk stops. Reports when it takes long, and how long it took. */
  ask<T>(request: (options: { signal: AbortSignal }) => Promise<T>, patienceMs?: number): Promise<T>;
};

export type HqManner = {
  timing: Timing;
  stopped: AbortSignal;
  slow(isSlow: boolean): void;
  answered(ms: number): void;
};

export const createHqManners = ({ timing, stopped, slow, answered }: HqManner): HqManners => ({
  ask: async (request, patienceMs = PATIENCE_MS) => {
    const over = new AbortController();
    const started = timing.elapsed();
    void timing.wait(Math.min(SLOW_AFTER_MS, patienceMs), over.signal).then(() => {
      if (!over.signal.aborted) slow(true);
    });
    const late = new AbortController();
    void timing.wait(patienceMs, over.signal).then(() => {
      if (!over.signal.aborted) late.abort(new Error('Headquarters did not answer in time.'));
    });
    try {
      const answer = await request({ signal: AbortSignal.any([late.signal, stopped]) });
      const took = timing.elapsed() - started;
      answered(took);
      if (took < SLOW_AFTER_MS) slow(false);
      return answer;
    } finally {
      over.abort();
    }
  },
});
