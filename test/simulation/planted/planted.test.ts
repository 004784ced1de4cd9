import { describe, expect, it } from 'vitest';
import { SOUND } from '../pieces.ts';
import { type RunOutcome, runSeed } from '../run-seed.ts';
import { PLANTED, piecesWith, plantNamed } from './planted.ts';

/** Far fewer than a run of the suite has. */
const SEEDS = 200;
const FLEET = { desks: 4, steps: 60 };
const LONG_MS = 600_000;

const firstCatch = async (name: string): Promise<RunOutcome | null> => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const outcome = await runSeed({ ...FLEET, seed, pieces: piecesWith(name) });
    if (outcome.violation !== null) return outcome;
  }
  return null;
};

describe('a planted bug', () => {
  it.each(PLANTED.map(({ name, says }) => [name, says] as const))(
    '%s is found: %s',
    async (name) => {
      const caught = await firstCatch(name);
      expect(caught?.violation?.invariant).toMatch(/^(I\d+|liveness)$/);
      // By the bug and nothing else: without it the same seed holds.
      const clean = await runSeed({ ...FLEET, seed: caught?.seed ?? 0, pieces: SOUND });
      expect(clean.violation).toBeNull();
    },
    LONG_MS,
  );

  it('has a name of its own, and no other has', () => {
    expect(new Set(PLANTED.map(({ name }) => name)).size).toBe(PLANTED.length);
    expect(PLANTED.length).toBeGreaterThanOrEqual(12);
    expect(() => plantNamed('no-such-bug')).toThrow('delete-on-answer');
  });
});
