import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { callMachine } from './call.machine.ts';
import type { CallMachineEvent } from './call-events.ts';
import type { CallSnapshot } from './stored-call.ts';

const AT = '2017-11-20T09:00:00.000Z';
const ID = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const confirm = (outcome: 'allow' | 'needs-approval' | 'deny', variant: 'reissue' | 'transfer') =>
  ({ type: 'CONFIRM', commandId: ID(2), at: AT, variant, outcome, provisional: false, emailOnFile: true }) as const;

const EVENTS: readonly CallMachineEvent[] = [
  { type: 'ANSWER', agent: 'A-2147', at: AT },
  { type: 'CALLER_HUNG_UP' },
  { type: 'CHOOSE_MEMBER', code: '0056994590', standing: { used: 0, left: 3, lockedBy: null } },
  { type: 'LEAVE_MEMBER' },
  { type: 'PIN_ENTERED', attemptId: ID(1) },
  {
    type: 'PIN_CHECKED',
    attemptId: ID(1),
    matched: true,
    method: 'pin-hq',
    standing: { used: 0, left: 3, lockedBy: null },
    at: AT,
  },
  {
    type: 'PIN_CHECKED',
    attemptId: ID(1),
    matched: false,
    method: 'pin-hq',
    standing: { used: 3, left: 0, lockedBy: 'call-limit' },
    at: AT,
  },
  { type: 'PIN_UNAVAILABLE', attemptId: ID(1) },
  { type: 'VERIFY_BY_PIN' },
  { type: 'CONTINUE_WITHOUT_PIN', at: AT },
  { type: 'CALLER_NOT_MEMBER' },
  { type: 'START_SERVICE', service: 'card.report' },
  { type: 'REPORT_CARD', cause: 'stolen', lastSeenOn: null, policeReport: '' },
  { type: 'READ_BACK', item: 'codeCloses', agreed: true },
  { type: 'READ_BACK', item: 'emailRight', agreed: true },
  confirm('allow', 'transfer'),
  confirm('allow', 'reissue'),
  confirm('needs-approval', 'transfer'),
  confirm('deny', 'transfer'),
  { type: 'BACK' },
  { type: 'WRAP_UP' },
  { type: 'FINISH', disposition: 'resolved', commandId: ID(3), at: AT },
];

const keyOf = (snapshot: CallSnapshot) => JSON.stringify([snapshot.value, snapshot.context]);

/** Every snapshot that any order of events can reach. */
const everyReachable = (): CallSnapshot[] => {
  const [first] = initialTransition(callMachine, {
    callId: 'c1',
    line: 1,
    from: null,
    to: null,
    caseNumber: '17-00001',
    language: 'it',
    startedAt: AT,
  });
  const seen = new Map([[keyOf(first), first]]);
  const queue = [first];
  for (let snapshot = queue.pop(); snapshot !== undefined; snapshot = queue.pop()) {
    for (const event of EVENTS) {
      const [next] = transition(callMachine, snapshot, event);
      if (seen.has(keyOf(next))) continue;
      seen.set(keyOf(next), next);
      queue.push(next);
    }
  }
  return [...seen.values()];
};

describe('in every order of events', () => {
  const all = everyReachable();

  it('many different situations are reached', () => {
    expect(all.length).toBeGreaterThan(100);
  });

  it('nobody is served who is not at least identified', () => {
    for (const { value, context } of all)
      if (JSON.stringify(value).includes('serving')) expect(context.verification.level).not.toBe('none');
  });

  it('no transfer settles without the PIN', () => {
    for (const { context } of all) {
      const { recorded } = context.report;
      if (recorded?.variant === 'transfer' && recorded.expects === 'settlement')
        expect(context.verification.level).toBe('pin');
    }
  });

  it('what was recorded is never forgotten', () => {
    for (const { context } of all) if (context.report.recorded !== null) expect(context.account).not.toBeNull();
  });

  it('every ended call has its wrap-up, and only those', () => {
    for (const { value, context } of all) expect(context.wrapUp !== null).toBe(value === 'ended');
  });
});
