import type { Outbox } from '../../../db/desk/outbox/outbox.ts';
import { readSetting, writeSetting } from '../../../db/desk/outbox/setting-repository.ts';
import type { ProgrammeData } from '../../../shared/programme/programme-data.ts';

/** The programme tables as the link with headquarters carries them. */
export type ProgrammeExchange = {
  /** Version of the tables held; null for none. */
  holds(): string | null;
  take(programme: ProgrammeData): Promise<void>;
};

export type ProgrammeBook = ProgrammeExchange & {
  /** The tables this desk decides flights by; null before headquarters was ever reached. */
  current(): ProgrammeData | null;
};

/** The programme tables of a desk. They lie in the outbox: a desk that fetches its members anew still knows what a flight gives. */
export const openProgrammeBook = async (outbox: Outbox, changed: () => void): Promise<ProgrammeBook> => {
  let held = await readSetting(outbox, 'programme');
  return {
    holds: () => held?.version ?? null,
    current: () => held,
    take: async (programme) => {
      await writeSetting(outbox, 'programme', programme);
      held = programme;
      changed();
    },
  };
};
