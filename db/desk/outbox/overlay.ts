import type { Command } from '../../../shared/account/command.ts';
import { namingFailures } from '../database-error.ts';
import { type Cursors, isShownBy } from './answer.ts';
import { type CommandRow, commandOf, commands, resultOf } from './command-repository.ts';
import type { Outbox } from './outbox.ts';

const rowsInOverlay = (outbox: Outbox): Promise<CommandRow[]> =>
  commands(outbox.database).select<CommandRow[]>('*').where('in_overlay', 1).orderByRaw('rowid');

/** Commands the replica does not show yet, oldest first: what `project` lays over an account (I7). */
export const listOverlay = async (outbox: Outbox, cursors: Cursors): Promise<Command[]> =>
  (await rowsInOverlay(outbox)).filter((row) => !isShownBy(resultOf(row.result), cursors)).map(commandOf);

/** Takes out of the overlay what the replica shows by now. */
export const settleOverlay = async (outbox: Outbox, cursors: Cursors): Promise<void> => {
  const shown = (await rowsInOverlay(outbox))
    .filter((row) => isShownBy(resultOf(row.result), cursors))
    .map((row) => row.command_id);
  if (shown.length === 0) return;
  await namingFailures(() => commands(outbox.database).whereIn('command_id', shown).update({ in_overlay: 0 }));
};
