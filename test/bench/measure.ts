/** The value below which the given share of the samples lies (nearest rank). */
export const percentile = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** Milliseconds of one run of the work. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/** What a bench says about one bar. `value` is held against `limit` (DESIGN §9). */
export type Bar = {
  readonly bar: string;
  readonly value: number;
  readonly limit: number;
  readonly sense: 'at most' | 'at least';
  readonly unit: 'ms' | 'ratio';
  readonly met: boolean;
  /** The medians the value was made of, for the reader. */
  readonly figures: Readonly<Record<string, number>>;
};

const round = (value: number): number => Number(value.toPrecision(4));

export const bar = (
  name: string,
  value: number,
  sense: Bar['sense'],
  limit: number,
  unit: Bar['unit'],
  figures: Record<string, number> = {},
): Bar => ({
  bar: name,
  value: round(value),
  limit,
  sense,
  unit,
  met: sense === 'at most' ? value <= limit : value >= limit,
  figures: Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, round(figure)])),
});

export type BenchOptions = { readonly members: number; readonly runs: number };
export type Bench = (options: BenchOptions) => Promise<Bar[]>;
