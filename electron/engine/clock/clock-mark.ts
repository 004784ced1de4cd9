import type { Outbox } from '../../../db/desk/outbox/outbox.ts';
import { writeSetting } from '../../../db/desk/outbox/setting-repository.ts';
import type { DeskLog } from '../log/desk-log.ts';
import type { BusinessClock } from './business-clock.ts';

/** A restart with the machine's clock set back gains at most this much. */
const EVERY_MS = 60_000;

/**
 * Keeps in the store how far business time has come without headquarters, every minute and at the end: leases, PIN leases and offline
 * sign-in go by it after a restart, whatever the clock of the machine says then.
 */
export const keepClockMark = (outbox: Outbox, clock: BusinessClock, log: DeskLog): { stop(): Promise<void> } => {
  const keep = async (): Promise<void> => {
    const mark = clock.mark();
    try {
      if (mark !== null) await writeSetting(outbox, 'businessClock', mark);
    } catch {
      log('How late it is could not be kept.');
    }
  };
  const timer = setInterval(() => void keep(), EVERY_MS);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await keep();
    },
  };
};
