/** What a step may say while it runs: the line is shown at the next heartbeat or at once where `now` is set. */
export type Say = (line: string) => void;

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one step of the set-up and shows that it runs: its name at once, a heartbeat every five seconds, its time at the end.
 * Quiet steps (under 0.3 s) leave no second line.
 */
export const step = async <T>(name: string, work: (say: Say) => Promise<T> | T): Promise<T> => {
  const started = Date.now();
  const say: Say = (line) => console.log(`  ${line}`);
  console.log(`• ${name}`);
  const heartbeat = setInterval(() => say(`… still at it (${seconds(started)})`), 5000);
  try {
    const result = await work(say);
    if (Date.now() - started > 300) say(`done in ${seconds(started)}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
};

/** A set-up that cannot go on for a reason the person at the keyboard can mend: shown as one line, without a stack. */
export class SetupError extends Error {}

/** Runs a command of `build/` to its end; a failure ends the process with status 1 and says why. */
export const runCommand = async (work: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(error instanceof SetupError ? `✗ ${error.message}` : error);
    process.exitCode = 1;
  }
};
