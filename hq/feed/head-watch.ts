import type { Scope } from '../../db/hq/feed-repository.ts';

/** Heads as they were last read, by scope. */
export type Heads = ReadonlyMap<string, Scope>;

/** Lets desks wait until a feed moves. */
export interface HeadWatch {
  /**
   * Waits until `isNews` of the heads of these scopes, `waitMs` have passed, the signal says so or the watch ends; answers the heads as they
   * were read last. Undefined when too many wait already, or the database did not answer in all that time.
   */
  readonly wait: (
    scopes: readonly string[],
    isNews: (heads: Heads) => boolean,
    waitMs: number,
    signal: AbortSignal,
  ) => Promise<Heads | undefined>;
  /** Something was committed on this node: look at once. */
  readonly stir: () => void;
  readonly waiting: () => number;
  /** Answers everybody who waits; nobody waits afterwards. */
  readonly stop: () => void;
}

export interface HeadWatchOptions {
  readonly readScopes: (scopes: readonly string[]) => Promise<readonly Scope[]>;
  /** Between two looks while somebody waits: how much later another node's commits are seen. */
  readonly everyMs?: number;
  readonly everyMsAfterFailure?: number;
  readonly mostWaiting?: number;
}

const EVERY_MS = 50;
const EVERY_MS_AFTER_FAILURE = 1000;
const MOST_WAITING = 5000;

interface Waiter {
  readonly scopes: readonly string[];
  readonly isNews: (heads: Heads) => boolean;
  heads: Heads | undefined;
  readonly end: () => void;
}

const headsOf = (states: readonly Scope[], scopes: readonly string[]): Heads =>
  new Map(states.filter(({ scope }) => scopes.includes(scope)).map((state) => [state.scope, state]));

/**
 * One look at the heads serves everybody who waits on this node, and nobody looks while nobody waits. What it knows is only ever a reason
 * to look again: a desk that hears nothing reads its feed all the same, so nothing depends on it (no LISTEN/NOTIFY, no shared state).
 */
export const createHeadWatch = (options: HeadWatchOptions): HeadWatch => {
  const { readScopes, everyMs = EVERY_MS, mostWaiting = MOST_WAITING } = options;
  const { everyMsAfterFailure = EVERY_MS_AFTER_FAILURE } = options;
  const waiters = new Set<Waiter>();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let isStirred = false;
  let isOver = false;

  const tell = (states: readonly Scope[]): void => {
    for (const waiter of waiters) {
      waiter.heads = headsOf(states, waiter.scopes);
      if (waiter.isNews(waiter.heads)) waiter.end();
    }
  };

  const look = async (): Promise<void> => {
    if (isLooking || waiters.size === 0) return;
    isLooking = true;
    isStirred = false;
    clearTimeout(timer);
    let next = everyMs;
    try {
      tell(await readScopes([...new Set([...waiters].flatMap(({ scopes }) => scopes))]));
    } catch {
      next = everyMsAfterFailure; // the database is away: whoever waits is answered when the wait is over
    }
    isLooking = false;
    if (waiters.size > 0) timer = setTimeout(() => void look(), isStirred ? 0 : next);
  };

  const stir = (): void => {
    isStirred = true;
    void look();
  };

  return {
    stir,
    wait: (scopes, isNews, waitMs, signal) =>
      new Promise((resolve) => {
        if (isOver || signal.aborted || waiters.size >= mostWaiting) return resolve(undefined);
        const end = (): void => {
          waiters.delete(waiter);
          clearTimeout(late);
          signal.removeEventListener('abort', end);
          if (waiters.size === 0) clearTimeout(timer);
          resolve(waiter.heads);
        };
        const waiter: Waiter = { scopes, isNews, heads: undefined, end };
        const late = setTimeout(end, waitMs);
        signal.addEventListener('abort', end);
        waiters.add(waiter);
        stir(); // what was committed before it came must not wait for the next look
      }),
    waiting: () => waiters.size,
    stop: () => {
      isOver = true;
      for (const waiter of waiters) waiter.end();
    },
  };
};
