import { describe, expect, it } from 'vitest';
import { createBusinessClock } from './business-clock.ts';

const at = (text: string): number => Date.parse(text);
const BUSINESS = { now: '2017-11-20T09:00:00.000Z', date: '2017-11-20', demo: true };

describe('business time', () => {
  it('is headquarters’ time, carried on by this machine', () => {
    const wall = { ms: at('2026-01-01T00:00:00.000Z') };
    const clock = createBusinessClock({ now: () => wall.ms });
    clock.learn(BUSINESS);
    wall.ms += 60_000;
    expect(clock.now()).toBe('2017-11-20T09:01:00.000Z');
    expect(clock.isDemo()).toBe(true);
  });

  it('has its days in Rome', () => {
    const clock = createBusinessClock({ now: () => 0 });
    clock.learn({ ...BUSINESS, now: '2017-11-20T23:30:00.000Z' });
    expect(clock.date()).toBe('2017-11-21');
  });

  it('never runs back, and says when the clock of the machine did', () => {
    const wall = { ms: at('2026-01-01T12:00:00.000Z') };
    const first = createBusinessClock({ now: () => wall.ms });
    const remembered = first.learn(BUSINESS);
    wall.ms -= 3_600_000;
    expect(first.now()).toBe(BUSINESS.now);
    const second = createBusinessClock({ now: () => wall.ms });
    second.restore(remembered);
    expect(second.now()).toBe(BUSINESS.now);
    expect(second.hasMoved()).toBe(true);
    second.learn(BUSINESS);
    expect(second.hasMoved()).toBe(false);
  });

  it('notices a clock set back while it runs, and one set back to just after headquarters was last heard', () => {
    const wall = { ms: at('2026-01-01T12:00:00.000Z') };
    const clock = createBusinessClock({ now: () => wall.ms });
    const remembered = clock.learn({ ...BUSINESS, demo: false });
    wall.ms += 60 * 3_600_000;
    const latest = clock.now();
    wall.ms -= 59 * 3_600_000;
    expect([clock.now(), clock.hasMoved()]).toEqual([latest, true]);
    const restarted = createBusinessClock({ now: () => wall.ms });
    restarted.restore(remembered, latest);
    expect([restarted.now(), restarted.hasMoved()]).toEqual([latest, true]);
  });

  it('is not held back by setting the clock back by a little again and again, also over restarts', () => {
    const wall = { ms: at('2026-01-01T12:00:00.000Z') };
    const nudged = (): boolean => {
      let kept = createBusinessClock({ now: () => wall.ms }).learn({ ...BUSINESS, demo: false });
      for (let step = 1; step <= 3; step += 1) {
        wall.ms -= 50_000;
        const clock = createBusinessClock({ now: () => wall.ms });
        clock.restore(kept);
        kept = clock.mark() ?? kept;
        if (clock.hasMoved()) return true;
      }
      return false;
    };
    expect(nudged()).toBe(true);
  });

  it('remembers how far it came without headquarters, also while the clock of the machine is behind that', () => {
    const wall = { ms: at('2026-01-01T12:00:00.000Z') };
    const clock = createBusinessClock({ now: () => wall.ms });
    expect(clock.mark()).toBeNull();
    clock.learn({ ...BUSINESS, demo: false });
    wall.ms += 8 * 3_600_000;
    const mark = clock.mark();
    expect(mark?.lastBusinessNow).toBe('2017-11-20T17:00:00.000Z');
    wall.ms -= 7 * 3_600_000;
    const restarted = createBusinessClock({ now: () => wall.ms });
    if (mark !== null) restarted.restore(mark);
    expect([restarted.now(), restarted.hasMoved()]).toEqual(['2017-11-20T17:00:00.000Z', true]);
    const again = createBusinessClock({ now: () => wall.ms });
    again.restore(restarted.mark() ?? clock.learn(BUSINESS));
    expect([again.now(), again.hasMoved()]).toEqual(['2017-11-20T17:00:00.000Z', true]);
  });
});
