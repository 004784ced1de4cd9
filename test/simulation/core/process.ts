import type { Dice } from './dice.ts';
import type { Scheduler } from './scheduler.ts';
import type { Trace } from './trace.ts';

/**
 * A program that runs and can be killed at any wait. What waits in a killed process never goes on; what it has committed stays. Nothing
 * is thrown into it: a killed program does not clean up.
 */
export type SimulatedProcess = {
  readonly name: string;
  isAlive(): boolean;
  /**
   * One operation that takes time: `work` happens at once and whole at some moment of it. The process may be killed before, or after
   * `work` and before it learns the outcome.
   */
  io<T>(label: string, work: () => T): Promise<T>;
  /** Resolves after `ms`, or at once when the signal says so. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  kill(): void;
};

export type ProcessPorts = {
  scheduler: Scheduler;
  dice: Dice;
  trace: Trace;
  /** Asked after every `work`: true kills the process before it learns the outcome. */
  diesAfter(label: string): boolean;
};

const LONGEST_OPERATION_MS = 4;
/** Now and then a disk or a database takes its time. */
const SLOW = 0.02;
const LONGEST_SLOW_OPERATION_MS = 400;

export const startProcess = (name: string, ports: ProcessPorts, onDeath: () => void): SimulatedProcess => {
  const { scheduler, dice, trace } = ports;
  let alive = true;
  const ifAlive = (task: () => void) => (): void => {
    if (alive) task();
  };
  const later = (task: () => void): void => {
    const longest = dice.chance(SLOW) ? LONGEST_SLOW_OPERATION_MS : LONGEST_OPERATION_MS;
    scheduler.after(dice.between(0, longest), ifAlive(task));
  };
  const die = (): void => {
    if (!alive) return;
    alive = false;
    trace.note(`${name} dies`);
    onDeath();
  };
  return {
    name,
    isAlive: () => alive,
    io: (label, work) =>
      new Promise((resolve, reject) => {
        later(() => {
          trace.note(`${name} ${label}`);
          try {
            const value = work();
            later(() => resolve(value));
          } catch (error) {
            later(() => reject(error));
          }
          if (ports.diesAfter(label)) die();
        });
      }),
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve();
          return;
        }
        const end = ifAlive(() => {
          timer.cancel();
          signal?.removeEventListener('abort', end);
          resolve();
        });
        const timer = scheduler.after(ms, end);
        signal?.addEventListener('abort', end);
      }),
    kill: die,
  };
};
