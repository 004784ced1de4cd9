import type { Knex } from 'knex';
import type { Seals } from '../db/hq/seals.ts';
import { type Chance, trueChance } from './authority/chance.ts';
import { postgresSettlementStore } from './authority/postgres-settlement-store.ts';
import type { SettlementStore } from './authority/settlement-store.ts';
import type { FeedStore } from './feed/feed-store.ts';
import { postgresFeedStore } from './feed/postgres-feed-store.ts';
import { postgresProgrammeStore } from './programme/postgres-programme-store.ts';
import type { ProgrammeStore } from './programme/programme-store.ts';

/** What headquarters keeps its data in, and leaves to chance, in the product; a simulation has its own. */
export interface Stores {
  readonly store: SettlementStore;
  readonly feeds: FeedStore;
  readonly chance: Chance;
  readonly programme: ProgrammeStore;
}

/** Headquarters' stores over a PostgreSQL database. */
export const overPostgres = (db: Knex, seals: Seals): Stores => ({
  store: postgresSettlementStore(db, seals),
  feeds: postgresFeedStore(db, seals),
  chance: trueChance,
  programme: postgresProgrammeStore(db, seals),
});
