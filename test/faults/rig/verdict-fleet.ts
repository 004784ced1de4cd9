import { assertNone } from '../fault.ts';
import type { FleetDesk } from './fleet.ts';
import type { FaultyHq } from './headquarters.ts';
import { chainFaults, deskFaults, journalFaults } from './verdict-desks.ts';
import { type Baseline, effectFaults, settledRows } from './verdict-effects.ts';

/**
 * Closes the desks of a fleet that has sent everything and holds journals, outboxes, replicas and headquarters against each other.
 * Throws what differs; answers how many commands were settled.
 */
export const fleetFaults = async (
  hq: FaultyHq,
  desks: readonly FleetDesk[],
  before: Baseline,
  /** A headquarters restored from a backup decides again: an answer shown before may be another one now. */
  mayChangeAnswers = false,
): Promise<number> => {
  const settled = await settledRows(hq);
  const faults: string[] = [...(await chainFaults(hq)), ...(await effectFaults(hq, before, settled))];
  for (const desk of desks) {
    await desk.close();
    const journal = mayChangeAnswers ? { ...desk.journal, takenBack: [] } : desk.journal;
    faults.push(...journalFaults(journal, settled));
    faults.push(...(await deskFaults(hq, desk.dataDir, desk.deskId, settled)));
  }
  assertNone(faults);
  return settled.length;
};
