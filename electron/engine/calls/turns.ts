/** Runs pieces of work one after another, in the order they were asked for. A failure reaches its own caller only. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

export const inTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
};
