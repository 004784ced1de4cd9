import type { KnownAccount } from '../../../electron/engine/members/known-account.ts';
import type { Command } from '../../../shared/account/command.ts';

/** Told what an agent of one desk is shown. */
export type AgentWatcher = {
  /** The desk says that this is saved. */
  saved(command: Command): void;
  viewed(known: KnownAccount): void;
};
