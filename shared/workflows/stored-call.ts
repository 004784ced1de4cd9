import { createActor, initialTransition, type SnapshotFrom } from 'xstate';
import { z } from 'zod';
import { callMachine } from './call.machine.ts';
import { type CallInput, callContextSchema } from './call-context.ts';

export type CallSnapshot = SnapshotFrom<typeof callMachine>;

export const CALL_MACHINE_ID = 'call';
/** Raise it with every change of state names or context, and add the step to `STEPS_FORWARD`. */
export const CALL_MACHINE_VERSION = 3;

/** A call as it is stored: which machine, which version of it, and where it was. */
export type StoredCall = { machineId: string; machineVersion: number; snapshot: unknown };

/** What reading a stored call gives. A call that cannot go on is parked with the reason, never dropped. */
export type RestoredCall =
  | { outcome: 'restored'; snapshot: CallSnapshot }
  | { outcome: 'parked'; reason: 'unknown-machine' | 'newer-version' | 'no-way-forward' | 'damaged' };

type StepForward = (snapshot: unknown) => unknown;

/** Version 2 knows answers; a call from before has none. */
const withoutAnswer: StepForward = (snapshot) => {
  const { context, ...rest } = z.looseObject({ context: z.looseObject({}) }).parse(snapshot);
  return { ...rest, context: { ...context, answer: null } };
};
/** Version 3 knows missing-miles claims. */
const withoutClaim: StepForward = (snapshot) => {
  const { context, ...rest } = z.looseObject({ context: z.looseObject({}) }).parse(snapshot);
  return { ...rest, context: { ...context, claim: null } };
};
const STEPS_FORWARD: ReadonlyMap<number, StepForward> = new Map([
  [1, withoutAnswer],
  [2, withoutClaim],
]);

const storedSnapshotSchema = z.looseObject({
  value: z.union([z.string(), z.record(z.string(), z.unknown())]),
  status: z.enum(['active', 'done']),
  context: callContextSchema,
});

/** The stored form of a call. Plain data; the context holds no PIN and no personal data beyond code, number and note. */
export const storedCall = (snapshot: CallSnapshot): StoredCall => ({
  machineId: CALL_MACHINE_ID,
  machineVersion: CALL_MACHINE_VERSION,
  snapshot: JSON.parse(JSON.stringify(callMachine.getPersistedSnapshot(snapshot))),
});

const brought = (snapshot: unknown, from: number, steps: ReadonlyMap<number, StepForward>) => {
  let current = snapshot;
  for (let version = from; version < CALL_MACHINE_VERSION; version += 1) {
    const step = steps.get(version);
    if (step === undefined) return { outcome: 'no-way-forward' } as const;
    current = step(current);
  }
  return { outcome: 'current', snapshot: current } as const;
};

/**
 * Brings a stored call back to the step it was at. Older versions go forward step by step; what cannot is parked.
 * A renamed state makes xstate throw on restoring: that is a damaged snapshot, not a crash of the desk.
 */
export const restoreCall = (
  stored: StoredCall,
  steps: ReadonlyMap<number, StepForward> = STEPS_FORWARD,
): RestoredCall => {
  if (stored.machineId !== CALL_MACHINE_ID) return { outcome: 'parked', reason: 'unknown-machine' };
  if (stored.machineVersion > CALL_MACHINE_VERSION) return { outcome: 'parked', reason: 'newer-version' };
  try {
    const step = brought(stored.snapshot, stored.machineVersion, steps);
    if (step.outcome !== 'current') return { outcome: 'parked', reason: step.outcome };
    const read = storedSnapshotSchema.safeParse(step.snapshot);
    if (!read.success) return { outcome: 'parked', reason: 'damaged' };
    type Persisted = Parameters<typeof callMachine.restoreSnapshot>[0];
    // An actor that is never started only resolves the stored value to state nodes.
    const actor = createActor(callMachine, { snapshot: read.data as unknown as Persisted, input: read.data.context });
    const snapshot = actor.getSnapshot();
    if (snapshot.status === 'error') return { outcome: 'parked', reason: 'damaged' };
    return { outcome: 'restored', snapshot };
  } catch {
    return { outcome: 'parked', reason: 'damaged' };
  }
};

/** A call as it arrives: ringing. */
export const newCallSnapshot = (input: CallInput): CallSnapshot => initialTransition(callMachine, input)[0];
