import { describe, expect, it } from 'vitest';
import { requestStamps, STAMP_LIFE_MS, seenRequests } from './request-stamp.ts';

const MASTER_KEY = Buffer.alloc(32, 7);

describe('a stamp', () => {
  const at = { ms: 1_000_000 };
  const stamps = requestStamps(MASTER_KEY, () => at.ms);
  const issuedAt = (ms: number): string => {
    at.ms = ms;
    return stamps.issue();
  };

  it.each([
    ['just issued', 0, true],
    ['on its last moment', STAMP_LIFE_MS, true],
    ['past it', STAMP_LIFE_MS + 1, false],
    ['of a node whose clock is a little ahead', -30_000, true],
    ['of the future', -30_001, false],
  ])('%s', (_, later, isFresh) => {
    const stamp = issuedAt(1_000_000);
    at.ms = 1_000_000 + later;
    expect(stamps.isFresh(stamp)).toBe(isFresh);
  });

  it('is understood by every node of the same master key, and by no other', () => {
    const stamp = issuedAt(1_000_000);
    expect(requestStamps(MASTER_KEY, () => at.ms).isFresh(stamp)).toBe(true);
    expect(requestStamps(Buffer.alloc(32, 8), () => at.ms).isFresh(stamp)).toBe(false);
  });

  it.each(['', '.', '1000000', '1000000.', 'x'.repeat(64)])('made up as "%s" is worth nothing', (stamp) => {
    expect(stamps.isFresh(stamp)).toBe(false);
  });

  it('moved to another time is worth nothing', () => {
    const [, seal] = issuedAt(1_000_000).split('.');
    expect(stamps.isFresh(`1000001.${seal}`)).toBe(false);
  });
});

describe('requests seen', () => {
  it('are known again for longer than a stamp lives, and forgotten later', () => {
    const at = { ms: 0 };
    const seen = seenRequests(() => at.ms);
    expect([seen.isRepeat('key', 'one'), seen.isRepeat('key', 'one'), seen.isRepeat('other', 'one')]).toEqual([
      false,
      true,
      false,
    ]);
    at.ms = STAMP_LIFE_MS + 30_000;
    expect(seen.isRepeat('key', 'one')).toBe(true);
    at.ms *= 4;
    expect(seen.isRepeat('key', 'one')).toBe(false);
  });
});
