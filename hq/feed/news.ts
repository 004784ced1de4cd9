import type { Heads, HeadWatch } from './head-watch.ts';

/** Each desk that waits adds this to the rest all of them take after an answer: rounds brought about by news stay below 200 a second. */
const REST_MS_PER_WAITING = 5;
const LONGEST_REST_MS = 5000;

export interface NewsInput {
  readonly epoch: string;
  /** Positions the desk's replica has reached. */
  readonly heads: Readonly<Record<string, number>>;
  readonly waitMs: number;
}

export interface NewsAnswer {
  readonly epoch: string;
  readonly heads: Readonly<Record<string, number>>;
  /** Milliseconds to leave headquarters alone before asking again. */
  readonly restMs: number;
}

const isBeyond =
  ({ epoch, heads }: NewsInput) =>
  (now: Heads): boolean =>
    [...now.values()].some((state) => state.epoch !== epoch || state.head > (heads[state.scope] ?? 0));

/** Answers as soon as a scope of the desk reaches beyond what it has, or when the wait is over; `busy` when too many wait already. */
export const news = async (
  watch: HeadWatch,
  scopes: readonly string[],
  input: NewsInput,
  signal: AbortSignal,
): Promise<NewsAnswer | 'busy'> => {
  const heads = await watch.wait(scopes, isBeyond(input), input.waitMs, signal);
  if (heads === undefined) return 'busy';
  const states = [...heads.values()];
  return {
    epoch: states[0]?.epoch ?? '',
    heads: Object.fromEntries(states.map(({ scope, head }) => [scope, head])),
    restMs: Math.min(LONGEST_REST_MS, watch.waiting() * REST_MS_PER_WAITING),
  };
};
