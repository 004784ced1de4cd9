import type { AgentStanding } from '../../db/hq/agent-repository.ts';
import type { CaseProgress, LockedCase, StoredCase } from '../../db/hq/case-repository.ts';
import type { CallRecord, DeskChain, EarlierResult, SettledCommand } from '../../db/hq/command-repository.ts';
import type { StoredCoupon } from '../../db/hq/coupon-repository.ts';
import type { PinRecord } from '../../db/hq/event-writer.ts';
import type { FeedEntry, Scope } from '../../db/hq/feed-repository.ts';
import type { KnownLeases, SettledUse } from '../../db/hq/lease-repository.ts';
import type { OutgoingMail } from '../../db/hq/mail-repository.ts';
import type { PinAttempt } from '../../db/hq/pin-repository.ts';
import type { Snapshot } from '../../db/hq/snapshot-repository.ts';
import type { StoredAccount } from '../../db/hq/stored-accounts.ts';
import type { SupervisorFlag } from '../../db/hq/supervisor-flag-repository.ts';
import type { AccountEvent } from '../../shared/account/event.ts';
import type { ProgrammeData } from '../../shared/programme/programme-data.ts';

/**
 * The port between settlement and what keeps its data (ADR on batches behind a port). PostgreSQL is behind it in the product
 * (`postgres-settlement-store.ts`), memory with the same locks in the simulation. Both pass the same contract tests.
 *
 * A batch is one transaction, and asks in this order, so that nobody waits in a circle: `openChain` (locks the chain of the desk),
 * `lockCases` (in the order of their ids), `load` (locks the accounts in code order, then the coupons of the flights in theirs), `write`,
 * `appendToFeed` (locks the heads of the scopes), `saveResults`. Locks last until the
 * transaction ends. A read sees what was committed before the read began, and what its own transaction wrote (READ COMMITTED).
 */
export interface SettlementStore {
  /**
   * Runs work in one transaction, and all of it again when the store asks for that (40001, 40P01). Work does nothing that lasts outside of
   * it. When work throws, nothing of it stays.
   */
  readonly inTransaction: <T>(work: (tx: SettlementTransaction) => Promise<T>) => Promise<T>;
  /** True if an error comes from what was to be done, not from the store being away, busy or shutting down. */
  readonly liesInTheData: (error: unknown) => boolean;
}

export interface SettlementTransaction {
  /** Locks the chain of a desk's incarnation; then finds which of the commands are settled already, for ever and by whomever (I2). */
  readonly openChain: (incarnation: string, commandIds: readonly string[]) => Promise<OpenedChain>;
  /** Where feeds are now. */
  readonly readScopes: (scopes: readonly string[]) => Promise<readonly Scope[]>;
  /** Locks cases in the order of their ids, and reads them as they are then. */
  readonly lockCases: (caseIds: readonly string[]) => Promise<ReadonlyMap<string, LockedCase>>;
  /** Locks accounts in code order; then reads all that the batch is settled with. */
  readonly load: (wanted: WantedByBatch) => Promise<LoadedForBatch>;
  /** Which of these codes were given to anybody: a member, a company, a child whose code becomes its own. */
  readonly takenCodes: (codes: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Writes what the batch did to accounts and what goes with it, all at once. */
  readonly write: (effects: BatchEffects) => Promise<void>;
  /**
   * Appends to feeds in the order given. The last lock of the transaction: heads in sorted order, until the end, so that sequence order is
   * commit order and every read a prefix (I4).
   * @returns the new head of every scope touched
   */
  readonly appendToFeed: (entries: readonly FeedEntry[]) => Promise<Readonly<Record<string, number>>>;
  /** Keeps commands with what became of them, and moves the chain on. */
  readonly saveResults: (commands: readonly SettledCommand[], chain: DeskChain) => Promise<void>;
}

export interface OpenedChain {
  /** Undefined for an incarnation nobody was given. */
  readonly chain: DeskChain | undefined;
  readonly settled: ReadonlyMap<string, EarlierResult>;
}

/** Ids of what a batch is settled with; each at most once. */
export interface WantedByBatch {
  readonly accounts: readonly string[];
  readonly agents: readonly string[];
  readonly attempts: readonly string[];
  /** Flights, by ticket and coupon. */
  readonly flights: readonly string[];
  /** Some command is decided by the tables of the programme. */
  readonly programme: boolean;
  /** Null where no command of the batch was recorded without headquarters. */
  readonly leases: { readonly incarnation: string; readonly leaseIds: readonly string[] } | null;
}

/** What there is of that; what nobody has is left out. Accounts are as they are under their locks. */
export interface LoadedForBatch {
  readonly accounts: ReadonlyMap<string, StoredAccount>;
  readonly agents: ReadonlyMap<string, AgentStanding>;
  readonly attempts: ReadonlyMap<string, KnownAttempt>;
  readonly leases: KnownLeases;
  readonly flights: KnownFlights;
  /** Null when no command asked for it. */
  readonly programme: ProgrammeData | null;
}

/** What is known about the flights a batch names. Coupons are as they are under their locks. */
export interface KnownFlights {
  readonly asked: ReadonlySet<string>;
  readonly coupons: ReadonlyMap<string, StoredCoupon>;
  /** Those whose miles some ledger has. */
  readonly credited: ReadonlySet<string>;
}

/** Where no lease is asked about. */
export const NO_LEASES: KnownLeases = { uses: [], last: undefined, withdrawnKeys: new Set() };

/** A PIN attempt as claims are held against it. */
export type KnownAttempt = Pick<PinAttempt, 'account' | 'callId' | 'desk' | 'matched'>;

/** Everything a batch changes, but feeds and results. */
export interface BatchEffects {
  /** Business time of the settlement. */
  readonly now: string;
  /** In the order they happened. */
  readonly events: readonly AccountEvent[];
  /** PINs drawn for `pin-issued` events, as they are stored, by code. */
  readonly pins: ReadonlyMap<string, PinRecord>;
  /** Every account an event touched, as it is after the last of them. */
  readonly snapshots: readonly Snapshot[];
  /** An attempt that is known already stays as it was. */
  readonly attempts: readonly PinAttempt[];
  readonly calls: readonly CallRecord[];
  /** A flag that is raised already stays as it is. */
  readonly flags: readonly SupervisorFlag[];
  readonly mails: readonly OutgoingMail[];
  readonly leaseUses: readonly Omit<SettledUse, 'settledAt'>[];
  readonly openedCases: readonly StoredCase[];
  /** Of cases that were locked, or opened by this batch. */
  readonly caseSteps: readonly CaseProgress[];
}
