import type { Cursors } from '../../../db/desk/outbox/answer.ts';
import type { ChainHead } from '../../../db/desk/outbox/command-chain.ts';
import type { ForgetUpTo } from '../../../db/desk/outbox/forgettable.ts';
import type { SettingName, Settings } from '../../../db/desk/outbox/setting-repository.ts';
import type { FeedPosition } from '../../../db/desk/replica/feed-changes.ts';
import type { Chunk, ScopeProgress } from '../../../db/desk/replica/staging-progress.ts';
import type { Command, CommandResult } from '../../../shared/account/command.ts';
import type { FeedItem } from '../../../shared/contract/hq-api.ts';

/**
 * What the link with headquarters asks of the store: each operation is one transaction. The desk's own two files answer by
 * `syncStoreOf`; a simulated desk keeps the same promises in memory.
 */
export type SyncStore = { readonly outbox: SyncOutbox; readonly replica: SyncReplica };

/** See the functions of the same names in `db/desk/outbox`. */
export type SyncOutbox = {
  readSetting<Name extends SettingName>(name: Name): Promise<Settings[Name] | null>;
  writeSetting<Name extends SettingName>(name: Name, value: Settings[Name]): Promise<void>;
  clearSetting(name: SettingName): Promise<void>;
  countCommands(): Promise<{ toSend: number; needsAttention: number }>;
  listCommandsToPush(incarnation: string, epoch: string | null, limit: number): Promise<readonly Command[]>;
  listIncarnationsToPush(epoch: string): Promise<readonly string[]>;
  markCommandsSent(commandIds: readonly string[]): Promise<void>;
  saveResults(epoch: string, results: readonly CommandResult[]): Promise<void>;
  pushAgainFrom(incarnation: string, dseq: number): Promise<void>;
  listShown(cursors: Cursors): Promise<readonly string[]>;
  leaveOverlay(commandIds: readonly string[]): Promise<void>;
  readAnchor(incarnation: string): Promise<ChainHead | null>;
  forgetCommands(incarnation: string, upTo: ForgetUpTo): Promise<number>;
  /** Commands with an answer that are still kept here. */
  countAnswered(): Promise<number>;
};

/** See the functions of the same names in `db/desk/replica`. */
export type SyncReplica = {
  countAccounts(): Promise<number>;
  readCursors(): Promise<Cursors>;
  applyFeedPage(scope: string, items: readonly FeedItem[], to: FeedPosition): Promise<readonly string[]>;
  openStaging(): Promise<SyncStaging>;
  flush(): Promise<void>;
  readChecksums(): Promise<Readonly<Record<string, string>>>;
  readThrough(): Promise<'more' | 'sound' | 'differs'>;
  dropScopes(kept: readonly string[], after: number): Promise<number | null>;
};

/** A new replica in the making, beside the one in use. Killed at any point it continues after the last chunk it saved. */
export type SyncStaging = {
  progress(): Promise<readonly ScopeProgress[]>;
  /** Saves a verified chunk and how far it brings the scope, in one transaction. */
  saveChunk(scope: string, chunk: Chunk): Promise<ScopeProgress>;
  /** Puts the finished replica in the place of the one in use. Throws when a scope is not done, or when stopped in between. */
  finish(scopes: readonly string[], stopped?: AbortSignal): Promise<void>;
  /** Starts again from nothing (another epoch, other scopes). */
  discard(): Promise<void>;
  close(): Promise<void>;
};
