import { isDatabaseFailure } from '../../../db/desk/database-error.ts';
import { appendCaseCommand } from '../../../db/desk/outbox/case-repository.ts';
import type { Outbox } from '../../../db/desk/outbox/outbox.ts';
import type { CaseChoice } from '../../../shared/account/case-choice.ts';
import type { CommandBody } from '../../../shared/account/command.ts';
import type { CommandView } from '../../../shared/contract/console-view.ts';
import { mayTakeCalls, type Worker } from '../calls/call-ports.ts';
import { holdsCardNumber } from '../calls/card-number.ts';
import { writable } from '../calls/writable.ts';
import type { BusinessClock } from '../clock/business-clock.ts';
import { drawId, type Random } from '../clock/random.ts';
import { enclose } from '../commands/command-envelope.ts';

export type CaseCommandPorts = {
  outbox: Outbox;
  desk: { deskId: string; incarnation: string };
  clock: BusinessClock;
  random: Random;
  isOffline(): boolean;
};

export type ToDo = { caseId: string; choice: CaseChoice; note: string };
export type Recorded = 'recorded' | 'not-offered' | 'card-number' | 'disk-full' | 'failed';

const isOffered = (command: CommandView | undefined, { choice }: ToDo): command is CommandView =>
  command?.case?.choices.some((one) => one.choice === choice && one.blockedBy === null) === true;

/** Records what is to be done about the case of `command`: durable before anybody sees it, and sent like every other command. */
export const recordCaseCommand = async (
  { outbox, desk, clock, random, isOffline }: CaseCommandPorts,
  toDo: ToDo,
  command: CommandView | undefined,
  worker: Worker | null,
): Promise<Recorded> => {
  if (worker === null || !mayTakeCalls(worker) || !isOffered(command, toDo)) return 'not-offered';
  if (holdsCardNumber(toDo.note)) return 'card-number';
  const at = clock.now();
  const { caseId, choice, note } = toDo;
  const request = { at, offline: isOffline() };
  const payload = { caseId, account: command.account, choice, note: writable(note), request };
  const body: CommandBody = { type: 'case.resolve', v: 1, payload };
  const source = { commandId: drawId(Date.parse(at), random), desk: desk.deskId, incarnation: desk.incarnation };
  const make = enclose(body, { ...source, agent: worker.agentId, callId: null, decision: null, issuedAt: at });
  try {
    await appendCaseCommand(outbox, desk.incarnation, make, { caseId, at });
    return 'recorded';
  } catch (error) {
    if (!isDatabaseFailure(error)) throw error;
    return error.kind === 'disk-full' ? 'disk-full' : 'failed';
  }
};
