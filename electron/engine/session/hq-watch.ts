import type { Business } from '../../../shared/contract/hq-api.ts';
import { type HqClient, within } from '../hq/hq-client.ts';

const PATIENCE_MS = 3000;
const EVERY_MS = 10_000;

/** What the sign-in screen says of headquarters: null before the first answer. */
export type HqReach = { isReached: boolean; roundTripMs: number | null } | null;

/** What looking after headquarters may do with the desk. */
export type HqWatchHands = {
  hqClient(): HqClient | null;
  /** True once the store is open: the link of the open desk knows better, and its clock is the proven one. */
  isOver(): boolean;
  heard(business: Business): void;
  changed(): void;
};

/**
 * Asks headquarters the business time while nobody has opened this desk, so that the sign-in screen shows the day, and whether
 * the link works, before anybody types. Never in anybody's way: short patience, in the background, silent about failures.
 */
export const createHqWatch = (hands: HqWatchHands) => {
  let reach: HqReach = null;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;

  const look = async (hq: HqClient): Promise<void> => {
    const asked = performance.now();
    const before = reach;
    try {
      const { business } = await hq.clock(undefined, within(PATIENCE_MS));
      if (isStopped || hands.isOver()) return;
      reach = { isReached: true, roundTripMs: performance.now() - asked };
      hands.heard(business);
      hands.changed();
    } catch {
      reach = { isReached: false, roundTripMs: null };
      if (before?.isReached !== false) hands.changed();
    }
  };

  const run = async (): Promise<void> => {
    const hq = hands.hqClient();
    if (hq !== null) await look(hq);
    if (isStopped || hands.isOver()) return;
    timer = setTimeout(() => void run(), EVERY_MS);
    timer.unref();
  };

  return {
    reach: (): HqReach => reach,
    start: (): void => {
      if (!hands.isOver()) void run();
    },
    stop: (): void => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
};
