import type { Knex } from 'knex';
import {
  type DeskLease,
  findDeskLease,
  isLeaseUsed,
  markLeaseHeld,
  readLeaseKeys,
  readLeaseLimits,
  saveDeskLease,
} from '../../db/hq/lease-repository.ts';
import type { LeaseAnswer } from '../../shared/contract/lease-api.ts';
import type { BusinessClock } from '../business-clock.ts';
import { type Lessee, newLease } from './issue-lease.ts';
import { policyOn } from './policy.ts';
import { FIRST_KEY_ID, leaseKeysUpTo } from './signing-key.ts';
import type { DeskKind } from './standard-policy.ts';

export type LeaseOffice = { readonly db: Knex; readonly masterKey: Uint8Array; readonly clock: BusinessClock };
export type LeaseDesk = Lessee & { readonly kind: DeskKind };

/** The key new leases are signed with. */
export const currentKeyId = async (db: Knex): Promise<string> =>
  (await readLeaseKeys(db)).at(-1)?.keyId ?? FIRST_KEY_ID;

const isUsed = async (db: Knex, last: DeskLease | undefined): Promise<boolean> =>
  last !== undefined && (await isLeaseUsed(db, last.leaseId));

/**
 * What a desk hears when it asks for a lease. It asks when it has nothing left to send, so that a new one never comes on top of what is
 * unsettled under the one before. Asking costs a row only when there is a new lease.
 */
export const leaseForDesk = async (
  { db, masterKey, clock }: LeaseOffice,
  desk: LeaseDesk,
  holds: string | null,
): Promise<LeaseAnswer> => {
  const { deskId, incarnation, kind } = desk;
  const last = await findDeskLease(db, incarnation);
  if (last !== undefined && last.leaseId === holds && !last.isHeld) await markLeaseHeld(db, incarnation, holds);
  const keyId = await currentKeyId(db);
  const { now, date } = clock.business();
  const policy = policyOn(kind, date, await readLeaseLimits(db, kind));
  const given = newLease(masterKey, desk, { last, holds, isUsed: await isUsed(db, last), keyId, policy, now });
  if (given !== null) await saveDeskLease(db, { incarnation, deskId, ...given.issued });
  return { lease: given?.lease ?? null, keys: leaseKeysUpTo(masterKey, keyId) };
};
