import type { BusinessClock, WallClock } from '../../electron/engine/clock/business-clock.ts';
import { findKnownAccount } from '../../electron/engine/members/known-account.ts';
import type { SettlementStore } from '../../hq/authority/settlement-store.ts';
import type { FeedStore } from '../../hq/feed/feed-store.ts';
import type { SimulatedProcess } from './core/process.ts';
import type { DeskDisk } from './desk/disk.ts';
import type { Gate } from './desk/gate.ts';
import { type OutboxInMemory, outboxInMemory } from './desk/outbox-in-memory.ts';
import { type ReplicaInMemory, replicaInMemory } from './desk/replica-in-memory.ts';
import type { HqDatabase } from './hq/database.ts';
import { feedsInMemory } from './hq/feeds-in-memory.ts';
import { settlementInMemory } from './hq/settlement-in-memory.ts';
import type { Procedure } from './network/line.ts';

/** The parts of a run in whose place a planted bug may put a wrong one. */
export type Pieces = {
  readonly outbox: (disk: DeskDisk, gate: Gate) => OutboxInMemory;
  readonly replica: (disk: DeskDisk, gate: Gate) => ReplicaInMemory;
  readonly findKnownAccount: typeof findKnownAccount;
  readonly settlement: (database: HqDatabase, process: SimulatedProcess) => SettlementStore & { abandon(): void };
  readonly feeds: (database: HqDatabase, process: SimulatedProcess) => FeedStore;
  /** The clock a desk stamps commands by. */
  readonly timeOf: (business: BusinessClock, machine: WallClock) => () => string;
  /** What a node reads in a request before it serves it. */
  readonly received: (procedure: Procedure, input: unknown, database: HqDatabase) => unknown;
  /** What a node sends of its answer. */
  readonly answered: (procedure: Procedure, answer: unknown, input: unknown, feeds: FeedStore) => Promise<unknown>;
  /** Scopes headquarters lets a desk read and work in. */
  readonly scopesOf: (own: readonly string[], all: readonly string[]) => readonly string[];
};

export const SOUND: Pieces = {
  outbox: outboxInMemory,
  replica: replicaInMemory,
  findKnownAccount,
  settlement: settlementInMemory,
  feeds: feedsInMemory,
  timeOf: (business) => business.now,
  received: (_procedure, input) => input,
  answered: async (_procedure, answer) => answer,
  scopesOf: (own) => own,
};
