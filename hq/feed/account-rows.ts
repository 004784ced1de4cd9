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

/** PIN leases for one desk, for those of the accounts that have a PIN. */
export const pinLeases = async (
  { feeds, pins }: FeedSource,
  leaseSecret: Buffer,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const leases = new Map<string, string>();
  for (const [code, record] of await feeds.readPinRecords(codes)) {
    const phc = openedOrNull(pins, code, record);
    if (phc !== null) leases.set(code, sealPinLease(leaseSecret, code, phc));
  }
  return leases;
};

/** Snapshots as a desk receives them, each with the PIN lease of that desk where the member has a PIN. */
export const accountRows = async (
  source: FeedSource,
  leaseSecret: Buffer,
  snapshots: readonly Snapshot[],
): Promise<readonly AccountRow[]> => {
  const codes = snapshots.map((snapshot) => snapshot.code);
  const leases = await pinLeases(source, leaseSecret, codes);
  return snapshots.map(({ code, version, document }) => {
    return { code, version, account: document, pinLease: leases.get(code) ?? null };
  });
};
