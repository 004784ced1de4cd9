import type { SimulatedProcess } from '../core/process.ts';
import type { Weather } from '../network/weather.ts';
import type { CallPlan } from '../workload/call-plan.ts';
import type { ClockTrust } from './clock-trust.ts';
import type { DeskProgram } from './desk-program.ts';
import type { DeskDisk } from './disk.ts';
import type { SkewedClock } from './wall-clock.ts';

/** A desk's computer: what survives its programs, and the one that runs on it now. */
export type Machine = {
  readonly name: string;
  /** Began as a copy of another desk's folder. */
  readonly isClone: boolean;
  readonly disk: DeskDisk;
  readonly wall: SkewedClock;
  readonly trust: ClockTrust;
  weather: Weather;
  /** Callers in the queue. */
  readonly waiting: CallPlan[];
  /** A copy of the disk that was put aside. */
  copy: DeskDisk | null;
  running: { process: SimulatedProcess; program: DeskProgram | null } | null;
};
