import type { Knex } from 'knex';
import { commandSchema } from '../../shared/account/command.ts';
import type { GovernedAct } from '../../shared/account/lease/act.ts';
import { openRows } from './sealed-rows.ts';
import type { Seals } from './seals.ts';

/** Somebody to ring, and what about. */
export type CallBack = {
  readonly commandId: string;
  readonly account: string;
  readonly about: GovernedAct;
  /** Where the member rang from; null when the exchange did not say. */
  readonly number: string | null;
  readonly language: string;
  readonly desk: string;
  readonly askedAt: string;
};

/** Call-backs nobody has made yet, oldest first. */
export const readOpenCallBacks = async (db: Knex, seals: Seals): Promise<readonly CallBack[]> => {
  const query = db('commands')
    .leftJoin('call_backs_done', 'call_backs_done.command_id', 'commands.command_id')
    .where({ 'commands.type': 'callback.request', 'commands.status': 'accepted' })
    .whereNull('call_backs_done.command_id')
    .orderBy('commands.received_at')
    .select<object[]>('commands.body as body');
  const rows = await openRows<{ body: string }>(seals, 'commands', query);
  return rows.flatMap(({ body }) => {
    const command = commandSchema.parse(JSON.parse(body));
    if (command.type !== 'callback.request') return [];
    const { account, about, number, language, request } = command.payload;
    const { commandId, desk } = command;
    return [{ commandId, account, about, number, language, desk, askedAt: request.at }];
  });
};

/** Marks a call-back as made. @returns false when there is none of that id, or it was made already */
export const markCallBackDone = async (db: Knex, commandId: string, at: Date): Promise<boolean> => {
  const asked: object | undefined = await db('commands')
    .where({ command_id: commandId, type: 'callback.request', status: 'accepted' })
    .first('command_id');
  if (asked === undefined) return false;
  const done: unknown[] = await db('call_backs_done')
    .insert({ command_id: commandId, done_at: at })
    .onConflict('command_id')
    .ignore()
    .returning('command_id');
  return done.length > 0;
};
