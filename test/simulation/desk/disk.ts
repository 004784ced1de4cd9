import type { CallSnapshot } from '../../../db/desk/outbox/call-repository.ts';
import type { ChainedCommand } from '../../../db/desk/outbox/chain-append.ts';
import type { ChainHead } from '../../../db/desk/outbox/command-chain.ts';
import type { Settings } from '../../../db/desk/outbox/setting-repository.ts';
import type { FeedPosition } from '../../../db/desk/replica/feed-changes.ts';
import type { ScopeProgress } from '../../../db/desk/replica/staging-progress.ts';
import type { CommandResult } from '../../../shared/account/command.ts';
import type { CommandStatus } from '../../../shared/contract/console-view.ts';
import type { AccountRow } from '../../../shared/contract/hq-api.ts';

export type StoredCommand = ChainedCommand & {
  readonly status: CommandStatus;
  readonly result: CommandResult | null;
  readonly earlierResult: CommandResult | null;
  readonly answeredEpoch: string | null;
  readonly inOverlay: boolean;
};

export type OutboxContent = {
  /** In the order of recording. */
  readonly commands: readonly StoredCommand[];
  readonly settings: Readonly<Partial<Settings>>;
  readonly calls: ReadonlyMap<string, CallSnapshot>;
  /** Per incarnation, the last command that was forgotten. */
  readonly anchors: ReadonlyMap<string, ChainHead>;
};

export type HeldRow = AccountRow & { readonly scope: string };

export type ReplicaContent = {
  readonly accounts: ReadonlyMap<string, HeldRow>;
  readonly cursors: Readonly<Record<string, FeedPosition>>;
  /** The epoch the accounts are of, also while there are no cursors. */
  readonly epoch: string | null;
};

export type StagingContent = {
  readonly accounts: ReadonlyMap<string, HeldRow>;
  readonly progress: ReadonlyMap<string, ScopeProgress>;
};

/** What a desk has on its disk. Contents are never changed in place, so an old one is a copy. */
export type DeskDisk = {
  outbox: OutboxContent;
  replica: ReplicaContent;
  /** What a power cut may bring back: commits of the replica do not wait for the disk. Oldest first. */
  unsynced: ReplicaContent[];
  staging: StagingContent | null;
  isFull: boolean;
};

export const NO_REPLICA: ReplicaContent = { accounts: new Map(), cursors: {}, epoch: null };

export const emptyDisk = (): DeskDisk => ({
  outbox: { commands: [], settings: {}, calls: new Map(), anchors: new Map() },
  replica: NO_REPLICA,
  unsynced: [],
  staging: null,
  isFull: false,
});

/** Another disk with the same content: a clone, or a copy to come back to. */
export const copyOf = (disk: DeskDisk): DeskDisk => ({ ...disk, unsynced: [], isFull: false });
