import type { Knex } from 'knex';
import { readChainStates } from '../../db/hq/backup-repository.ts';
import { allScopes, readFeed, readScopes } from '../../db/hq/feed-repository.ts';
import { readPinRecords } from '../../db/hq/pin-repository.ts';
import type { Seals } from '../../db/hq/seals.ts';
import { countSnapshots, pageOfDocuments, readSnapshots } from '../../db/hq/snapshot-repository.ts';
import type { FeedStore } from './feed-store.ts';

/** Feeds and snapshots over PostgreSQL. */
export const postgresFeedStore = (db: Knex, seals: Seals): FeedStore => ({
  allScopes: () => allScopes(db),
  readScopes: (scopes) => readScopes(db, scopes),
  readFeed: (scope, after, limit) => readFeed(db, scope, after, limit),
  readSnapshots: async (codes) => [...(await readSnapshots(db, seals, codes)).values()],
  pageOfDocuments: (scope, afterCode, limit) => pageOfDocuments(db, seals, scope, afterCode, limit),
  countSnapshots: (scope) => countSnapshots(db, scope),
  readChains: (deskId) => readChainStates(db, deskId),
  readPinRecords: (codes) => readPinRecords(db, codes),
});
