import type { Dice } from './dice.ts';
import { createQueue } from './queue.ts';

export type Scheduled = { cancel(): void };

/**
 * The one source of order in a run: everything that takes time is an event here, and events happen one at a time. Between two events
 * all promises that can go on have gone on, so that what a program does between two waits is one indivisible step.
 */
export type Scheduler = {
  /** Milliseconds of simulated time since the start. */
  now(): number;
  after(ms: number, task: () => void): Scheduled;
  /** Lets events happen until `isOver`, nothing is left, or `limit` events have happened; answers how many did. */
  run(isOver: () => boolean, limit: number): Promise<number>;
};

/** Everything that promises can do without another event has been done when this resolves. */
const promisesRest = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const createScheduler = (dice: Dice): Scheduler => {
  const queue = createQueue();
  let now = 0;
  return {
    now: () => now,
    after: (ms, task) => {
      // Among events of one moment chance decides, not the order of writing.
      const event = { at: now + Math.max(0, ms), tie: dice.fraction(), task: task as (() => void) | null };
      queue.add(event);
      return {
        cancel: () => {
          event.task = null;
        },
      };
    },
    run: async (isOver, limit) => {
      let happened = 0;
      await promisesRest();
      while (happened < limit && !isOver()) {
        const event = queue.next();
        if (event === undefined) break;
        now = event.at;
        event.task?.();
        happened += 1;
        await promisesRest();
      }
      return happened;
    },
  };
};
