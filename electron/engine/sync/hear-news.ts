import { ORPCError } from '@orpc/client';
import type { Random } from '../clock/random.ts';
import type { HqClient } from '../hq/hq-client.ts';
import { fractionOf, waitAfterFailures } from './backoff.ts';
import { syncFailureOf } from './sync-failure.ts';
import type { SyncStore } from './sync-store.ts';
import type { Timing } from './timing.ts';

/** How long headquarters may keep the question; proxies on the way seldom cut a silent connection sooner than half a minute. */
const WAIT_MS = 25_000;
const PATIENCE_MS = 10_000;
/** Headquarters does not offer news, or not now: the rounds go on without. */
const NOT_OFFERED_PAUSE_MS = 60_000;

export type NewsPorts = {
  hq: HqClient;
  replica: Pick<SyncStore['replica'], 'readCursors'>;
  timing: Timing;
  random: Random;
  stopped: AbortSignal;
  /** Resolves when the round that runs, if one does, is over. */
  roundOver(): Promise<void>;
  /** Resolves when a round has succeeded after this was called, or the desk stops. */
  nextSuccess(): Promise<void>;
  /** There is news: has a round made that reads so far. */
  reaching(heads: Readonly<Record<string, number>>): void;
  /** Has a round made. */
  kick(): void;
};

type Position = { epoch: string; heads: Readonly<Record<string, number>> };

const position = async ({ replica }: NewsPorts): Promise<Position> => {
  const cursors = Object.entries(await replica.readCursors());
  return {
    epoch: cursors[0]?.[1].epoch ?? '',
    heads: Object.fromEntries(cursors.map(([scope, cursor]) => [scope, cursor.position])),
  };
};

const ask = async ({ hq, timing, stopped }: NewsPorts, mine: Position) => {
  const over = new AbortController();
  const late = new AbortController();
  void timing.wait(WAIT_MS + PATIENCE_MS, over.signal).then(() => {
    if (!over.signal.aborted) late.abort(new Error('Headquarters did not answer in time.'));
  });
  try {
    return await hq.news({ ...mine, waitMs: WAIT_MS }, { signal: AbortSignal.any([late.signal, stopped]) });
  } finally {
    over.abort();
  }
};

/** A headquarters that knows no news answers as if nothing were there. */
const isNotOffered = (error: unknown): boolean =>
  error instanceof ORPCError && (error.status === 404 || error.status === 501);

const isBehind = (mine: Position, now: Position): boolean =>
  mine.epoch !== now.epoch || Object.entries(now.heads).some(([scope, head]) => head > (mine.heads[scope] ?? 0));

/**
 * Waits at headquarters for news beside the rounds, and has a round made when there is some. What the round under way fetches anyway,
 * such as the effects of this desk's own commands, is no news. While rounds fail nothing is asked: their pauses are the right ones.
 */
export const hearNews = async (ports: NewsPorts): Promise<void> => {
  const { timing, random, stopped, kick, reaching } = ports;
  const rest = (ms: number): Promise<void> => timing.wait(ms * (0.5 + fractionOf(random)), stopped);
  let failures = 0;

  const hearOnce = async (): Promise<void> => {
    const now = await ask(ports, await position(ports));
    failures = 0;
    await ports.roundOver();
    const mine = await position(ports);
    if (isBehind(mine, now)) {
      const success = ports.nextSuccess();
      if (mine.epoch === now.epoch) reaching(now.heads);
      else kick();
      await success;
    }
    await rest(now.restMs);
  };

  const failed = async (error: unknown): Promise<void> => {
    if (isNotOffered(error)) return rest(NOT_OFFERED_PAUSE_MS);
    failures += 1;
    const failure = syncFailureOf(error);
    const success = ports.nextSuccess();
    kick(); // the round finds out what is wrong, and shows it
    await timing.wait(waitAfterFailures(failures, failure.kind === 'busy' ? failure.afterMs : null, random), stopped);
    await success;
  };

  await ports.nextSuccess();
  while (!stopped.aborted) {
    try {
      await hearOnce();
    } catch (error) {
      if (!stopped.aborted) await failed(error);
    }
  }
};
