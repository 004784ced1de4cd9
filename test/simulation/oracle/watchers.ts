import type { KnownAccount } from '../../../electron/engine/members/known-account.ts';
import type { Command } from '../../../shared/account/command.ts';
import type { Recording } from './run-log.ts';

/** Told what an agent of one desk is shown. */
export type AgentWatcher = {
  /** The moment at which a command is made, by the one clock that is right. */
  moment(): Recording;
  /** The desk says that this is saved. */
  saved(command: Command, made: Recording): void;
  viewed(known: KnownAccount): void;
};
