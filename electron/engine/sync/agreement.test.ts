import { describe, expect, it } from 'vitest';
import { createAgreement } from './agreement.ts';

const HOUR = 3_600_000;
const made = () => {
  const at = { ms: 0 };
  const lines: unknown[] = [];
  const timing = { elapsed: () => at.ms, wait: async () => undefined };
  return {
    at,
    lines,
    agreement: createAgreement({ timing, log: (line, figures) => void lines.push([line, figures]) }),
  };
};
const equal = { compared: ['ROM'], differing: [], readThrough: null } as const;
const other = { compared: ['ROM'], differing: ['ROM'], readThrough: null } as const;
const altered = { compared: ['ROM'], differing: [], readThrough: 'differs' } as const;

describe('accounts that are not those of headquarters', () => {
  it.each([other, altered])('are fetched again at once, logged once, and a problem until they agree', (findings) => {
    const { agreement, lines } = made();
    expect([agreement.judge(equal), agreement.isDiffering()]).toEqual([false, false]);
    expect([agreement.judge(findings), agreement.isDiffering()]).toEqual([true, true]);
    expect(lines).toHaveLength(1);
    expect([agreement.judge(equal), agreement.isDiffering()]).toEqual([false, false]);
  });

  it('are not fetched again and again where that did not help, until the next day', () => {
    const { agreement, lines, at } = made();
    expect(agreement.judge(other)).toBe(true);
    for (let round = 0; round < 5; round += 1) expect(agreement.judge(other)).toBe(false);
    expect([agreement.isDiffering(), lines.length]).toEqual([true, 1]);
    at.ms = 24 * HOUR;
    expect(agreement.judge(other)).toBe(true);
  });

  it('stay a problem while nothing could be compared', () => {
    const { agreement } = made();
    agreement.judge(other);
    agreement.judge({ compared: [], differing: [], readThrough: null });
    expect(agreement.isDiffering()).toBe(true);
  });
});

describe('reading through the file', () => {
  it('begins at the start, and again some hours after it was found sound', () => {
    const { agreement, at } = made();
    expect(agreement.mayReadThrough()).toBe(true);
    agreement.judge({ ...equal, readThrough: 'more' });
    expect(agreement.mayReadThrough()).toBe(true);
    agreement.judge({ ...equal, readThrough: 'sound' });
    expect(agreement.mayReadThrough()).toBe(false);
    at.ms = 6 * HOUR;
    expect(agreement.mayReadThrough()).toBe(true);
  });
});
