import { readAnchor } from '../../../db/desk/outbox/chain-anchor.ts';
import {
  countAnswered,
  countCommands,
  listCommandsToPush,
  listIncarnationsToPush,
  markCommandsSent,
  pushAgainFrom,
  saveResults,
} from '../../../db/desk/outbox/command-repository.ts';
import { forgetCommands } from '../../../db/desk/outbox/forget-commands.ts';
import type { Outbox } from '../../../db/desk/outbox/outbox.ts';
import { leaveOverlay, listShown } from '../../../db/desk/outbox/overlay.ts';
import { clearSetting, readSetting, writeSetting } from '../../../db/desk/outbox/setting-repository.ts';
import { countAccounts } from '../../../db/desk/replica/account-repository.ts';
import { dropScopes } from '../../../db/desk/replica/drop-scopes.ts';
import { applyFeedPage, readCursors } from '../../../db/desk/replica/feed.ts';
import { flushReplica, type Replica } from '../../../db/desk/replica/replica.ts';
import { readChecksums, readThrough } from '../../../db/desk/replica/scope-checksum.ts';
import { openStaging } from '../../../db/desk/replica/staging.ts';
import type { SyncOutbox, SyncReplica, SyncStore } from './sync-store.ts';

const outboxOf = (outbox: Outbox): SyncOutbox => ({
  readSetting: (name) => readSetting(outbox, name),
  writeSetting: (name, value) => writeSetting(outbox, name, value),
  clearSetting: (name) => clearSetting(outbox, name),
  countCommands: () => countCommands(outbox),
  listCommandsToPush: (incarnation, epoch, limit) => listCommandsToPush(outbox, incarnation, epoch, limit),
  listIncarnationsToPush: (epoch) => listIncarnationsToPush(outbox, epoch),
  markCommandsSent: (commandIds) => markCommandsSent(outbox, commandIds),
  saveResults: (epoch, results) => saveResults(outbox, epoch, results),
  pushAgainFrom: (incarnation, dseq) => pushAgainFrom(outbox, incarnation, dseq),
  listShown: (cursors) => listShown(outbox, cursors),
  leaveOverlay: (commandIds) => leaveOverlay(outbox, commandIds),
  readAnchor: (incarnation) => readAnchor(outbox.database, incarnation),
  forgetCommands: (incarnation, upTo) => forgetCommands(outbox, incarnation, upTo),
  countAnswered: () => countAnswered(outbox),
});

const replicaOf = (replica: Replica): SyncReplica => ({
  countAccounts: () => countAccounts(replica),
  readCursors: () => readCursors(replica),
  applyFeedPage: (scope, items, to) => applyFeedPage(replica, scope, items, to),
  openStaging: () => openStaging(replica),
  flush: () => flushReplica(replica),
  readChecksums: () => readChecksums(replica),
  readThrough: () => readThrough(replica),
  dropScopes: (kept, after) => dropScopes(replica, kept, after),
});

/** The two files of a desk as the link with headquarters uses them. */
export const syncStoreOf = ({ outbox, replica }: { outbox: Outbox; replica: Replica }): SyncStore => ({
  outbox: outboxOf(outbox),
  replica: replicaOf(replica),
});
