import { measureSettling } from './hq/settling-rate.ts';
import type { Bench } from './measure.ts';

/** Commands settled one by one, as desks push them while they are connected (DESIGN §9). */
export const benchHqSingle: Bench = ({ runs }) =>
  measureSettling({ bar: 'HQ single commands/s ÷ pgbench -N -c 8', limit: 0.25, size: 1, requests: 150 }, runs);
