/**
 * The outcome of work, or a rejection with the signal's reason as soon as it is aborted. `fetch` alone does not promise that: what connects
 * a request to the signal is held weakly (undici) and may be collected while the answer, or the rest of it, is awaited.
 */
export const unlessAborted = <T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> => {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const end = (): void => reject(signal.reason);
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
};
