import { DAYS_COMMANDS_ARE_KEPT, FORGOTTEN_AT_ONCE } from '../../../db/desk/outbox/forgettable.ts';
import type { ChainState } from '../../../shared/contract/chain-state.ts';
import type { SyncOutbox } from './sync-store.ts';

const DAY_MS = 86_400_000;
/** Slices in one round: what is left goes in the next, and an agent never waits for more than one. */
const SLICES_IN_A_ROUND = 5;

/**
 * Forgets commands that headquarters of this epoch has safely backed up, of every chain of this desk, in small transactions (I9). For the
 * end of a round, when nothing waits.
 * @param now business instant of headquarters
 */
export const forgetBackedUp = async (
  outbox: SyncOutbox,
  chains: readonly ChainState[],
  epoch: string,
  now: string,
): Promise<void> => {
  const recordedBefore = new Date(Date.parse(now) - DAYS_COMMANDS_ARE_KEPT * DAY_MS).toISOString();
  let slices = SLICES_IN_A_ROUND;
  for (const { incarnation, backedUp } of chains) {
    while (slices > 0 && backedUp > 0) {
      slices -= 1;
      if ((await outbox.forgetCommands(incarnation, { epoch, backedUp, recordedBefore })) < FORGOTTEN_AT_ONCE) break;
    }
  }
};
