import { describe, expect, it } from 'vitest';
import { runSeed } from './run-seed.ts';

const FLEET = { desks: 3, steps: 40 };

describe('a run', () => {
  it('happens again to the last event for the same seed, and differently for another', async () => {
    const [first, again, other] = [
      await runSeed({ ...FLEET, seed: 11 }),
      await runSeed({ ...FLEET, seed: 11 }),
      await runSeed({ ...FLEET, seed: 12 }),
    ];
    expect(first.events).toBeGreaterThan(500);
    expect(first.commands).toBeGreaterThan(5);
    expect(again).toEqual(first);
    expect(other.traceHash).not.toBe(first.traceHash);
  });
});
