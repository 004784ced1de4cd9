import type { RecordedCommand } from '../../../db/desk/outbox/command-repository.ts';
import type { CaseFile } from '../../../shared/account/case.ts';
import type { Command, CommandResult } from '../../../shared/account/command.ts';
import type { CaseView } from '../../../shared/contract/case-view.ts';
import type { CommandView } from '../../../shared/contract/console-view.ts';
import type { CaseBook } from '../cases/case-book.ts';
import { caseOfCommand, caseOfFile } from '../cases/case-view.ts';

/** Who looks at the commands of this desk: nobody, or somebody with a role. */
export type Looker = { role: string } | null;

const resultView = (result: CommandResult | null): CommandView['result'] =>
  result?.status === 'accepted'
    ? {
        variant: result.variant,
        newCode: result.newCode,
        milesMoved: result.milesMoved,
        ...(result.claim === undefined ? {} : { credited: result.claim.miles }),
        mailed: result.mailed,
      }
    : null;

const reasonView = (result: CommandResult | null): CommandView['reason'] =>
  result === null || result.status === 'accepted' ? null : { code: result.code, clause: result.clause };

const memberLabel = ({ members }: CaseBook, account: string | null): string | null =>
  account === null ? null : (members.get(account)?.label ?? null);

const isOffline = (command: Command): boolean => 'request' in command.payload && command.payload.request.offline;

/** A supervisor sees to what was passed on too; agents to what nobody has seen to. */
const needsAttention = (file: CaseView | null, attendedAt: string | null, looker: Looker): boolean => {
  if (file === null || file.state === 'resolved' || file.pending !== null) return false;
  return attendedAt === null || (looker?.role === 'supervisor' && file.passedOn);
};

/** A command as the outbox and the call show it. Its content stays in the engine. */
export const commandView = (
  { command, status, result, attendedAt }: RecordedCommand,
  book: CaseBook,
  looker: Looker,
): CommandView => {
  const worker = looker === null ? null : { role: looker.role, isOwnDesk: true };
  const file = caseOfCommand(command, result, book, worker);
  const { account } = command.payload;
  return {
    commandId: command.commandId,
    callId: command.callId,
    dseq: command.dseq,
    type: command.type,
    service: command.type === 'answer.record' ? command.payload.service : null,
    status: result?.status ?? status,
    recordedAt: command.issuedAt,
    account,
    member: memberLabel(book, account),
    made: { by: book.agents.get(command.agent) ?? command.agent, desk: command.desk, offline: isOffline(command) },
    needsAttention: needsAttention(file, attendedAt, looker),
    case: file,
    result: resultView(result),
    reason: reasonView(result),
  };
};

/** The command of another desk, as far as its case tells of it. */
export const otherCaseView = (file: CaseFile, book: CaseBook, looker: { role: string }): CommandView => {
  const view = caseOfFile(file, book, { role: looker.role, isOwnDesk: false });
  const { result } = file.ruled;
  return {
    commandId: file.caseId,
    callId: null,
    dseq: file.dseq,
    type: file.type,
    service: file.told.params.service ?? null,
    status: result.status,
    recordedAt: file.told.at,
    account: file.account,
    member: memberLabel(book, file.account),
    made: { by: book.agents.get(file.agent) ?? file.agent, desk: file.desk, offline: file.told.offline },
    needsAttention: view.state !== 'resolved' && view.pending === null,
    case: view,
    result: resultView(result),
    reason: reasonView(result),
  };
};
