import { enrolAnew, heal } from './faults/operator.ts';
import { judgeAtRest } from './oracle/at-rest.ts';
import { replay } from './oracle/replay.ts';
import { type Invariant, Violation } from './oracle/violation.ts';
import { type Pieces, SOUND } from './pieces.ts';
import { isAtRest, unrest } from './rest.ts';
import { scheduleActs } from './timeline.ts';
import { createWorld, type World } from './world.ts';

export type RunOptions = { seed: number; desks: number; steps: number; pieces?: Pieces; linesKept?: number };

export type RunOutcome = {
  readonly seed: number;
  /** Null when every invariant held. */
  readonly violation: { readonly invariant: Invariant; readonly what: string } | null;
  /** Commands that desks recorded. */
  readonly commands: number;
  readonly events: number;
  readonly traceHash: string;
  readonly lines: readonly string[];
};

const MOST_EVENTS = 400_000;
/** Once nothing fails any more, a fleet must come to rest within this time of its own. */
const REST_WITHIN_MS = 15 * 60_000;
const OPERATOR_LOOKS_EVERY_MS = 20_000;

/** The operator looks after desks that are refused, as long as there are any. */
const lookAfter = (world: World): void => {
  world.scheduler.after(OPERATOR_LOOKS_EVERY_MS, () => {
    enrolAnew(world);
    lookAfter(world);
  });
};

const live = async (world: World, steps: number): Promise<number> => {
  const { scheduler, oracle, database, machines } = world;
  const over = scheduleActs(world, steps);
  const failed = (): boolean => world.failure !== undefined;
  let events = await scheduler.run(() => failed() || scheduler.now() >= over, MOST_EVENTS);
  if (!failed()) {
    heal(world);
    lookAfter(world);
    const latest = scheduler.now() + REST_WITHIN_MS;
    events += await scheduler.run(() => failed() || scheduler.now() >= latest || isAtRest(world), MOST_EVENTS);
  }
  if (failed()) throw world.failure;
  if (!isAtRest(world)) throw new Violation('liveness', unrest(world));
  const model = await replay(oracle.start, oracle.log, oracle);
  judgeAtRest(oracle, model, machines, database.content);
  return events;
};

const violationOf = (error: unknown): NonNullable<RunOutcome['violation']> =>
  error instanceof Violation
    ? { invariant: error.invariant, what: error.message }
    : { invariant: 'fault', what: error instanceof Error ? (error.stack ?? error.message) : String(error) };

/** One run: acts and faults, healing, rest, and the judgement. The same options give the same run. */
export const runSeed = async ({
  seed,
  desks,
  steps,
  pieces = SOUND,
  linesKept = 0,
}: RunOptions): Promise<RunOutcome> => {
  const world = createWorld({ seed, desks, pieces, linesKept });
  let violation: RunOutcome['violation'] = null;
  let events = 0;
  try {
    events = await live(world, steps);
  } catch (error) {
    violation = violationOf(error);
  }
  const { trace, oracle } = world;
  for (const machine of world.machines) machine.running?.process.kill();
  return { seed, violation, commands: oracle.saved.size, events, traceHash: trace.hash(), lines: trace.lines() };
};
