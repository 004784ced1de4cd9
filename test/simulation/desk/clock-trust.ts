/**
 * Whether what a desk takes for business time can be wrong: its machine's clock was set since the desk last heard the time, or since it
 * wrote down what it heard, as a restarted desk goes by that.
 */
export type ClockTrust = {
  isDoubtful(): boolean;
  /** The machine's clock was set. */
  set(): void;
  learned(): void;
  writtenDown(): void;
  started(): void;
  /** What is written down is from another time or machine. */
  replaced(): void;
};

export const clockTrust = (): ClockTrust => {
  let settings = 1;
  let learnedAfter = 0;
  let writtenAfter = 0;
  return {
    isDoubtful: () => learnedAfter < settings,
    set: () => {
      settings += 1;
    },
    learned: () => {
      learnedAfter = settings;
    },
    writtenDown: () => {
      writtenAfter = learnedAfter;
    },
    started: () => {
      learnedAfter = writtenAfter;
    },
    replaced: () => {
      writtenAfter = 0;
    },
  };
};
