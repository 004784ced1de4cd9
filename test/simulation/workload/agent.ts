import { databaseFailureOf } from '../../../db/desk/database-error.ts';
import type { CallSnapshot } from '../../../db/desk/outbox/call-repository.ts';
import { drawId } from '../../../electron/engine/clock/random.ts';
import { enclose } from '../../../electron/engine/commands/command-envelope.ts';
import type { MemberAccount } from '../../../shared/account/account.ts';
import { project } from '../../../shared/account/project.ts';
import type { DeskProgram } from '../desk/desk-program.ts';
import type { AgentWatcher } from '../oracle/watchers.ts';
import { bodyOf } from './bodies.ts';
import type { CallPlan, CallProgress, Step } from './call-plan.ts';

const BETWEEN_CALLS_MS = 2500;
const BETWEEN_STEPS_MS = 700;

/** Calls that wait for an agent of a desk; a desk that dies loses none of them. */
export type Waiting = { next(): CallPlan | undefined };

const snapshotOf = (progress: CallProgress, now: string): CallSnapshot => ({
  callId: progress.plan.callId,
  line: 1,
  machineVersion: 1,
  snapshot: progress,
  updatedAt: now,
  closedAt: progress.done === progress.plan.steps.length ? now : null,
});

/** The member as the agent sees it: settled state, and what this desk recorded laid over it. */
const look = async ({ lookUp }: DeskProgram, code: string, watcher: AgentWatcher): Promise<MemberAccount | null> => {
  const known = await lookUp(code);
  if (known === null) return null;
  watcher.viewed(known);
  return project(known.found.account, known.pending).account;
};

const attemptOf = (step: Step, body: { payload: object }, before: string | null): string | null =>
  step === 'pin-attempt' && 'attemptId' in body.payload ? String(body.payload.attemptId) : before;

/** Records one step: the command and how far the call is, as one. Answers the call as it is then. */
const recordStep = async (
  desk: DeskProgram,
  { plan, done, attemptId }: CallProgress,
  account: MemberAccount | null,
  watcher: AgentWatcher,
): Promise<CallProgress> => {
  const { sync, dice, enrolment, outbox } = desk;
  const made = watcher.moment();
  const now = desk.time();
  // A member who has left this branch meanwhile cannot be served any further: the call ends.
  const at = account === null ? plan.steps.length - 1 : done;
  const step = plan.steps[at] ?? 'wrap-up';
  const body = bodyOf(step, { plan, account, attemptId, now, offline: sync.isOffline(), dice });
  const { deskId } = enrolment.desk;
  const { incarnation } = enrolment;
  const commandId = drawId(Date.parse(now), dice);
  const source = {
    commandId,
    desk: deskId,
    incarnation,
    agent: plan.agent,
    callId: plan.callId,
    decision: null,
    issuedAt: now,
  };
  const after: CallProgress = { plan, done: at + 1, attemptId: attemptOf(step, body, attemptId) };
  const make = enclose(body, source);
  const command = await outbox.saveCallAndCommand(snapshotOf(after, now), { incarnation, make });
  if (command !== null) watcher.saved(command, made);
  sync.kick();
  return after;
};

const workThrough = async (desk: DeskProgram, begun: CallProgress, watcher: AgentWatcher): Promise<void> => {
  let progress = begun;
  while (progress.done < progress.plan.steps.length) {
    await desk.process.wait(desk.dice.around(BETWEEN_STEPS_MS));
    const seen = await look(desk, progress.plan.account, watcher);
    if (seen === null && progress.done === 0) return;
    progress = await recordStep(desk, progress, seen, watcher);
  }
};

/** The next call to work on: one that was open when the desk last died, else one that waits. */
const nextCall = async ({ outbox }: DeskProgram, waiting: Waiting): Promise<CallProgress | undefined> => {
  const [open] = await outbox.listOpenCalls();
  if (open !== undefined) return open.snapshot as CallProgress;
  const plan = waiting.next();
  return plan === undefined ? undefined : { plan, done: 0, attemptId: null };
};

/** An agent at a desk: takes one call after the other, and tries again what a full disk refused. Ends with the process. */
export const workAtDesk = async (desk: DeskProgram, waiting: Waiting, watcher: AgentWatcher): Promise<void> => {
  for (;;) {
    await desk.process.wait(desk.dice.around(BETWEEN_CALLS_MS));
    try {
      const call = await nextCall(desk, waiting);
      if (call !== undefined) await workThrough(desk, call, watcher);
    } catch (error) {
      if (databaseFailureOf(error)?.kind !== 'disk-full') throw error;
    }
  }
};
