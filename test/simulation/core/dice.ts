import { randomFrom } from '../../bench/random.ts';

/** All chance of a run comes from one of these: the same seed gives the same run. */
export type Dice = {
  /** In [0, 1). */
  fraction(): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** Milliseconds that are mostly short and sometimes long, `mean` on average. */
  around(mean: number): number;
  pick<T>(items: readonly T[]): T;
  bytes(length: number): Uint8Array;
  uuid(): string;
};

export const diceFrom = (seed: number): Dice => {
  const fraction = randomFrom(seed);
  const between = (least: number, most: number): number => least + Math.floor(fraction() * (most - least + 1));
  const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => between(0, 255));
  return {
    fraction,
    chance: (probability) => fraction() < probability,
    between,
    around: (mean) => Math.max(1, Math.round(-Math.log(1 - fraction()) * mean)),
    pick: (items) => {
      const item = items[Math.floor(fraction() * items.length)];
      if (item === undefined) throw new Error('Nothing to pick from.');
      return item;
    },
    bytes,
    uuid: () => {
      const hex = Buffer.from(bytes(16)).toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
};
