import { describe, expect, it } from 'vitest';
import type { Scope } from '../../db/hq/feed-repository.ts';
import { createHeadWatch, type Heads } from './head-watch.ts';

const beyond =
  (head: number) =>
  (heads: Heads): boolean =>
    (heads.get('ROM')?.head ?? 0) > head;
const never = (): AbortSignal => new AbortController().signal;
const A_WHILE_MS = 60_000;

const feeds = () => {
  const state = { head: 0, looks: 0, isAway: false };
  const readScopes = async (scopes: readonly string[]): Promise<readonly Scope[]> => {
    state.looks += 1;
    if (state.isAway) throw new Error('away');
    return scopes.map((scope) => ({ scope, epoch: 'one', head: state.head, floor: 0, checksum: '' }));
  };
  return { state, readScopes };
};

describe('who waits for a feed to move', () => {
  it('is answered at once when it has moved already', async () => {
    const { state, readScopes } = feeds();
    state.head = 3;
    const heads = await createHeadWatch({ readScopes }).wait(['ROM'], beyond(2), A_WHILE_MS, never());
    expect(heads?.get('ROM')?.head).toBe(3);
  });

  it('hears of a commit of this node without waiting for the next look', async () => {
    const { state, readScopes } = feeds();
    const watch = createHeadWatch({ readScopes, everyMs: A_WHILE_MS });
    const waiting = watch.wait(['ROM'], beyond(0), A_WHILE_MS, never());
    await expect.poll(() => state.looks).toBe(1);
    state.head = 1;
    watch.stir();
    expect((await waiting)?.get('ROM')?.head).toBe(1);
  });

  it('hears of a commit of another node with one of the next looks, also after the database was away', async () => {
    const { state, readScopes } = feeds();
    const watch = createHeadWatch({ readScopes, everyMs: 1, everyMsAfterFailure: 1 });
    const waiting = watch.wait(['ROM'], beyond(0), A_WHILE_MS, never());
    state.isAway = true;
    await expect.poll(() => state.looks).toBeGreaterThan(2);
    Object.assign(state, { head: 1, isAway: false });
    expect((await waiting)?.get('ROM')?.head).toBe(1);
  });

  it('shares its looks with all others, and nobody looks when nobody waits', async () => {
    const { state, readScopes } = feeds();
    const watch = createHeadWatch({ readScopes, everyMs: A_WHILE_MS });
    const waiting = Array.from({ length: 200 }, () => watch.wait(['ROM'], beyond(0), A_WHILE_MS, never()));
    await expect.poll(() => watch.waiting()).toBe(200);
    state.head = 1;
    watch.stir();
    await Promise.all(waiting);
    expect(state.looks).toBeLessThan(5);
    watch.stir();
    expect([watch.waiting(), state.looks < 5]).toEqual([0, true]);
  });

  it('is answered with the heads of its own scopes only', async () => {
    const { state, readScopes } = feeds();
    const watch = createHeadWatch({ readScopes });
    void watch.wait(['MIL'], () => false, A_WHILE_MS, never());
    state.head = 1;
    const heads = await watch.wait(['ROM'], beyond(0), A_WHILE_MS, never());
    expect([...(heads?.keys() ?? [])]).toEqual(['ROM']);
    watch.stop();
  });

  it('is let go when the wait is over, the desk is gone, headquarters stops, or too many wait', async () => {
    const { readScopes } = feeds();
    const watch = createHeadWatch({ readScopes, mostWaiting: 2 });
    expect((await watch.wait(['ROM'], beyond(0), 5, never()))?.get('ROM')?.head).toBe(0);
    const gone = new AbortController();
    const first = watch.wait(['ROM'], beyond(0), A_WHILE_MS, gone.signal);
    const second = watch.wait(['ROM'], beyond(0), A_WHILE_MS, never());
    expect(await watch.wait(['ROM'], beyond(0), A_WHILE_MS, never())).toBeUndefined();
    gone.abort();
    await first;
    expect(watch.waiting()).toBe(1);
    watch.stop();
    await second;
    expect(await watch.wait(['ROM'], beyond(0), A_WHILE_MS, never())).toBeUndefined();
  });
});
