import type { Command } from '../../../shared/account/command.ts';
import { commandResultSchema } from '../../../shared/account/command.ts';
import { namingFailures } from '../database-error.ts';
import { type CommandRow, commandOf, commands } from './command-repository.ts';
import type { Outbox } from './outbox.ts';

/** Feed position the replica has reached, per scope this desk reads. */
export type Cursors = Readonly<Record<string, number>>;

/** True when every scope this desk reads has passed what the command did; scopes of others never arrive here and do not count. */
const isShownBy = (row: CommandRow, cursors: Cursors): boolean => {
  if (row.result === null) return false;
  const { positions } = commandResultSchema.parse(JSON.parse(row.result));
  return Object.entries(positions).every(
    ([scope, position]) => (cursors[scope] ?? Number.POSITIVE_INFINITY) >= position,
  );
};

const rowsInOverlay = (outbox: Outbox): Promise<CommandRow[]> =>
  commands(outbox.database).select<CommandRow[]>('*').where('in_overlay', 1).orderByRaw('rowid');

/** Commands the replica does not show yet, oldest first: what `project` lays over an account (I7). */
export const listOverlay = async (outbox: Outbox, cursors: Cursors): Promise<Command[]> =>
  (await rowsInOverlay(outbox)).filter((row) => !isShownBy(row, cursors)).map(commandOf);

/** Takes out of the overlay what the replica shows by now. */
export const settleOverlay = async (outbox: Outbox, cursors: Cursors): Promise<void> => {
  const shown = (await rowsInOverlay(outbox)).filter((row) => isShownBy(row, cursors)).map((row) => row.command_id);
  if (shown.length === 0) return;
  await namingFailures(() => commands(outbox.database).whereIn('command_id', shown).update({ in_overlay: 0 }));
};
