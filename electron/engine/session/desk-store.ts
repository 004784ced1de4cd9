import { join } from 'node:path';
import { databaseFailureOf } from '../../../db/desk/database-error.ts';
import { type Outbox, openOutbox } from '../../../db/desk/outbox/outbox.ts';
import { openReplica, type Replica } from '../../../db/desk/replica/replica.ts';
import type { Problem } from '../../../shared/contract/console-view.ts';

/** Both files of an open desk. */
export type DeskStore = { key: Uint8Array; outbox: Outbox; replica: Replica };

export type OpenedStore = { outcome: 'open'; store: DeskStore } | { outcome: 'unusable'; problem: Problem };

/** What a failure of the store means for the agent; null when it is none of the store's. */
export const problemOf = (error: unknown): Problem | null => {
  const failure = databaseFailureOf(error);
  if (failure === null) return null;
  const code = (
    { 'in-use': 'desk-in-use', damaged: 'outbox-damaged', newer: 'store-newer', 'disk-full': 'disk-full' } as const
  )[failure.kind];
  return { code, severity: 'critical', detail: {} };
};

const openReplicaOr = async (file: string, key: Uint8Array, outbox: Outbox): Promise<Replica> => {
  try {
    return await openReplica({ file, key });
  } catch (error) {
    await outbox.close();
    throw error;
  }
};

/** Opens the precious outbox and the replaceable replica. A damaged outbox is kept as it is and the desk says so. */
export const openDeskStore = async (
  dataDir: string,
  key: Uint8Array,
  maxOutboxPages?: number,
): Promise<OpenedStore> => {
  try {
    const file = join(dataDir, 'desk', 'outbox.db');
    const outbox = await openOutbox({
      file,
      key,
      ...(maxOutboxPages === undefined ? {} : { maxPages: maxOutboxPages }),
    });
    const replica = await openReplicaOr(join(dataDir, 'desk', 'replica.db'), key, outbox);
    return { outcome: 'open', store: { key, outbox, replica } };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return { outcome: 'unusable', problem };
  }
};

/** Closes both files; what was recorded stays. */
export const closeDeskStore = async ({ outbox, replica }: DeskStore): Promise<void> => {
  await replica.close();
  await outbox.close();
};
