import { listOpenCalls, saveCallAndCommand } from '../../../db/desk/outbox/call-repository.ts';
import { findCommand } from '../../../db/desk/outbox/command-repository.ts';
import type { Command, CommandResult } from '../../../shared/account/command.ts';
import type { CallContext } from '../../../shared/workflows/call-context.ts';
import {
  CALL_MACHINE_VERSION,
  type CallSnapshot,
  restoreCall,
  type StoredCall,
  storedCall,
} from '../../../shared/workflows/stored-call.ts';
import { enclose } from '../commands/command-envelope.ts';
import type { CallPorts } from './call-ports.ts';
import { placeOf } from './open-call.ts';
import type { PreparedCommand } from './preparation.ts';

/**
 * Saves a transition and the command it records in one transaction. Only when this resolves may anybody see either.
 * Throws `DiskFull`; then nothing of both is kept.
 */
export const saveTransition = async (
  { outbox, desk, time }: CallPorts,
  snapshot: CallSnapshot,
  command: PreparedCommand | null,
  agent: string,
): Promise<Command | null> => {
  const now = time.now();
  const { callId, line } = snapshot.context;
  const isOver = placeOf(snapshot).state === 'over';
  const stored = {
    callId,
    line,
    machineVersion: CALL_MACHINE_VERSION,
    snapshot: storedCall(snapshot),
    updatedAt: now,
    closedAt: isOver ? now : null,
  };
  if (command === null) return saveCallAndCommand(outbox, stored);
  const { commandId, body, decision, lease } = command;
  const source = {
    commandId,
    desk: desk.deskId,
    incarnation: desk.incarnation,
    agent,
    callId,
    decision,
    ...(lease === undefined ? {} : { lease }),
    issuedAt: now,
  };
  return saveCallAndCommand(outbox, stored, { incarnation: desk.incarnation, make: enclose(body, source) });
};

const isStoredCall = (value: unknown): value is StoredCall =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'machineId') === 'string' &&
  typeof Reflect.get(value, 'machineVersion') === 'number';

/** The open calls of the store as they were, and how many cannot go on; those stay in the store as they are. */
export const readOpenCalls = async ({ outbox, log }: CallPorts): Promise<{ open: CallSnapshot[]; parked: number }> => {
  const open: CallSnapshot[] = [];
  let parked = 0;
  for (const row of await listOpenCalls(outbox)) {
    const restored = isStoredCall(row.snapshot)
      ? restoreCall(row.snapshot)
      : ({ outcome: 'parked', reason: 'damaged' } as const);
    if (restored.outcome === 'restored') open.push(restored.snapshot);
    else {
      parked += 1;
      log('A call could not be resumed and is kept aside.', { reason: restored.reason, line: row.line });
    }
  }
  return { open, parked };
};

/** What was recorded in a call and what became of it, as far as the call follows it. */
export const commandsOf = ({ block, report, answer, claim }: CallContext) =>
  [block, report.recorded, answer?.recorded, claim?.recorded, claim?.papers].flatMap((command) => command ?? []);

/** Answers that came while the call was not looking: for every command of it that still waits. */
export const missedResults = async ({ outbox }: CallPorts, { context }: CallSnapshot): Promise<CommandResult[]> => {
  const waiting = commandsOf(context).filter(({ result }) => result === null);
  const found = await Promise.all(waiting.map(({ commandId }) => findCommand(outbox, commandId)));
  return found.flatMap((recorded) => (recorded?.result ? [recorded.result] : []));
};
