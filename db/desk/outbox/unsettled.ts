import type { Command } from '../../../shared/account/command.ts';
import { type CommandRow, commandOf, commands } from './command-repository.ts';
import type { Outbox } from './outbox.ts';

/** Commands that headquarters has not answered, oldest first, of every life of this desk. */
export const listUnsettled = async ({ database }: Outbox): Promise<Command[]> => {
  // As the index is: SQLite takes a partial index only where the condition is its own.
  const rows = await commands(database)
    .select<Pick<CommandRow, 'body'>[]>('body')
    .whereRaw("status IN ('recorded', 'sent')")
    .orderByRaw('rowid');
  return rows.map(commandOf);
};
