import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appendCommand, listCommands, listCommandsToPush } from '../../../db/desk/outbox/command-repository.ts';
import { openOutbox } from '../../../db/desk/outbox/outbox.ts';
import { listOverlay } from '../../../db/desk/outbox/overlay.ts';
import { countAccounts, findAccount } from '../../../db/desk/replica/account-repository.ts';
import { readCursors } from '../../../db/desk/replica/feed.ts';
import { openReplica } from '../../../db/desk/replica/replica.ts';
import { rowAt } from '../../../test/bench/members.ts';
import { INCARNATION, KEY, testFolder, uuidOf, wrapUp } from '../../../test/faults/desk-store-cases.ts';
import { createInProcessHq, type InProcessHq } from '../../../test/faults/in-process-hq.ts';
import { createBusinessClock } from '../clock/business-clock.ts';
import type { DeskSync } from '../desk-sync.ts';
import { createHqClient } from '../hq/hq-client.ts';
import { findMembers } from '../search/find-members.ts';
import type { DeskStore } from '../session/desk-store.ts';
import { createDeskSync } from './desk-sync.ts';
import { syncStoreOf } from './sync-store-of.ts';
import type { Timing } from './timing.ts';

const enrolment = {
  desk: { deskId: 'D-900', name: 'Test', branch: 'ROM', kind: 'branch' as const },
  token: 'token',
  incarnation: INCARNATION,
  leaseSecret: '',
  scopes: ['ROM'],
};

const random = { bytes: (length: number) => new Uint8Array(length).fill(128) };

/** Waits are noted and last until somebody wakes them, or a millisecond when they are retries. */
const waits: number[] = [];
const timing: Timing = {
  elapsed: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      waits.push(ms);
      signal.addEventListener('abort', () => resolve());
      if (ms < 1500) setTimeout(resolve, 1);
    }),
};

let place: ReturnType<typeof testFolder>;
let hq: InProcessHq;
let store: DeskStore;
let sync: DeskSync | null;
const results = vi.fn(async () => undefined);

const openStore = async (): Promise<DeskStore> => ({
  key: KEY,
  outbox: await openOutbox({ file: join(place.folder, 'outbox.db'), key: KEY }),
  replica: await openReplica({ file: join(place.folder, 'replica.db'), key: KEY }),
});
const startSync = (): DeskSync => {
  const started = createDeskSync({
    store: syncStoreOf(store),
    enrolment,
    hq: createHqClient({ url: 'http://hq.test', fetch: hq.fetch }, () => null, random),
    clock: createBusinessClock({ now: () => 0 }),
    random,
    log: () => undefined,
    listener: { results, accountsChanged: async () => undefined, changed: () => undefined },
    timing,
  });
  sync = started;
  started.start();
  return started;
};
const stopSync = async (): Promise<void> => {
  await sync?.stop();
  sync = null;
};
const until = (condition: () => boolean | Promise<boolean>): Promise<void> =>
  vi.waitFor(async () => expect(await condition()).toBe(true), { timeout: 8000, interval: 10 });
const record = (seed: number) => appendCommand(store.outbox, INCARNATION, wrapUp(seed));

beforeEach(async () => {
  place = testFolder();
  hq = createInProcessHq();
  hq.accounts = Array.from({ length: 1200 }, (_, index) => rowAt(index));
  store = await openStore();
  results.mockClear();
  waits.length = 0;
});
afterEach(async () => {
  await stopSync();
  await store.replica.close();
  await store.outbox.close();
  place.remove();
});

describe('a desk in touch with headquarters', () => {
  it('sends what is recorded, fetches its members, and follows the feed', async () => {
    await record(1);
    const running = startSync();
    await until(() => running.view().state === 'synced');
    expect(running.view()).toMatchObject({ members: 1200, toSend: 0, needsAttention: 0, progress: null });
    expect(running.isOffline()).toBe(false);
    expect(hq.calls.indexOf('push')).toBeLessThan(hq.calls.indexOf('bootstrap'));
    expect(results).toHaveBeenCalledOnce();
    hq.feed.push(
      { kind: 'PUT', seq: 1, row: { ...rowAt(3), version: 2 } },
      { kind: 'REMOVE', seq: 2, code: rowAt(4).code },
    );
    await record(2);
    expect(await listOverlay(store.outbox, { ROM: { epoch: 'one', position: 0 } })).toHaveLength(1);
    running.kick();
    await until(async () => (await readCursors(store.replica)).ROM?.position === 2);
    expect((await findAccount(store.replica, rowAt(3).code))?.version).toBe(2);
    expect(await findAccount(store.replica, rowAt(4).code)).toBeNull();
    await until(async () => (await listOverlay(store.outbox, { ROM: { epoch: 'one', position: 0 } })).length === 0);
    expect(hq.commands.map((command) => command.dseq)).toEqual([1, 2]);
  });

  it('sends more than a batch in order, each once', async () => {
    for (let seed = 1; seed <= 230; seed += 1) await record(seed);
    const running = startSync();
    await until(() => running.view().state === 'synced');
    expect(hq.commands).toHaveLength(230);
    expect(hq.calls.filter((call) => call === 'push')).toHaveLength(3);
  });

  it('sends long notes in requests that headquarters takes', async () => {
    const sizes: number[] = [];
    const { fetch } = hq;
    hq.fetch = async (input, init) => {
      const request = new Request(input, init);
      sizes.push((await request.clone().arrayBuffer()).byteLength);
      return fetch(request);
    };
    for (let seed = 1; seed <= 100; seed += 1)
      await appendCommand(store.outbox, INCARNATION, wrapUp(seed, '\u0001'.repeat(2000)));
    startSync();
    await until(() => hq.commands.length === 100);
    expect(Math.max(...sizes)).toBeLessThan(1024 * 1024);
  });

  it('shows what was rejected as needing attention and goes on with the rest', async () => {
    hq.verdict = (command) => (command.dseq === 1 ? 'parked' : 'accepted');
    await record(1);
    await record(2);
    const running = startSync();
    await until(() => running.view().state === 'synced');
    expect(running.view()).toMatchObject({ toSend: 0, needsAttention: 1 });
  });
});

