import type { DeskDisk } from '../desk/disk.ts';
import type { Gate } from '../desk/gate.ts';
import type { ReplicaInMemory } from '../desk/replica-in-memory.ts';
import type { Plant } from './plant.ts';

type Change = (replica: ReplicaInMemory, disk: DeskDisk, gate: Gate) => Partial<ReplicaInMemory>;

const inReplica = (name: string, says: string, change: Change): Plant => ({
  name,
  says,
  into: (sound) => ({
    ...sound,
    replica: (disk, gate) => {
      const replica = sound.replica(disk, gate);
      return { ...replica, ...change(replica, disk, gate) };
    },
  }),
});

const cursorFirst: Change = (replica, disk, gate) => ({
  applyFeedPage: async (scope, items, to) => {
    const before = disk.replica.cursors[scope];
    if (before?.epoch !== to.epoch) return replica.applyFeedPage(scope, items, to);
    await gate('moves its cursor', () => {
      disk.replica = { ...disk.replica, cursors: { ...disk.replica.cursors, [scope]: to } };
    });
    return gate('applies a page', () => {
      disk.replica = { ...disk.replica, cursors: { ...disk.replica.cursors, [scope]: before } };
      return [];
    }).then(() => replica.applyFeedPage(scope, items, to));
  },
});

const removesAnyScope: Change = (replica, disk, gate) => ({
  applyFeedPage: async (scope, items, to) => {
    const changed = await replica.applyFeedPage(scope, items, to);
    await gate('removes accounts', () => {
      const accounts = new Map(disk.replica.accounts);
      for (const item of items) if (item.kind === 'REMOVE') accounts.delete(item.code);
      disk.replica = { ...disk.replica, accounts };
    });
    return changed;
  },
});

const cursorOfLastChunk: Change = (replica, disk) => ({
  openStaging: async () => {
    const staging = await replica.openStaging();
    return {
      ...staging,
      saveChunk: async (scope, chunk) => {
        const saved = await staging.saveChunk(scope, chunk);
        const progress = new Map(disk.staging?.progress).set(scope, { ...saved, cursor: chunk.cursor });
        if (disk.staging !== null) disk.staging = { ...disk.staging, progress };
        return saved;
      },
    };
  },
});

const neverFlushed: Change = () => ({ flush: async () => undefined });

/** Mistakes a desk may make with what it reads of headquarters. */
export const PLANTED_IN_REPLICA: readonly Plant[] = [
  inReplica(
    'cursor-outside-transaction',
    'A page of the feed and the cursor are committed one after the other.',
    cursorFirst,
  ),
  inReplica('remove-of-any-scope', 'A REMOVE takes out an account that another scope has taken over.', removesAnyScope),
  inReplica(
    'cursor-of-last-chunk',
    'The feed is followed from the last chunk of a fetch instead of from the first.',
    cursorOfLastChunk,
  ),
  inReplica(
    'overlay-without-flush',
    'Commands leave the overlay for good while a power cut can still undo what shows them.',
    neverFlushed,
  ),
  {
    name: 'account-before-overlay',
    says: 'An account is read before what is pending, and a page of the feed comes in between.',
    into: (sound) => ({
      ...sound,
      findKnownAccount: async (store, code) => {
        const found = await store.findAccount(code);
        const pending = await store.listOverlay(await store.readCursors());
        return found === null ? null : { found, pending };
      },
    }),
  },
];
