import { describe, expect, it, vi } from 'vitest';
import type { ConsoleView } from '../../shared/contract/console-view.ts';
import { DeskStore, noNews, reduceDesk } from './desk-store.ts';

const view = (revision: number): ConsoleView => ({
  revision,
  version: '1.0.0',
  desk: { id: 'D-001', name: 'Desk 1', branch: 'Roma', store: 'sound', offlineSignIn: true },
  business: { now: '2017-11-20T09:00:10.000Z', date: '2017-11-20', demo: true, known: true },
  edition: { id: 'mm-2017', label: 'Rules 2017' },
  session: null,
  sync: {
    state: 'synced',
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

const arrived = (revision: number) => ({ type: 'viewArrived', view: view(revision), monotonicMs: 4000 }) as const;

describe('what the page knows of the engine', () => {
  it('keeps the last view on the screen while the engine is away', () => {
    const lost = reduceDesk(reduceDesk(noNews, arrived(7)), { type: 'connectionLost' });
    expect(lost.connection).toBe('lost');
    expect(lost.view?.revision).toBe(7);
  });

  it('ignores a view older than the one shown, but not after a restart', () => {
    const live = reduceDesk(noNews, arrived(7));
    expect(reduceDesk(live, arrived(6))).toBe(live);
    const restarted = reduceDesk(reduceDesk(live, { type: 'connectionLost' }), arrived(1));
    expect(restarted.view?.revision).toBe(1);
    expect(restarted.connection).toBe('live');
  });

  it('measures business time against the clock of the page', () => {
    const { businessOffsetMs } = reduceDesk(noNews, arrived(1));
    expect(businessOffsetMs + 5000).toBe(Date.parse('2017-11-20T09:00:11.000Z'));
  });

  it('tells listeners only of changes', () => {
    const store = new DeskStore();
    const listener = vi.fn();
    const leave = store.subscribe(listener);
    store.tell(arrived(2));
    store.tell(arrived(1));
    leave();
    store.tell({ type: 'connectionLost' });
    expect(listener).toHaveBeenCalledOnce();
  });
});
