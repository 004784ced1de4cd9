import { countCommands, listCommandsToPush, saveResults } from '../../db/desk/outbox/command-repository.ts';
import { settleOverlay } from '../../db/desk/outbox/overlay.ts';
import { writeSetting } from '../../db/desk/outbox/setting-repository.ts';
import { countAccounts } from '../../db/desk/replica/account-repository.ts';
import { applyFeedPage, readCursors } from '../../db/desk/replica/feed.ts';
import type { SyncView } from '../../shared/contract/console-view.ts';
import type { Enrolment } from '../../shared/contract/hq-api.ts';
import type { BusinessClock } from './clock/business-clock.ts';
import type { Random } from './clock/random.ts';
import { type DeskSync, type DeskSyncListener, NEVER_SYNCED } from './desk-sync.ts';
import type { HqClient } from './hq/hq-client.ts';
import type { DeskLog } from './log/desk-log.ts';
import type { DeskStore } from './session/desk-store.ts';

export type LinkOptions = {
  store: DeskStore;
  enrolment: Enrolment;
  hq: HqClient | null;
  clock: BusinessClock;
  random: Random;
  log: DeskLog;
  listener: DeskSyncListener;
};

export const createDeskSync = ({ store, enrolment, hq, clock, listener }: LinkOptions): DeskSync => {
  let view: SyncView = NEVER_SYNCED;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const round = async (): Promise<void> => {
    if (hq === null) return;
    const hello = await hq.hello();
    await writeSetting(store.outbox, 'businessClock', clock.learn(hello.business));
    await writeSetting(store.outbox, 'leasesUntil', hello.leasesUntil);
    const cursors = await readCursors(store.replica);
    for (const scope of hello.scopes) {
      if (cursors[scope] !== undefined) continue;
      const page = await hq.bootstrap({ scope, afterCode: '', limit: 2000 });
      const items = page.rows.map((row, n) => ({ kind: 'PUT' as const, seq: n + 1, row }));
      await applyFeedPage(store.replica, scope, items, { epoch: page.epoch, position: page.cursor });
    }
    const commands = await listCommandsToPush(store.outbox, enrolment.incarnation, hello.epoch, 100);
    if (commands.length > 0) {
      const { results } = await hq.push({ incarnation: enrolment.incarnation, commands });
      await saveResults(store.outbox, hello.epoch, results);
      await listener.results(results);
    }
    for (const [scope, cursor] of Object.entries(await readCursors(store.replica))) {
      const page = await hq.pull({ scope, epoch: cursor.epoch, after: cursor.position, limit: 1000 });
      if (page.items.length > 0)
        await applyFeedPage(store.replica, scope, page.items, {
          epoch: cursor.epoch,
          position: page.items.at(-1)?.seq ?? 0,
        });
    }
    const after = Object.entries(await readCursors(store.replica)).map(([s, { position }]) => [s, position] as const);
    await settleOverlay(store.outbox, Object.fromEntries(after));
    view = { ...view, state: 'synced', lastSyncedAt: clock.now(), members: await countAccounts(store.replica) };
    await listener.accountsChanged();
  };
  const run = async (): Promise<void> => {
    do {
      again = false;
      try {
        await round();
      } catch {
        view = { ...view, state: 'offline' };
      }
      if (!stopped) view = { ...view, ...(await countCommands(store.outbox)) };
      listener.changed();
    } while (again && !stopped);
  };
  const kick = (): void => {
    if (stopped) return;
    again = true;
    running ??= run().finally(() => {
      running = null;
    });
  };
  return {
    start: kick,
    kick,
    view: () => view,
    isOffline: () => hq === null || view.state === 'offline',
    problems: () => [],
    stop: async () => {
      stopped = true;
      await running;
    },
  };
};
