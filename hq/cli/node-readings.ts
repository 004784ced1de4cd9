import type { Knex } from 'knex';
import { countWaitingMail } from '../../db/hq/mail-repository.ts';
import type { FeedStore } from '../feed/feed-store.ts';
import type { Readings } from '../http/metrics.ts';

interface Pool {
  numUsed(): number;
  numFree(): number;
  numPendingAcquires(): number;
}

/** What the metrics of a node over PostgreSQL are read from. */
export const nodeReadings = (db: Knex, feeds: FeedStore): Readings => {
  const pool: Pool = db.client.pool;
  return {
    heads: async () => feeds.readScopes(await feeds.allScopes()),
    mailsWaiting: () => countWaitingMail(db),
    connections: () => ({ used: pool.numUsed(), free: pool.numFree(), wanted: pool.numPendingAcquires() }),
  };
};
