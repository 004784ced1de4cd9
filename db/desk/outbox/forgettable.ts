import type { CommandStatus } from '../../../shared/contract/console-view.ts';

/**
 * Days a command stays at its desk after it was recorded, however early headquarters has it backed up: agents look up what they did, and
 * a backup of headquarters up to this old can be restored without losing anything.
 */
export const DAYS_COMMANDS_ARE_KEPT = 30;

/** Commands forgotten in one transaction: an agent who records meanwhile waits for a few milliseconds. */
export const FORGOTTEN_AT_ONCE = 100;

/** A command as far as forgetting it is concerned. */
export type KeptCommand = {
  readonly dseq: number;
  readonly status: CommandStatus;
  readonly issuedAt: string;
  /** Epoch of headquarters that answered last; null when it has to be sent again. */
  readonly answeredEpoch: string | null;
  readonly isInOverlay: boolean;
  /** Headquarters answered differently after it was restored. */
  readonly hasEarlierResult: boolean;
  readonly attendedAt: string | null;
};

/** How far a chain may be forgotten: safely backed up by headquarters of this epoch, and recorded before this business instant. */
export type ForgetUpTo = { readonly epoch: string; readonly backedUp: number; readonly recordedBefore: string };

/**
 * True when nobody needs a command at this desk any more (I9): acknowledged alone is not enough. What was refused, parked or answered
 * differently stays until somebody has attended to it, and what the replica does not show yet stays as well (I7).
 */
export const mayBeForgotten = (command: KeptCommand, upTo: ForgetUpTo): boolean => {
  const isQuiet = command.status === 'accepted' && !command.hasEarlierResult;
  return (
    command.dseq <= upTo.backedUp &&
    command.answeredEpoch === upTo.epoch &&
    !command.isInOverlay &&
    (isQuiet || command.attendedAt !== null) &&
    Date.parse(command.issuedAt) < Date.parse(upTo.recordedBefore)
  );
};

/** The longest beginning of a chain of which everything may go: a chain is forgotten from its start, so that what stays hangs together. */
export const forgettableBeginning = <C extends KeptCommand>(inOrder: readonly C[], upTo: ForgetUpTo): readonly C[] => {
  const firstToStay = inOrder.findIndex((command) => !mayBeForgotten(command, upTo));
  return firstToStay === -1 ? inOrder : inOrder.slice(0, firstToStay);
};
