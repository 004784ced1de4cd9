import type { SettledCommand } from '../../../db/hq/command-repository.ts';
import type { FeedRow } from '../../../db/hq/feed-repository.ts';
import type { BatchEffects } from '../../../hq/authority/settlement-store.ts';
import type { Change, HqContent } from './content.ts';
import type { Locks } from './locks.ts';

export type FedRow = FeedRow & { readonly scope: string };

/** What one transaction committed, for those who watch. */
export type Commit = {
  readonly commands: readonly SettledCommand[];
  readonly effects: readonly BatchEffects[];
  readonly fed: readonly FedRow[];
};

/** The one database behind all nodes. */
export type HqDatabase = {
  content: HqContent;
  readonly locks: Locks;
  /** Looked through after every commit by those who wait for one. */
  readonly listeners: Set<() => void>;
  /** Told of every commit, in order, at the moment of it. */
  committed(commit: Commit): void;
  /** True makes the commit fail as PostgreSQL does when transactions cannot be put in an order. */
  refusesCommit(): boolean;
};

/** A transaction that is open: it sees what was committed and, over that, its own changes. */
export type OpenTransaction = {
  readonly name: string;
  readonly changes: Change[];
  readonly commit: { commands: SettledCommand[]; effects: BatchEffects[]; fed: FedRow[] };
};

/** READ COMMITTED: every statement sees the latest commits of others, and what its own transaction wrote. */
export const seenBy = ({ content }: HqDatabase, { changes }: OpenTransaction): HqContent =>
  changes.reduce((seen, change) => change(seen), content);