describe('a fetch of all members', () => {
  it('that was cut off continues where it was, also in another process', async () => {
    hq.chunksLeft = 2;
    const first = startSync();
    await until(() => first.isOffline() && first.problems().length > 0);
    await stopSync();
    expect(await countAccounts(store.replica)).toBe(0);
    await store.replica.close();
    await store.outbox.close();
    store = await openStore();
    hq.chunksLeft = 1;
    hq.calls = [];
    const second = startSync();
    await until(() => second.view().state === 'synced');
    expect(hq.calls.filter((call) => call === 'bootstrap')).toHaveLength(1);
    expect(await countAccounts(store.replica)).toBe(1200);
    expect(await findMembers(store.replica, rowAt(77).account.email ?? '')).toHaveLength(1);
  });

  it('does not take a chunk that arrived damaged', async () => {
    hq.spoilChecksum = true;
    const running = startSync();
    await until(() => running.problems().some(({ code }) => code === 'hq-unreachable'));
    expect(await countAccounts(store.replica)).toBe(0);
    hq.spoilChecksum = false;
    running.kick();
    await until(() => running.view().state === 'synced');
  });
});

describe('when headquarters', () => {
  it('is out of reach, the desk is offline, waits longer each time, and sends at once when kicked', async () => {
    hq.down = true;
    await record(1);
    const running = startSync();
    await until(() => running.view().state === 'offline' && waits.some((ms) => ms > 1500 && ms < 2100));
    expect(running.isOffline()).toBe(true);
    expect(running.problems().map(({ code }) => code)).toEqual(['hq-unreachable']);
    expect(running.view()).toMatchObject({ state: 'offline', toSend: 1 });
    hq.down = false;
    running.kick();
    await until(() => running.view().state === 'synced');
    expect(running.problems()).toEqual([]);
  });

  it('asks to be left alone, the desk waits that long', async () => {
    hq.retryAfter = 7;
    startSync();
    await until(() => waits.some((ms) => ms > 6000 && ms <= 7000));
  });

  it('was restored from a backup, the desk sends again what was lost and fetches anew', async () => {
    for (const seed of [1, 2, 3]) await record(seed);
    const running = startSync();
    await until(() => running.view().state === 'synced');
    Object.assign(hq, { epoch: 'two', commands: hq.commands.slice(0, 1), accounts: hq.accounts.slice(0, 900) });
    running.kick();
    await until(async () => (await readCursors(store.replica)).ROM?.epoch === 'two');
    expect(hq.commands.map((command) => command.dseq)).toEqual([1, 2, 3]);
    expect(await countAccounts(store.replica)).toBe(900);
    expect(await listCommandsToPush(store.outbox, INCARNATION, 'two', 9)).toEqual([]);
  });

  it('has another chain for this desk, the desk stops and says so', async () => {
    await record(1);
    hq.commands = [wrapUp(9)({ dseq: 1, prevHash: '0'.repeat(64) })];
    const running = startSync();
    await until(() => running.view().state === 'attention');
    expect(running.problems().map(({ code }) => code)).toEqual(['desk-forked']);
    await stopSync();
    const again = startSync();
    await until(() => again.view().state === 'attention');
  });

  it('has another end of the chain of an earlier enrolment, the desk learns what was settled before and parks the rest', async () => {
    const earlier = uuidOf(77);
    for (const seed of [1, 2, 3]) await appendCommand(store.outbox, earlier, wrapUp(seed, 'a note', earlier));
    const [first] = await listCommandsToPush(store.outbox, earlier, null, 1);
    const other = wrapUp(9, 'a note', earlier)({ dseq: 2, prevHash: '0'.repeat(64) });
    hq.commands = [...(first === undefined ? [] : [first]), other];
    const running = startSync();
    await until(() => running.view().state === 'synced');
    const statuses = (await listCommands(store.outbox, 9)).map(({ status }) => status);
    expect(statuses).toEqual(['parked', 'parked', 'accepted']);
  });

  it('has revoked the desk, the desk stops and says so', async () => {
    hq.revoked = true;
    const running = startSync();
    await until(() => running.problems().some(({ code }) => code === 'desk-revoked'));
    expect(running.isOffline()).toBe(true);
    hq.revoked = false;
    running.kick();
    await until(() => running.view().state === 'synced');
    expect(running.problems()).toEqual([]);
  });
});
