import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { HqClient } from '../hq/hq-client.ts';
import { readDeskCard, writeDeskCard } from './desk-card.ts';
import { createHqWatch } from './hq-watch.ts';

const BUSINESS = { now: '2017-11-20T09:00:00.000Z', date: '2017-11-20', demo: true };

const watch = (clock: () => Promise<{ business: typeof BUSINESS }>, isOver = () => false) => {
  const heard = vi.fn();
  const changed = vi.fn();
  const made = createHqWatch({ hqClient: () => ({ clock }) as unknown as HqClient, isOver, heard, changed });
  return { made, heard, changed };
};

describe('headquarters before anybody has signed in', () => {
  it('is asked the business time, and the way there is timed', async () => {
    const { made, heard, changed } = watch(async () => ({ business: BUSINESS }));
    expect(made.reach()).toBeNull();
    made.start();
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
    made.stop();
    expect(heard).toHaveBeenCalledWith(BUSINESS);
    expect(made.reach()?.isReached).toBe(true);
  });

  it('may stay silent without a date being invented', async () => {
    const { made, heard, changed } = watch(() => Promise.reject(new Error('no answer')));
    made.start();
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
    made.stop();
    expect(heard).not.toHaveBeenCalled();
    expect(made.reach()).toEqual({ isReached: false, roundTripMs: null });
  });

  it('is not believed any more once the store is open', async () => {
    let isOpen = false;
    const { made, heard } = watch(
      async () => {
        isOpen = true;
        return { business: BUSINESS };
      },
      () => isOpen,
    );
    made.start();
    await vi.waitFor(() => expect(isOpen).toBe(true));
    made.stop();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the name plate', () => {
  const PLATE = { deskId: 'D-001', name: 'Desk 1', branch: 'ROM', hqUrl: 'http://127.0.0.1:1' };

  it('keeps business time for the next start, and older plates without it stay readable', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'milepost-plate-'));
    writeDeskCard(dataDir, PLATE);
    expect(readDeskCard(dataDir)).toEqual(PLATE);
    const clock = { offsetMs: -1000, lastBusinessNow: BUSINESS.now, lastWallMs: 5, demo: true };
    writeDeskCard(dataDir, { ...PLATE, clock });
    expect(readDeskCard(dataDir)?.clock).toEqual(clock);
    expect(readFileSync(join(dataDir, 'desk', 'desk.json'), 'utf8')).not.toContain('token');
  });
});
