import type { Knex } from 'knex';
import { allScopes } from '../../db/hq/feed-repository.ts';
import { deleteBelowFloor, raiseFloors } from '../../db/hq/feed-trim-repository.ts';
import { inTransaction } from '../../db/hq/transaction.ts';

/**
 * Entries kept of every feed, and never fewer than the scope has accounts: an entry costs a desk as much as an account, so beyond that
 * reading everything anew is the shorter way. A small branch keeps weeks of changes with this many.
 */
export const KEPT_ENTRIES = 20_000;
const ENTRIES_PER_STEP = 5000;

/**
 * Forgets the beginnings of feeds that nobody needs. The floor is raised and committed first, entries go afterwards in small steps: a desk
 * that reads meanwhile finds its entries, or a floor above its position, never a gap (`pull` reads the floor last). Any node may do it, and
 * several at once.
 * @returns how many entries were deleted
 */
export const trimFeeds = async (db: Knex, keep: number = KEPT_ENTRIES): Promise<number> => {
  await inTransaction(db, (tx) => raiseFloors(tx, keep));
  let deleted = 0;
  for (const scope of await allScopes(db)) {
    for (;;) {
      const some = await deleteBelowFloor(db, scope, ENTRIES_PER_STEP);
      deleted += some;
      if (some < ENTRIES_PER_STEP) break;
    }
  }
  return deleted;
};

const EVERY_MS = 60 * 60_000;

/** Trims every hour, the first time an hour after the start and at a random minute, so that nodes do not do it together. */
export const startFeedTrimming = (db: Knex, log: (line: object) => void): { readonly stop: () => Promise<void> } => {
  let running: Promise<void> = Promise.resolve();
  const trim = async (): Promise<void> => {
    try {
      const deleted = await trimFeeds(db);
      if (deleted > 0) log({ feedEntriesTrimmed: deleted });
    } catch {
      log({ feedEntriesTrimmed: 0, failed: true }); // an hour later again; nothing depends on it
    }
  };
  let timer: NodeJS.Timeout;
  const plan = (): void => {
    timer = setTimeout(
      () => {
        running = trim().then(plan);
      },
      EVERY_MS * (0.75 + Math.random() / 2),
    );
    timer.unref();
  };
  plan();
  return {
    stop: async () => {
      clearTimeout(timer);
      await running;
      clearTimeout(timer);
    },
  };
};
