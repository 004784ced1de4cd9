import { measureSettling } from './hq/settling-rate.ts';
import type { Bench } from './measure.ts';

/** Commands settled in batches of 50, as desks push them after an outage (DESIGN §9). */
export const benchHqBatch: Bench = ({ runs }) =>
  measureSettling({ bar: 'HQ commands/s in batches of 50 ÷ pgbench -N -c 8', limit: 3, size: 50, requests: 25 }, runs);
