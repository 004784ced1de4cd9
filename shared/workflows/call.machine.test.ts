import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { callMachine } from './call.machine.ts';
import type { CallMachineEvent } from './call-events.ts';
import { type CallSnapshot, restoreCall, storedCall } from './stored-call.ts';

const AT = '2017-11-20T09:00:00.000Z';
const ID = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const OPEN = { used: 0, left: 3, lockedBy: null };

const input = {
  callId: 'c1',
  line: 1,
  from: '+39065550142',
  to: null,
  caseNumber: '17-00001',
  language: 'it',
  startedAt: AT,
} as const;

const start = (): CallSnapshot => initialTransition(callMachine, input)[0];
const run = (events: readonly CallMachineEvent[], from = start()): CallSnapshot =>
  events.reduce<CallSnapshot>((snapshot, event) => transition(callMachine, snapshot, event)[0], from);

const answer: CallMachineEvent = { type: 'ANSWER', agent: 'A-2147', at: AT };
const choose: CallMachineEvent = { type: 'CHOOSE_MEMBER', code: '0056994590', standing: OPEN };
const enter = (n: number): CallMachineEvent => ({ type: 'PIN_ENTERED', attemptId: ID(n) });
const checked = (n: number, matched: boolean, left = 2): CallMachineEvent => ({
  type: 'PIN_CHECKED',
  attemptId: ID(n),
  matched,
  method: 'pin-hq',
  standing: { used: 3 - left, left, lockedBy: left === 0 ? 'call-limit' : null },
  at: AT,
});
const serve: CallMachineEvent = { type: 'START_SERVICE', service: 'card.report' };
const stolen: CallMachineEvent = { type: 'REPORT_CARD', cause: 'stolen', lastSeenOn: null, policeReport: '' };
const readBack = (item: 'codeCloses' | 'emailRight'): CallMachineEvent => ({ type: 'READ_BACK', item, agreed: true });
const confirm = (outcome: 'allow' | 'deny' | 'needs-approval', variant: 'reissue' | 'transfer' = 'transfer') =>
  ({ type: 'CONFIRM', commandId: ID(9), at: AT, variant, outcome, provisional: false, emailOnFile: true }) as const;
const verified = [answer, choose, enter(1), checked(1, true)];
const agreed = [stolen, readBack('codeCloses'), readBack('emailRight')];
const at = (snapshot: CallSnapshot) => JSON.stringify(snapshot.value);

