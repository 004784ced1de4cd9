import type { Random } from '../clock/random.ts';

const FIRST_MS = 1000;
const LONGEST_MS = 60_000;

/** A number in [0, 1) from the desk's random bytes. */
export const fractionOf = (random: Random): number => Buffer.from(random.bytes(4)).readUInt32BE() / 4_294_967_296;

/**
 * Milliseconds to wait after so many failures in a row: full jitter under a doubling ceiling, so that a fleet does not come back
 * in step after an outage. Never less than headquarters asked for.
 */
export const waitAfterFailures = (failures: number, askedMs: number | null, random: Random): number => {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  const jittered = fractionOf(random) * ceiling;
  return askedMs === null ? jittered : askedMs + jittered;
};
