import type { BusinessClock } from '../business-clock.ts';
import type { PinRecords } from '../pin/pin-records.ts';
import type { Chance } from './chance.ts';
import type { SettlementStore } from './settlement-store.ts';

/** What settling commands needs. */
export interface Authority {
  readonly store: SettlementStore;
  readonly clock: BusinessClock;
  readonly chance: Chance;
  readonly masterKey: Buffer;
  readonly pins: PinRecords;
  /** Messages were queued and committed. */
  readonly onMailQueued: () => void;
}

/** The desk that pushes, as its credential says. */
export interface PushingDesk {
  readonly deskId: string;
  readonly scopes: readonly string[];
}
