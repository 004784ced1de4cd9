import { transition } from 'xstate';
import { isDatabaseFailure } from '../../../db/desk/database-error.ts';
import { countCalls, findCall } from '../../../db/desk/outbox/call-repository.ts';
import { countPinAttempts } from '../../../db/desk/outbox/pin-attempt-repository.ts';
import type { Language, MemberAccount } from '../../../shared/account/account.ts';
import type { CommandResult } from '../../../shared/account/command.ts';
import type { CallEvent } from '../../../shared/contract/desk-api.ts';
import { callMachine } from '../../../shared/workflows/call.machine.ts';
import type { PinStanding } from '../../../shared/workflows/call-context.ts';
import type { CallMachineEvent } from '../../../shared/workflows/call-events.ts';
import { type CallSnapshot, newCallSnapshot } from '../../../shared/workflows/stored-call.ts';
import { drawId } from '../clock/random.ts';
import { standingOf } from '../pin/pin-standing.ts';
import { type CallPorts, mayTakeCalls, type Worker } from './call-ports.ts';
import { commandsOf, missedResults, readOpenCalls, saveTransition } from './call-store.ts';
import { underLease } from './offline-gate.ts';
import { type OpenCall, placeOf, type Refusal } from './open-call.ts';
import { createPinAtCall } from './pin-at-call.ts';
import type { PreparedCommand } from './preparation.ts';
import { prepareEvent } from './prepared-event.ts';
import { createTicketAtCall } from './ticket-at-call.ts';
import { inTurns } from './turns.ts';

export const LINES = 4;

export type Arrival = { callId: string | null; from: string | null; to: string | null; language: Language };
/** `not-ready`: the call could not be saved, so it is not shown either. */
export type ArrivalAnswer = { outcome: 'ringing' | 'known' | 'busy' | 'not-ready'; callId: string };

/** The four lines of a desk. Every change is saved before anybody sees it. */
export type CallDesk = {
  /** Brings back the open calls after a start; answers how many could not go on. */
  resume(): Promise<number>;
  open(): readonly OpenCall[];
  arrive(arrival: Arrival): Promise<ArrivalAnswer>;
  /** What the exchange says about a call; false when there is no such call or it does not fit. */
  heard(callId: string, event: 'hold' | 'resume' | 'hangup'): Promise<boolean>;
  send(callId: string, event: CallEvent, worker: Worker | null): Promise<boolean>;
  /** Checks a PIN. The digits live in this argument only; false when no check took place. */
  verifyPin(callId: string, pin: string, worker: Worker | null): Promise<boolean>;
  /** Looks a ticket up at headquarters; false when nothing was asked. */
  findTicket(callId: string, text: string, worker: Worker | null): Promise<boolean>;
  settled(results: readonly CommandResult[]): Promise<void>;
  /** Looks the members of the open calls up again, after a sync or a recorded command. */
  refresh(): Promise<void>;
};

const EMPTY: Omit<OpenCall, 'snapshot'> = { member: null, candidates: [], refusal: null, askedTicket: null };