describe('a call', () => {
  it.each<[string, CallMachineEvent[], string]>([
    ['rings', [], '"ringing"'],
    ['is missed when the caller hangs up first', [{ type: 'CALLER_HUNG_UP' }], '"missed"'],
    ['is answered', [answer], 'identifying'],
    ['asks for the PIN', [answer, choose], 'awaitingPin'],
    ['checks the PIN', [answer, choose, enter(1)], 'checking'],
    ['asks again after a wrong PIN', [answer, choose, enter(1), checked(1, false)], 'awaitingPin'],
    ['locks after the last attempt', [answer, choose, enter(1), checked(1, false, 0)], 'locked'],
    ['ignores the verdict of another attempt', [answer, choose, enter(1), checked(2, true)], 'checking'],
    [
      'says that checks are not possible',
      [answer, choose, enter(1), { type: 'PIN_UNAVAILABLE', attemptId: ID(1) }],
      'unavailable',
    ],
    [
      'knows a member without PIN',
      [answer, { ...choose, standing: { used: 0, left: 0, lockedBy: 'no-pin' } } as CallMachineEvent],
      'noPin',
    ],
    ['is verified', verified, '"verifying":"verified"'],
    [
      'goes straight on when the service was chosen before',
      [answer, choose, serve, enter(1), checked(1, true)],
      '"serving":"outcome"',
    ],
    ['serves', [...verified, serve], '"serving":"outcome"'],
    ['records once everything is agreed', [...verified, serve, ...agreed, confirm('allow')], '"serving":"recorded"'],
    [
      'does not record what the caller has not agreed to',
      [...verified, serve, stolen, confirm('allow')],
      '"serving":"outcome"',
    ],
    ['does not record what the rules refuse', [...verified, serve, ...agreed, confirm('deny')], '"serving":"outcome"'],
    [
      'returns from the wrap-up to where it was',
      [...verified, serve, { type: 'WRAP_UP' }, { type: 'BACK' }],
      '"serving":"outcome"',
    ],
    [
      'ends',
      [answer, { type: 'WRAP_UP' }, { type: 'FINISH', disposition: 'resolved', commandId: ID(8), at: AT }],
      '"ended"',
    ],
  ])('%s', (_, events, expected) => {
    expect(at(run(events))).toContain(expected);
  });

  it('keeps an unverified caller away from every service', () => {
    for (const events of [
      [answer, choose, serve],
      [answer, choose, { type: 'CALLER_NOT_MEMBER' } as const, serve],
    ])
      expect(at(run(events))).not.toContain('serving');
  });

  it('settles no transfer for a caller without PIN, but takes it to a supervisor', () => {
    const basic = [answer, choose, { type: 'CONTINUE_WITHOUT_PIN', at: AT } as const, serve, ...agreed];
    expect(at(run([...basic, confirm('allow')]))).toContain('outcome');
    const asked = run([...basic, confirm('needs-approval')]);
    expect(asked.context.report.recorded?.expects).toBe('approval');
  });

  it('forgets the verification with the member', () => {
    expect(run([...verified, { type: 'LEAVE_MEMBER' }]).context.verification.level).toBe('none');
  });

  it('records one command however often Confirm is pressed', () => {
    const twice = run([...verified, serve, ...agreed, confirm('allow'), { ...confirm('allow'), commandId: ID(10) }]);
    expect(twice.context.report.recorded?.commandId).toBe(ID(9));
  });
});

describe('a stored call', () => {
  const way: CallMachineEvent[] = [
    ...verified,
    { type: 'BLOCK_CARD', commandId: ID(7), at: AT },
    serve,
    ...agreed,
    confirm('allow'),
    { type: 'WRAP_UP' },
    { type: 'BACK' },
    { type: 'WRAP_UP' },
    { type: 'FINISH', disposition: 'resolved', commandId: ID(8), at: AT },
  ];

  it('goes on from every step as if it had never stopped', () => {
    const expected = run(way);
    way.forEach((_, step) => {
      const restored = restoreCall(JSON.parse(JSON.stringify(storedCall(run(way.slice(0, step))))));
      if (restored.outcome !== 'restored') throw new Error(`Parked at step ${step}`);
      const end = run(way.slice(step), restored.snapshot);
      expect(end.value).toEqual(expected.value);
      expect(end.context).toEqual(expected.context);
    });
  });

  it.each([
    ['of a newer version', { machineVersion: 99 }, 'newer-version'],
    ['of an older version without a way forward', { machineVersion: 0 }, 'no-way-forward'],
    ['of another machine', { machineId: 'other' }, 'unknown-machine'],
    [
      'with a step that is gone',
      { snapshot: { ...(storedCall(run(verified)).snapshot as object), value: 'gone' } },
      'damaged',
    ],
    ['with a damaged context', { snapshot: { value: 'ringing', status: 'active', context: {} } }, 'damaged'],
  ])('%s is parked', (_, change, reason) => {
    expect(restoreCall({ ...storedCall(run(verified)), ...change })).toEqual({ outcome: 'parked', reason });
  });

  it('of an older version goes forward step by step', () => {
    const old = { ...storedCall(run(verified)), machineVersion: 0 };
    expect(restoreCall(old, new Map([0, 1, 2].map((version) => [version, (snapshot) => snapshot]))).outcome).toBe(
      'restored',
    );
  });
});
