import type { Command, CommandResult } from '../../../shared/account/command.ts';
import type { CommandStatus, CommandView } from '../../../shared/contract/console-view.ts';

const accountIn = (command: Command): string | null => command.payload.account;

const resultView = (result: CommandResult | null): CommandView['result'] =>
  result?.status === 'accepted'
    ? { variant: result.variant, newCode: result.newCode, milesMoved: result.milesMoved, mailed: result.mailed }
    : null;

/** A command as the outbox and the call show it. Its content stays in the engine. */
export const commandView = (command: Command, status: CommandStatus, result: CommandResult | null): CommandView => ({
  commandId: command.commandId,
  callId: command.callId,
  dseq: command.dseq,
  type: command.type,
  service: command.type === 'answer.record' ? command.payload.service : null,
  status: result?.status ?? status,
  recordedAt: command.issuedAt,
  account: accountIn(command),
  result: resultView(result),
  reason: result === null || result.status === 'accepted' ? null : { code: result.code, clause: result.clause },
});
