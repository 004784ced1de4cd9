import type { Command } from '../../../shared/account/command.ts';
import { namingFailures } from '../database-error.ts';
import { type Cursors, isShownBy } from './answer.ts';
import { type CommandRow, commandOf, commands, resultOf } from './command-repository.ts';
import type { Outbox } from './outbox.ts';

const rowsInOverlay = (outbox: Outbox): Promise<CommandRow[]> =>
  commands(outbox.database).select<CommandRow[]>('*').where('in_overlay', 1).orderByRaw('rowid');

const isShown = (row: CommandRow, cursors: Cursors): boolean =>
  isShownBy({ result: resultOf(row.result), epoch: row.answered_epoch }, cursors);

/** Commands the replica does not show yet, oldest first: what `project` lays over an account (I7). */
export const listOverlay = async (outbox: Outbox, cursors: Cursors): Promise<Command[]> =>
  (await rowsInOverlay(outbox)).filter((row) => !isShown(row, cursors)).map(commandOf);

/** Ids of the commands in the overlay that the replica shows by now. */
export const listShown = async (outbox: Outbox, cursors: Cursors): Promise<string[]> =>
  (await rowsInOverlay(outbox)).filter((row) => isShown(row, cursors)).map((row) => row.command_id);

/** Takes commands out of the overlay for good: what shows them must survive a power cut by then. */
export const leaveOverlay = async (outbox: Outbox, commandIds: readonly string[]): Promise<void> => {
  await namingFailures(() => commands(outbox.database).whereIn('command_id', commandIds).update({ in_overlay: 0 }));
};