/** Creates the lines over an open store. Nothing starts by itself: `resume` brings back what was open. */
export const createCallDesk = (ports: CallPorts): CallDesk => {
  const calls = new Map<string, OpenCall>();
  const inTurn = inTurns();

  const put = (callId: string, change: Partial<OpenCall> & { snapshot: CallSnapshot }): void => {
    const next = { ...EMPTY, ...calls.get(callId), ...change };
    if (placeOf(next.snapshot).state === 'over') calls.delete(callId);
    else calls.set(callId, next);
    ports.changed();
  };

  const refuse = (callId: string, refusal: Refusal): false => {
    const call = calls.get(callId);
    if (call !== undefined) put(callId, { snapshot: call.snapshot, refusal });
    return false;
  };

  const standing = async (account: MemberAccount, callId: string): Promise<PinStanding> =>
    standingOf(account, await countPinAttempts(ports.outbox, account.code, callId, ports.time.date()));

  /** One step of the machine: saved first, shown after. False when the machine does not allow it now. */
  const step = async (
    callId: string,
    event: CallMachineEvent,
    command: PreparedCommand | null,
    shown: Partial<OpenCall> = {},
    agent?: string,
  ): Promise<boolean> => {
    const call = calls.get(callId);
    if (call === undefined || !call.snapshot.can(event)) return false;
    const [snapshot] = transition(callMachine, call.snapshot, event);
    await saveTransition(ports, snapshot, command, agent ?? snapshot.context.agent ?? '');
    ports.diskFull(false);
    put(callId, { refusal: null, ...shown, snapshot });
    if (command !== null) {
      ports.log('A command is recorded.', { type: command.body.type });
      ports.kick();
    }
    return true;
  };

  /** A failure to save is the agent's to know: nothing happened, and the same step may be tried again. */
  const sayingWhatFailed = async (callId: string, work: () => Promise<boolean>): Promise<boolean> => {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseFailure(error) || error.kind !== 'disk-full') {
        ports.log('A step of a call failed.', { failure: error instanceof Error ? error.name : 'unknown' });
        if (isDatabaseFailure(error)) return refuse(callId, { code: 'failed', detail: {} });
        refuse(callId, { code: 'failed', detail: {} });
        throw error;
      }
      ports.diskFull(true);
      return refuse(callId, { code: 'disk-full', detail: {} });
    }
  };

  const memberOf = async (snapshot: CallSnapshot) =>
    snapshot.context.account === null ? null : ports.findMember(snapshot.context.account);

  const lookUpAgain = async (callId: string): Promise<void> => {
    const call = calls.get(callId);
    if (call === undefined) return;
    const { account, from } = call.snapshot.context;
    // A call that arrives while members are still being fetched gets its candidates when they are here.
    const candidates = account !== null || from === null ? call.candidates : await ports.membersByPhone(from);
    put(callId, { snapshot: call.snapshot, member: await memberOf(call.snapshot), candidates });
  };

  const settle = async (callId: string, result: CommandResult): Promise<void> => {
    const context = calls.get(callId)?.snapshot.context;
    const own = context === undefined ? [] : commandsOf(context).map(({ commandId }) => commandId);
    if (own.includes(result.commandId)) await step(callId, { type: 'COMMAND_SETTLED', result }, null);
  };

  /** Answers that are in the outbox already and that the call has not noted. */
  const catchUp = async (callId: string): Promise<void> => {
    const call = calls.get(callId);
    if (call === undefined) return;
    for (const result of await missedResults(ports, call.snapshot)) await settle(callId, result);
  };

  const findTicket = createTicketAtCall({
    ports,
    inTurn,
    callOf: (callId) => calls.get(callId),
    refuse,
    step,
    asking: (callId, ticket) => {
      const call = calls.get(callId);
      if (call !== undefined) put(callId, { snapshot: call.snapshot, askedTicket: ticket });
    },
  });

  const pins = createPinAtCall({ ports, inTurn, callOf: (callId) => calls.get(callId), refuse, standing, step });

  const resumeOne = async (snapshot: CallSnapshot): Promise<void> => {
    const { callId, from } = snapshot.context;
    const member = await memberOf(snapshot);
    put(callId, { snapshot, member, candidates: from === null ? [] : await ports.membersByPhone(from) });
    try {
      await catchUp(callId);
      await pins.endForgottenCheck(callId);
    } catch (error) {
      // The call itself is back; what it could not note it learns as soon as there is room.
      if (!isDatabaseFailure(error) || error.kind !== 'disk-full') throw error;
      ports.diskFull(true);
    }
  };

  const freeLine = (): number | null => {
    const taken = new Set([...calls.values()].map(({ snapshot }) => snapshot.context.line));
    return Array.from({ length: LINES }, (_, index) => index + 1).find((line) => !taken.has(line)) ?? null;
  };

  const caseNumber = async (): Promise<string> =>
    `${ports.time.date().slice(2, 4)}-${ports.desk.deskId.replace(/\D/gu, '')}-${String((await countCalls(ports.outbox)) + 1).padStart(5, '0')}`;

  const arrive = async ({ callId, from, to, language }: Arrival): Promise<ArrivalAnswer> => {
    const at = ports.time.now();
    const id = callId ?? drawId(Date.parse(at), ports.random);
    // An exchange may repeat itself, also about a call that is long over: that one must not ring again.
    if (calls.has(id) || (await findCall(ports.outbox, id)) !== null) return { outcome: 'known', callId: id };
    const line = freeLine();
    if (line === null) return { outcome: 'busy', callId: id };
    const snapshot = newCallSnapshot({
      callId: id,
      line,
      from,
      to,
      caseNumber: await caseNumber(),
      language,
      startedAt: at,
    });
    await saveTransition(ports, snapshot, null, '');
    put(id, { snapshot, candidates: from === null ? [] : await ports.membersByPhone(from) });
    return { outcome: 'ringing', callId: id };
  };

  const preparationFor = (call: OpenCall, worker: Worker) => {
    const at = ports.time.now();
    const { context } = call.snapshot;
    return {
      context,
      member: call.member,
      agent: worker.agentId,
      at,
      offline: ports.isOffline(),
      today: ports.time.date(),
      programme: ports.programme(),
      drawId: () => drawId(Date.parse(at), ports.random),
      findMember: ports.findMember,
      standing: (account: MemberAccount) => standing(account, context.callId),
    };
  };

  const send = async (callId: string, event: CallEvent, worker: Worker | null): Promise<boolean> => {
    await pins.endForgottenCheck(callId);
    const call = calls.get(callId);
    if (call === undefined) return false;
    if (worker === null) return refuse(callId, { code: 'not-signed-in', detail: {} });
    if (!mayTakeCalls(worker)) return refuse(callId, { code: 'not-allowed', detail: {} });
    const preparation = preparationFor(call, worker);
    const ready = await prepareEvent(event, preparation);
    const prepared = preparation.offline ? await underLease(ready, ports.weigh) : ready;
    if (prepared.outcome === 'refused') return refuse(callId, { code: prepared.code, detail: prepared.detail ?? {} });
    const shown = prepared.member === undefined ? {} : { member: prepared.member };
    const isTaken = await step(callId, prepared.event, prepared.command, shown, worker.agentId);
    if (!isTaken) return refuse(callId, { code: 'not-now', detail: {} });
    if (prepared.command !== null) {
      // The step is saved: nothing that goes wrong after it may make it look refused.
      await lookUpAgain(callId).catch(() => ports.log('A member could not be looked up again.'));
    }
    return true;
  };

  return {
    resume: () =>
      inTurn(async () => {
        const { open, parked } = await readOpenCalls(ports);
        for (const snapshot of open) await resumeOne(snapshot);
        return parked;
      }),
    open: () => [...calls.values()],
    arrive: (arrival) =>
      inTurn(async () => {
        try {
          return await arrive(arrival);
        } catch (error) {
          if (!isDatabaseFailure(error) || error.kind !== 'disk-full') throw error;
          ports.diskFull(true);
          return { outcome: 'not-ready', callId: arrival.callId ?? '' };
        }
      }),
    heard: (callId, event) => {
      const type = ({ hold: 'HOLD', resume: 'RESUME', hangup: 'CALLER_HUNG_UP' } as const)[event];
      return inTurn(() => sayingWhatFailed(callId, () => step(callId, { type }, null)));
    },
    send: (callId, event, worker) => inTurn(() => sayingWhatFailed(callId, () => send(callId, event, worker))),
    findTicket: (callId, text, worker) => sayingWhatFailed(callId, () => findTicket(callId, text, worker)),
    verifyPin: (callId, pin, worker) => sayingWhatFailed(callId, () => pins.verifyPin(callId, pin, worker)),
    settled: (results) =>
      inTurn(async () => {
        for (const result of results) for (const callId of [...calls.keys()]) await settle(callId, result);
      }),
    refresh: () =>
      inTurn(async () => {
        for (const callId of [...calls.keys()]) {
          await catchUp(callId);
          await lookUpAgain(callId);
        }
      }),
  };
};
