import {
  clearSetting,
  type KeptEnrolment,
  readSetting,
  writeSetting,
} from '../../../db/desk/outbox/setting-repository.ts';
import type { LeaseAnswer } from '../../../shared/contract/lease-api.ts';
import { forgetLease, takeLease } from '../lease/held-lease.ts';
import type { DeskStore } from './desk-store.ts';

/**
 * Stores the desk's credential and its first lease. A new one in place of an earlier one ends what headquarters held against that, and
 * the accounts are fetched again: their PIN leases are sealed for the desk's new secret only.
 */
export const keepEnrolment = async (
  { outbox, replica }: DeskStore,
  enrolment: KeptEnrolment,
  lease: LeaseAnswer | undefined,
): Promise<void> => {
  const earlier = await readSetting(outbox, 'enrolment');
  if (earlier !== null && earlier.leaseSecret !== enrolment.leaseSecret)
    await replica.write(async (tx) => {
      await tx('cursor').delete();
    });
  await clearSetting(outbox, 'refusal');
  await forgetLease(outbox);
  const { desk, incarnation } = enrolment;
  if (lease !== undefined) await takeLease(outbox, { deskId: desk.deskId, incarnation }, lease);
  await writeSetting(outbox, 'enrolment', enrolment);
};
