import type { Knex } from 'knex';
import type { Seals } from '../../db/hq/seals.ts';
import type { BusinessClock } from '../business-clock.ts';
import type { PinRecords } from '../pin/pin-records.ts';

/** What settling commands needs. */
export interface Authority {
  readonly db: Knex;
  readonly clock: BusinessClock;
  readonly masterKey: Buffer;
  /** For personal values in the database. */
  readonly seals: Seals;
  readonly pins: PinRecords;
  /** Messages were queued and committed. */
  readonly onMailQueued: () => void;
}

/** The desk that pushes, as its credential says. */
export interface PushingDesk {
  readonly deskId: string;
  readonly scopes: readonly string[];
}
