import type { Heads, HeadWatch } from '../../../hq/feed/head-watch.ts';
import type { SimulatedProcess } from '../core/process.ts';
import { among } from './content.ts';
import type { HqDatabase } from './database.ts';

/** Lets desks wait at a simulated node until a feed moves; every commit is looked at once. */
export const headsInMemory = (database: HqDatabase, process: SimulatedProcess): HeadWatch => {
  let waiting = 0;
  const read = (scopes: readonly string[]): Heads => among(database.content.scopes, [...scopes].sort());
  return {
    wait: async (scopes, isNews, waitMs, signal) => {
      const over = new AbortController();
      const look = (): void => {
        if (isNews(read(scopes))) over.abort();
      };
      waiting += 1;
      database.listeners.add(look);
      look();
      await process.wait(waitMs, AbortSignal.any([over.signal, signal]));
      database.listeners.delete(look);
      waiting -= 1;
      return process.io('reads heads for news', () => read(scopes));
    },
    stir: () => undefined,
    waiting: () => waiting,
    stop: () => undefined,
  };
};
