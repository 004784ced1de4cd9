import {
  countPinAttempts,
  recordPinAttempt,
  savePinVerdict,
  withdrawPinAttempt,
} from '../../../db/desk/outbox/pin-attempt-repository.ts';
import type { MemberAccount } from '../../../shared/account/account.ts';
import type { PinStanding } from '../../../shared/workflows/call-context.ts';
import type { CallMachineEvent } from '../../../shared/workflows/call-events.ts';
import { drawId } from '../clock/random.ts';
import { checkPin, type PinCheck } from '../pin/check-pin.ts';
import { type CallPorts, mayTakeCalls, type Worker } from './call-ports.ts';
import { type OpenCall, placeOf, type Refusal } from './open-call.ts';
import type { PreparedCommand } from './preparation.ts';
import type { Turns } from './turns.ts';

/** What checking a PIN may do with the call it belongs to. */
export type CallHands = {
  ports: CallPorts;
  inTurn: Turns;
  callOf(callId: string): OpenCall | undefined;
  refuse(callId: string, refusal: Refusal): false;
  standing(account: MemberAccount, callId: string): Promise<PinStanding>;
  step(
    callId: string,
    event: CallMachineEvent,
    command: PreparedCommand | null,
    shown?: Partial<OpenCall>,
    agent?: string,
  ): Promise<boolean>;
};

export type PinAtCall = {
  verifyPin(callId: string, pin: string, worker: Worker | null): Promise<boolean>;
  /** Ends a check that nobody is making any more: after a restart, or when its verdict could not be saved. */
  endForgottenCheck(callId: string): Promise<void>;
};

/** Takes a PIN through its check at a call. The digits are in an argument only; the call's machine sees an identifier and a verdict. */
export const createPinAtCall = ({ ports, inTurn, callOf, refuse, standing, step }: CallHands): PinAtCall => {
  /** Calls whose PIN is being checked right now. */
  const inFlight = new Set<string>();

  const endForgottenCheck = async (callId: string): Promise<void> => {
    if (inFlight.has(callId)) return;
    const call = callOf(callId);
    if (call === undefined || call.member === null || placeOf(call.snapshot).step !== 'checking') return;
    const left = await standing(call.member.projected.account, callId);
    const refusal = { code: 'pin-check-interrupted', detail: {} } as const;
    await step(callId, { type: 'PIN_CHECK_INTERRUPTED', standing: left }, null, { refusal });
  };

  /** Counts the attempt and moves to `checking`, so that pulling the plug gains nobody a try. */
  const beginPin = async (callId: string, worker: Worker | null): Promise<{ attemptId: string } | null> => {
    // A check whose verdict could not be saved is over: its PIN is gone, its attempt stays counted.
    await endForgottenCheck(callId);
    const call = callOf(callId);
    if (call === undefined || call.member === null) return null;
    if (worker === null || !mayTakeCalls(worker)) {
      refuse(callId, { code: worker === null ? 'not-signed-in' : 'not-allowed', detail: {} });
      return null;
    }
    const at = ports.time.now();
    const attemptId = drawId(Date.parse(at), ports.random);
    const event = { type: 'PIN_ENTERED', attemptId } as const;
    if (!call.snapshot.can(event)) {
      refuse(callId, { code: 'not-now', detail: {} });
      return null;
    }
    const { account } = call.member.projected;
    const { code } = account;
    const now = await standing(account, callId);
    if (now.lockedBy !== null) {
      // Used up meanwhile in another call: what this call knew when the member was chosen does not count.
      await step(callId, event, null);
      await step(callId, { type: 'PIN_CHECK_INTERRUPTED', standing: now }, null);
      return null;
    }
    const businessDay = ports.time.date();
    await recordPinAttempt(ports.outbox, { attemptId, account: code, callId, businessDay, at, matched: null });
    return (await step(callId, event, null)) ? { attemptId } : null;
  };

  const pinCommand = (
    check: Extract<PinCheck, { outcome: 'checked' }>,
    attemptId: string,
    account: string,
    at: string,
  ) =>
    check.method === 'pin-hq'
      ? null
      : {
          commandId: drawId(Date.parse(at), ports.random),
          body: {
            type: 'pin.attempt' as const,
            v: 1 as const,
            payload: { account, attemptId, matched: check.matched, request: { at, offline: true } },
          },
          decision: null,
        };

  const endPin = async (callId: string, attemptId: string, check: PinCheck, worker: Worker): Promise<boolean> => {
    if (check.outcome === 'unavailable') return step(callId, { type: 'PIN_UNAVAILABLE', attemptId }, null);
    const at = ports.time.now();
    const account = callOf(callId)?.snapshot.context.account ?? '';
    const { matched, method, standing: left } = check;
    const command = pinCommand(check, attemptId, account, at);
    const event = { type: 'PIN_CHECKED', attemptId, matched, method, standing: left, at } as const;
    const refusal = matched ? null : ({ code: 'pin-wrong', detail: { left: left.left } } as const);
    return step(callId, event, command, { refusal }, worker.agentId);
  };

  const pinPorts = {
    askHeadquarters: ports.askHeadquarters,
    leaseOf: ports.leaseOf,
    saveVerdict: (attemptId: string, matched: boolean) => savePinVerdict(ports.outbox, attemptId, matched),
    withdraw: (attemptId: string) => withdrawPinAttempt(ports.outbox, attemptId),
    counts: (account: string, callId: string) => countPinAttempts(ports.outbox, account, callId, ports.time.date()),
  };

  const verifyPin = async (callId: string, pin: string, worker: Worker | null): Promise<boolean> => {
    const begun = await inTurn(() => beginPin(callId, worker));
    const member = callOf(callId)?.member ?? null;
    if (begun === null || member === null || worker === null) return false;
    const { attemptId } = begun;
    // Not in turn: headquarters may take seconds, and the other lines go on meanwhile.
    inFlight.add(callId);
    try {
      const check = await checkPin(pinPorts, { attemptId, callId, account: member.projected.account, pin });
      await inTurn(() => endPin(callId, attemptId, check, worker));
      return check.outcome === 'checked';
    } finally {
      inFlight.delete(callId);
    }
  };

  return { verifyPin, endForgottenCheck };
};
