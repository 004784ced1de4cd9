import {
  clearSetting,
  type KeptEnrolment,
  readSetting,
  writeSetting,
} from '../../../db/desk/outbox/setting-repository.ts';
import type { DeskStore } from './desk-store.ts';

/**
 * Stores the desk's credential. A new one in place of an earlier one ends what headquarters held against that, and the accounts are
 * fetched again: their PIN leases are sealed for the desk's new secret only.
 */
export const keepEnrolment = async ({ outbox, replica }: DeskStore, enrolment: KeptEnrolment): Promise<void> => {
  const earlier = await readSetting(outbox, 'enrolment');
  if (earlier !== null && earlier.leaseSecret !== enrolment.leaseSecret)
    await replica.write(async (tx) => {
      await tx('cursor').delete();
    });
  await clearSetting(outbox, 'refusal');
  await writeSetting(outbox, 'enrolment', enrolment);
};
