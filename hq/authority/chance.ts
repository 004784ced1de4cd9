import { randomInt, randomUUID } from 'node:crypto';
import { type DrawnPin, drawPin } from '../pin/new-pin.ts';

/** What settling leaves to chance, as a parameter: a simulation with a seed draws the same again. */
export interface Chance {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  /** A PIN other than the one whose hash is given. */
  readonly drawPin: (oldPhc: string | undefined) => Promise<DrawnPin>;
  /** A new UUID. */
  readonly newId: () => string;
}

/** Chance as the operating system gives it. */
export const trueChance: Chance = { below: randomInt, drawPin, newId: randomUUID };
