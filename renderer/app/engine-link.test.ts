import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConsoleView } from '../../shared/contract/console-view.ts';
import { deskContract } from '../../shared/contract/desk-api.ts';
import { DeskStore } from './desk-store.ts';
import { EngineLink } from './engine-link.ts';

const view = (revision: number): ConsoleView => ({
  revision,
  version: '1.0.0',
  desk: { id: null, name: null, branch: null, store: 'new', offlineSignIn: false },
  business: { now: '2017-11-20T09:00:00.000Z', date: '2017-11-20', demo: true, known: true },
  edition: { id: 'mm-2017', label: 'Rules 2017' },
  session: null,
  sync: {
    state: 'never',
    lastSyncedAt: null,
    members: 0,
    toSend: 0,
    needsAttention: 0,
    progress: null,
    roundTripMs: null,
    kept: 0,
    comparedAt: null,
  },
  lines: [null, null, null, null],
  outbox: [],
  otherCases: [],
  problems: [],
});

const desk = implement(deskContract);
const until = (wake: Promise<void>) => wake;

/** An engine that shows one view and stays silent until it is stopped. */
const startEngine = (port: MessagePort, revision: number) => {
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const router = {
    watch: desk.watch.handler(async function* () {
      yield view(revision);
      await until(stopped);
    }),
    syncNow: desk.syncNow.handler(() => ({ started: true })),
  };
  new RPCHandler(router).upgrade(port);
  port.start();
  return stop;
};

/** The window as far as the link knows it: an event target that hands out ports. */
const openPage = () => {
  const page = new EventTarget();
  const engines: (() => void)[] = [];
  const requestPort = vi.fn(() => {
    const { port1, port2 } = new MessageChannel();
    engines.push(startEngine(port1, engines.length + 1));
    const event = new MessageEvent('message', { data: 'milepost:port' });
    Object.defineProperties(event, { source: { value: page }, ports: { value: [port2] } });
    queueMicrotask(() => page.dispatchEvent(event));
  });
  return { page: page as unknown as Window, engines, requestPort };
};

describe('the link to the engine', () => {
  const closing: (() => void)[] = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  it('shows the engine’s view, says when the engine is gone, and follows the next one', async () => {
    const { page, engines, requestPort } = openPage();
    const store = new DeskStore();
    const link = new EngineLink(store, { requestPort }, page);
    closing.push(link.start(), () => {
      for (const stop of engines) stop();
    });

    await vi.waitFor(() => expect(store.snapshot().view?.revision).toBe(1));
    expect(await link.client?.syncNow()).toEqual({ started: true });

    engines[0]?.();
    await vi.waitFor(() => expect(store.snapshot().connection).toBe('lost'));
    expect(link.client).toBeNull();
    expect(store.snapshot().view?.revision).toBe(1);

    await vi.waitFor(() => expect(store.snapshot().view?.revision).toBe(2), { timeout: 3000 });
    expect(store.snapshot().connection).toBe('live');
    expect(requestPort).toHaveBeenCalledTimes(2);
  });

  it('ignores ports that did not come from its own window', async () => {
    const { page, requestPort } = openPage();
    const store = new DeskStore();
    closing.push(new EngineLink(store, { requestPort: vi.fn() }, page).start());
    const { port2 } = new MessageChannel();
    const stranger = new MessageEvent('message', { data: 'milepost:port' });
    Object.defineProperties(stranger, { source: { value: null }, ports: { value: [port2] } });
    page.dispatchEvent(stranger);
    await Promise.resolve();
    expect(store.snapshot().view).toBeNull();
    expect(requestPort).not.toHaveBeenCalled();
    port2.close();
  });
});
