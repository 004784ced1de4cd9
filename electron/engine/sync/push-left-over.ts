import type { Command, CommandResult } from '../../../shared/account/command.ts';
import { type Push, pushBatch, pushCommands } from './push-commands.ts';
import { syncFailureOf } from './sync-failure.ts';

const SLICE = 100;

const parkedAs = ({ commandId }: Command): CommandResult => ({
  status: 'parked',
  commandId,
  code: 'desk-forked',
  clause: null,
  positions: {},
});

const save = async ({ outbox, results }: Push, epoch: string, some: readonly CommandResult[]): Promise<void> => {
  await outbox.saveResults(epoch, some);
  await results(some);
};

/** What headquarters made of a command of a broken chain; null when it is behind the break. */
const settledBefore = async (push: Push, epoch: string, command: Command): Promise<CommandResult | null> => {
  try {
    const pushed = await pushBatch(push, [command]);
    if (pushed.kind === 'gap') return null;
    if (pushed.epoch !== epoch) throw new Error('Headquarters was restored during the round.');
    return pushed.results.find(({ commandId }) => commandId === command.commandId) ?? null;
  } catch (error) {
    if (syncFailureOf(error).kind === 'forked') return null;
    throw error;
  }
};

/** Nobody will ever settle them: they end as parked here, and a supervisor sees them (I8). */
const parkAll = async (push: Push, epoch: string): Promise<void> => {
  for (;;) {
    const stuck = await push.outbox.listCommandsToPush(push.incarnation, epoch, SLICE);
    if (stuck.length === 0) return;
    await save(push, epoch, stuck.map(parkedAs));
  }
};

/** Commands before the break may be settled, their answer lost on the way: they are asked for one by one, and the rest is parked. */
const endBrokenChain = async (push: Push, epoch: string): Promise<void> => {
  for (;;) {
    const [first] = await push.outbox.listCommandsToPush(push.incarnation, epoch, 1);
    if (first === undefined) return;
    const settled = await settledBefore(push, epoch, first);
    if (settled === null) return parkAll(push, epoch);
    await save(push, epoch, [settled]);
  }
};

/**
 * Sends what a desk that was enrolled anew had recorded under its earlier incarnations, each in its own chain. Where that chain was
 * forked, which may be why it was enrolled anew, the commands behind the break are parked; they never hold up the new ones.
 */
export const pushLeftOver = async (push: Push, epoch: string): Promise<void> => {
  for (const incarnation of await push.outbox.listIncarnationsToPush(epoch)) {
    if (incarnation === push.incarnation) continue;
    try {
      await pushCommands({ ...push, incarnation }, epoch);
    } catch (error) {
      if (syncFailureOf(error).kind !== 'forked') throw error;
      await endBrokenChain({ ...push, incarnation }, epoch);
    }
  }
};
