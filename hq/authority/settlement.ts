import type { AccountHead } from '../../db/hq/account-repository.ts';
import type { PinRecord } from '../../db/hq/event-writer.ts';
import type { OutgoingMail } from '../../db/hq/mail-repository.ts';
import type { CommandResult, DecisionRecord } from '../../shared/account/command.ts';
import type { AccountEvent, Accounts } from '../../shared/account/event.ts';

type WithoutPlace<R> = R extends CommandResult ? Omit<R, 'commandId' | 'positions'> : never;
/** How a command ends, before its place in the feeds is known. */
export type Ending = WithoutPlace<CommandResult>;

/** What settling a command comes to, before anything of it is written to accounts. */
export interface Settlement {
  readonly ending: Ending;
  readonly decision: DecisionRecord | null;
  readonly events: readonly AccountEvent[];
  /** The accounts as they were, locked, with their versions. */
  readonly accounts: Accounts;
  readonly heads: ReadonlyMap<string, AccountHead>;
  /** PINs drawn for `pin-issued` events, as they are stored. */
  readonly pins: ReadonlyMap<string, PinRecord>;
  readonly mails: readonly OutgoingMail[];
}

/** An ending that touches no account. */
export const endingOnly = (ending: Ending): Settlement => ({
  ending,
  decision: null,
  events: [],
  accounts: new Map(),
  heads: new Map(),
  pins: new Map(),
  mails: [],
});

/** Accepted, and nothing that a caller would hear of. */
export const recorded: Ending = { status: 'accepted', variant: null, newCode: null, milesMoved: null, mailed: false };
