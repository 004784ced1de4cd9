import type { CommandResult } from '../../shared/account/command.ts';
import type { Problem, SyncView } from '../../shared/contract/console-view.ts';
import type { LeaseAnswer } from '../../shared/contract/lease-api.ts';

/** What the desk needs of its link with headquarters. */
export type DeskSync = {
  start(): void;
  /** A whole round as soon as possible. */
  kick(): void;
  /** Something waits to be sent: as soon as possible, and without asking headquarters again what it said just now. */
  recorded(): void;
  view(): SyncView;
  isOffline(): boolean;
  /** Headquarters has shut this desk out, or another copy of it is at work. */
  isRefused(): boolean;
  problems(): readonly Problem[];
  stop(): Promise<void>;
};

/** The lease of the desk, as far as the link carries it. */
export type LeaseExchange = {
  /** Identifier of the lease held; null for none. */
  holds(): string | null;
  take(answer: LeaseAnswer): Promise<void>;
};

/** What the link tells the desk. */
export type DeskSyncListener = {
  results(results: readonly CommandResult[]): Promise<void>;
  /** Accounts of the replica changed. */
  accountsChanged(): Promise<void>;
  changed(): void;
};

/** A desk that has never been in touch with headquarters. */
export const NEVER_SYNCED: SyncView = {
  state: 'never',
  lastSyncedAt: null,
  members: 0,
  toSend: 0,
  needsAttention: 0,
  progress: null,
  roundTripMs: null,
  kept: 0,
  comparedAt: null,
};
