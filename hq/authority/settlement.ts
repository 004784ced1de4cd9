import type { CaseProgress } from '../../db/hq/case-repository.ts';
import type { CallRecord } from '../../db/hq/command-repository.ts';
import type { PinRecord } from '../../db/hq/event-writer.ts';
import type { SettledUse } from '../../db/hq/lease-repository.ts';
import type { OutgoingMail } from '../../db/hq/mail-repository.ts';
import type { PinAttempt } from '../../db/hq/pin-repository.ts';
import type { SupervisorFlag } from '../../db/hq/supervisor-flag-repository.ts';
import type { CommandResult, DecisionRecord } from '../../shared/account/command.ts';
import type { AccountEvent } from '../../shared/account/event.ts';

type WithoutPlace<R> = R extends CommandResult ? Omit<R, 'commandId' | 'positions'> : never;
/** How a command ends, before its place in the feeds is known. */
export type Ending = WithoutPlace<CommandResult>;

/** What settling a command comes to; values only, nothing of it is written yet. */
export interface Settlement {
  readonly ending: Ending;
  readonly decision: DecisionRecord | null;
  readonly events: readonly AccountEvent[];
  /** PINs drawn for `pin-issued` events, as they are stored. */
  readonly pins: ReadonlyMap<string, PinRecord>;
  readonly mails: readonly OutgoingMail[];
  readonly attempts: readonly PinAttempt[];
  readonly calls: readonly CallRecord[];
  readonly flags: readonly SupervisorFlag[];
  readonly leaseUses: readonly Omit<SettledUse, 'settledAt'>[];
  /** What was done about cases. */
  readonly caseSteps: readonly CaseProgress[];
}

/** An ending that touches nothing. */
export const endingOnly = (ending: Ending): Settlement => ({
  ending,
  decision: null,
  events: [],
  pins: new Map(),
  mails: [],
  attempts: [],
  calls: [],
  flags: [],
  leaseUses: [],
  caseSteps: [],
});

/** Accepted, and nothing that a caller would hear of. */
export const recorded: Ending = { status: 'accepted', variant: null, newCode: null, milesMoved: null, mailed: false };

/** Nobody the desk may serve has this code. */
export const unknownAccount: Ending = { status: 'rejected', code: 'unknown-account', clause: null };
