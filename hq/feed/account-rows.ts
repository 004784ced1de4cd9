import type { Knex } from 'knex';
import { readPinRecords } from '../../db/hq/pin-repository.ts';
import type { Snapshot } from '../../db/hq/snapshot-repository.ts';
import type { AccountRow } from '../../shared/contract/hq-api.ts';
import { sealPinLease } from '../pin/pin-lease.ts';
import type { PinRecords } from '../pin/pin-records.ts';

/** Snapshots as a desk receives them, each with the PIN lease of that desk where the member has a PIN. */
export const accountRows = async (
  db: Knex,
  pins: PinRecords,
  leaseSecret: Buffer,
  snapshots: readonly Snapshot[],
): Promise<readonly AccountRow[]> => {
  const records = await readPinRecords(
    db,
    snapshots.map((snapshot) => snapshot.code),
  );
  return snapshots.map(({ code, version, document }) => {
    const record = records.get(code);
    const pinLease = record === undefined ? null : sealPinLease(leaseSecret, code, pins.open(code, record));
    return { code, version, account: document, pinLease };
  });
};
