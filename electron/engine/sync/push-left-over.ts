import type { CommandResult } from '../../../shared/account/command.ts';
import { type Push, pushCommands } from './push-commands.ts';
import { syncFailureOf } from './sync-failure.ts';

const SLICE = 100;

/** Nobody will ever settle them: they end as parked here, and a supervisor sees them (I8). */
const parkAll = async ({ outbox, results }: Push, incarnation: string, epoch: string): Promise<void> => {
  for (;;) {
    const stuck = await outbox.listCommandsToPush(incarnation, epoch, SLICE);
    if (stuck.length === 0) return;
    const parked = stuck.map(
      ({ commandId }): CommandResult => ({
        status: 'parked',
        commandId,
        code: 'desk-forked',
        clause: null,
        positions: {},
      }),
    );
    await outbox.saveResults(epoch, parked);
    await results(parked);
  }
};

/**
 * Sends what a desk that was enrolled anew had recorded under its earlier incarnations, each in its own chain. Where that chain was
 * forked, which may be why it was enrolled anew, the commands are parked; they never hold up the new ones.
 */
export const pushLeftOver = async (push: Push, epoch: string): Promise<void> => {
  for (const incarnation of await push.outbox.listIncarnationsToPush(epoch)) {
    if (incarnation === push.incarnation) continue;
    try {
      await pushCommands({ ...push, incarnation }, epoch);
    } catch (error) {
      if (syncFailureOf(error).kind !== 'forked') throw error;
      await parkAll(push, incarnation, epoch);
    }
  }
};
