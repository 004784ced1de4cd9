import type { WallClock } from '../../../electron/engine/clock/business-clock.ts';

/** The instant at which every run begins, in milliseconds since 1970. A day within the edition mm-2017. */
export const RUN_BEGINS = Date.parse('2017-11-20T09:00:00Z');

/** A machine's own clock, which may be hours or days off. */
export type SkewedClock = WallClock & { set(skewMs: number): void };

export const skewedClock = (elapsed: () => number, skewMs: number): SkewedClock => {
  let skew = skewMs;
  return {
    now: () => RUN_BEGINS + Math.floor(elapsed()) + skew,
    set: (to) => {
      skew = to;
    },
  };
};
