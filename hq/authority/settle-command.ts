import type { Knex } from 'knex';
import { lockAccounts, readAccountStatus } from '../../db/hq/account-repository.ts';
import { insertCall } from '../../db/hq/command-repository.ts';
import { readPinRecord, recordPinAttempt } from '../../db/hq/pin-repository.ts';
import type { Command } from '../../shared/account/command.ts';
import { businessDayOf } from '../business-clock.ts';
import type { Authority, PushingDesk } from './authority.ts';
import { settleAnswer } from './settle-answer.ts';
import { settleCardCommand } from './settle-card-command.ts';
import { endingOnly, recorded, type Settlement } from './settlement.ts';

/** Nobody can have given the PIN of an open account that has none: such a claim must not prove anything. */
const hasNoPinToMatch = async (tx: Knex, account: string): Promise<boolean> => {
  if ((await readPinRecord(tx, account)) !== undefined) return false;
  const status = await readAccountStatus(tx, account);
  // The PIN of an account that has ended since was there when the desk asked for it.
  return status === 'active' || status === 'suspended';
};

const settlePinAttempt = async (
  tx: Knex,
  desk: PushingDesk,
  command: Extract<Command, { type: 'pin.attempt' }>,
): Promise<Settlement> => {
  const { account, attemptId, matched, request } = command.payload;
  const head = (await lockAccounts(tx, [account])).get(account);
  if (head === undefined || !desk.scopes.includes(head.branch))
    return endingOnly({ status: 'rejected', code: 'unknown-account', clause: null });
  if (matched && (await hasNoPinToMatch(tx, account)))
    return endingOnly({ status: 'rejected', code: 'no-pin', clause: null });
  const attempt = { attemptId, account, matched, callId: command.callId, desk: command.desk, at: request.at };
  await recordPinAttempt(tx, { ...attempt, businessDay: businessDayOf(request.at), origin: 'desk' });
  return endingOnly(recorded);
};

const settleWrapUp = async (
  tx: Knex,
  { seals }: Authority,
  command: Extract<Command, { type: 'call.wrap-up' }>,
): Promise<Settlement> => {
  const { commandId, callId, desk, agent } = command;
  await insertCall(tx, seals, { commandId, callId, desk, agent, ...command.payload });
  return endingOnly(recorded);
};

/** What a command comes to. Reads and locks in `tx`; accounts are changed by the caller, from the events. */
export const settleCommand = (
  tx: Knex,
  authority: Authority,
  desk: PushingDesk,
  command: Command,
): Promise<Settlement> => {
  switch (command.type) {
    case 'card.block':
    case 'card.report':
      return settleCardCommand(tx, authority, desk, command);
    case 'answer.record':
      return settleAnswer(tx, authority, desk, command);
    case 'pin.attempt':
      return settlePinAttempt(tx, desk, command);
    case 'call.wrap-up':
      return settleWrapUp(tx, authority, command);
    default:
      throw new Error(`Unknown command ${JSON.stringify(command satisfies never)}`);
  }
};
