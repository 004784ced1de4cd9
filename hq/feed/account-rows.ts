import type { PinRecord } from '../../db/hq/event-writer.ts';
import type { Snapshot } from '../../db/hq/snapshot-repository.ts';
import type { AccountRow } from '../../shared/contract/hq-api.ts';
import { sealPinLease } from '../pin/pin-lease.ts';
import type { PinRecords } from '../pin/pin-records.ts';
import type { FeedStore } from './feed-store.ts';

/** What feeds are read with. */
export interface FeedSource {
  readonly feeds: FeedStore;
  readonly pins: PinRecords;
}

/** One PIN record that does not open (damaged, or of an earlier key) must not keep every desk from reading all accounts. */
const openedOrNull = (pins: PinRecords, code: string, record: PinRecord): string | null => {
  try {
    return pins.open(code, record);
  } catch {
    return null;
  }
};

/** Snapshots as a desk receives them, each with the PIN lease of that desk where the member has a PIN. */
export const accountRows = async (
  { feeds, pins }: FeedSource,
  leaseSecret: Buffer,
  snapshots: readonly Snapshot[],
): Promise<readonly AccountRow[]> => {
  const records = await feeds.readPinRecords(snapshots.map((snapshot) => snapshot.code));
  return snapshots.map(({ code, version, document }) => {
    const record = records.get(code);
    const phc = record === undefined ? null : openedOrNull(pins, code, record);
    const pinLease = phc === null ? null : sealPinLease(leaseSecret, code, phc);
    return { code, version, account: document, pinLease };
  });
};
