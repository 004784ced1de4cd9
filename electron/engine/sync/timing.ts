/** Waiting and measuring, as parameters: a simulation runs hours of synchronisation in no time. */
export type Timing = {
  /** Milliseconds that only ever grow; from an arbitrary start. */
  elapsed(): number;
  /** Resolves after `ms`, or at once when the signal says so. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
};

export const REAL_TIMING: Timing = {
  elapsed: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener('abort', end);
    }),
};
