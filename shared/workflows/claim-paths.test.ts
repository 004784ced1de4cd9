import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { callMachine } from './call.machine.ts';
import type { CallMachineEvent } from './call-events.ts';
import { type CallSnapshot, restoreCall, storedCall } from './stored-call.ts';

const AT = '2017-11-20T09:00:00.000Z';
const ID = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const STANDING = { used: 0, left: 3, lockedBy: null } as const;

/** What can happen around a claim of one leg; the PIN is right or the caller goes on without it. */
const EVENTS: readonly CallMachineEvent[] = [
  { type: 'ANSWER', agent: 'A-2147', at: AT },
  { type: 'CHOOSE_MEMBER', code: '0056994590', standing: STANDING },
  { type: 'LEAVE_MEMBER' },
  { type: 'START_SERVICE', service: 'missing-miles.claim' },
  { type: 'PIN_ENTERED', attemptId: ID(1) },
  { type: 'PIN_CHECKED', attemptId: ID(1), matched: true, method: 'pin-hq', standing: STANDING, at: AT },
  { type: 'CONTINUE_WITHOUT_PIN', at: AT },
  { type: 'VERIFY_BY_PIN' },
  { type: 'TICKET_ANSWERED', ticket: '0552107330914', answer: 'not-found', coupons: [] },
  { type: 'LEG_FIELD', leg: 1, field: 'flight', text: 'AZ 610' },
  { type: 'EDIT_LEG', leg: null },
  { type: 'REMOVE_LEG', leg: 1 },
  { type: 'CLAIM_RECORDED', commandId: ID(2), at: AT, provisional: false, miles: 10, told: [] },
  { type: 'BACK' },
  { type: 'WRAP_UP' },
  { type: 'FINISH', disposition: 'resolved', commandId: ID(3), at: AT },
];

/** More than one leg only repeats what one leg shows. */
const isNarrow = ({ context }: CallSnapshot): boolean => (context.claim?.legs.length ?? 0) <= 1;

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
  const keyOf = (snapshot: CallSnapshot) => JSON.stringify([snapshot.value, snapshot.context, snapshot.historyValue]);
  const seen = new Map([[keyOf(first), first]]);
  const queue = [first];
  for (let snapshot = queue.pop(); snapshot !== undefined; snapshot = queue.pop()) {
    for (const event of EVENTS) {
      const [next] = transition(callMachine, snapshot, event);
      if (seen.has(keyOf(next)) || !isNarrow(next)) continue;
      seen.set(keyOf(next), next);
      queue.push(next);
    }
  }
  return [...seen.values()];
};

describe('a claim in every order of events', () => {
  const all = everyReachable();
  const placed = (word: string) => all.filter(({ value }) => JSON.stringify(value).includes(word));

  it('comes to every step', () => {
    expect(placed('flights').length).toBeGreaterThan(5);
    expect(placed('"claiming":"recorded"').length).toBeGreaterThan(0);
  });

  it('is entered and recorded by nobody who is not identified', () => {
    for (const { context } of placed('claiming')) expect(context.verification.level).not.toBe('none');
    for (const { context } of all)
      if (context.claim?.recorded != null) expect(context.verification.level).not.toBe('none');
  });

  it('is recorded once and never forgotten with the member', () => {
    for (const { context } of all) if (context.claim?.recorded != null) expect(context.account).not.toBeNull();
    for (const snapshot of placed('"claiming":"recorded"'))
      for (const event of EVENTS) {
        const [next] = transition(callMachine, snapshot, event);
        expect(next.context.claim?.recorded).toEqual(snapshot.context.claim?.recorded);
      }
  });

  it('goes on after a restart as it was, from every step', () => {
    for (const snapshot of placed('claiming')) {
      const restored = restoreCall(storedCall(snapshot));
      expect(restored.outcome).toBe('restored');
      if (restored.outcome === 'restored') expect(restored.snapshot.context).toEqual(snapshot.context);
    }
  });

  it('keeps what was typed through verification', () => {
    const typed = all.filter(({ context }) => context.claim?.legs.some(({ given }) => given.flight === 'AZ 610'));
    expect(typed.some(({ value }) => JSON.stringify(value).includes('awaitingPin'))).toBe(true);
  });
});
