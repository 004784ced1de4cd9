import { median, percentile } from '../bench/measure.ts';

/** Calls of one procedure as the desks saw them. */
export type CallFigures = { calls: number; p50Ms: number; p99Ms: number };

/** Times and answers of every request of a fleet. */
export type MeasuredLine = {
  readonly fetch: typeof fetch;
  /** Begins a new phase; what was noted before is forgotten. */
  begin(): void;
  figuresOf(procedure: string): CallFigures;
  /** Requests turned away for load (429, and 503 with Retry-After). */
  turnedAway(): number;
  /** Requests that failed otherwise: no connection, or an answer of 500 and more. */
  failed(): number;
};

const rounded = (ms: number): number => Math.round(ms * 10) / 10;

export const measuredLine = (): MeasuredLine => {
  const state = { times: new Map<string, number[]>(), turnedAway: 0, failed: 0 };
  const note = (procedure: string, ms: number): void => {
    const times = state.times.get(procedure);
    if (times === undefined) state.times.set(procedure, [ms]);
    else times.push(ms);
  };
  const measuredFetch: typeof fetch = async (input, init) => {
    const procedure = new URL(input instanceof Request ? input.url : input).pathname.split('/').at(-1) ?? '';
    const started = performance.now();
    try {
      const answer = await fetch(input, init);
      const isForLoad = answer.status === 429 || (answer.status === 503 && answer.headers.has('retry-after'));
      if (isForLoad) state.turnedAway += 1;
      else if (answer.status >= 500 && answer.status !== 501) state.failed += 1;
      else note(procedure, performance.now() - started);
      return answer;
    } catch (error) {
      // A desk that hangs up by itself, on a question for news say, has not failed.
      if (!(error instanceof Error && error.name === 'AbortError')) state.failed += 1;
      throw error;
    }
  };
  return {
    fetch: measuredFetch,
    begin: () => {
      Object.assign(state, { times: new Map(), turnedAway: 0, failed: 0 });
    },
    figuresOf: (procedure) => {
      const times = state.times.get(procedure) ?? [];
      if (times.length === 0) return { calls: 0, p50Ms: 0, p99Ms: 0 };
      return { calls: times.length, p50Ms: rounded(median(times)), p99Ms: rounded(percentile(times, 0.99)) };
    },
    turnedAway: () => state.turnedAway,
    failed: () => state.failed,
  };
};
