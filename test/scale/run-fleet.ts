import { type FleetDesk, fleetDesk } from '../faults/rig/fleet.ts';
import { BRANCHES, type FaultyHq } from '../faults/rig/headquarters.ts';
import type { HqNode } from '../faults/rig/hq-node.ts';
import { pause } from '../faults/rig/open-desk.ts';
import { baselineOf, countSettled } from '../faults/rig/verdict-effects.ts';
import { fleetFaults } from '../faults/rig/verdict-fleet.ts';
import { type CallFigures, type MeasuredLine, measuredLine } from './measured-line.ts';

export type ScaleOptions = {
  desks: number;
  nodes: number;
  /** Of steady work, each desk with a call every `betweenCallsMs`. */
  seconds: number;
  betweenCallsMs: number;
  /** Calls each desk takes while all nodes are down. */
  callsInOutage: number;
};

export type Phase = {
  phase: string;
  seconds: number;
  commands: number;
  commandsPerSecond: number;
  push: CallFigures;
  pull: CallFigures;
  hello: CallFigures;
  turnedAway: number;
  failed: number;
};

export type ScaleReport = {
  desks: number;
  nodes: number;
  phases: readonly Phase[];
  settled: number;
  drainSeconds: number;
};

const ENROLLING_AT_ONCE = 4;
const PATIENCE_MS = 900_000;

/** Several at a time, the next as soon as one is done. */
const inParallel = async <T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = [];
  const waiting = items.map((item, place) => ({ item, place }));
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      done[next.place] = await work(next.item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return done;
};

const phaseOf = async (
  hq: FaultyHq,
  line: MeasuredLine,
  phase: string,
  work: () => Promise<unknown>,
): Promise<Phase> => {
  const before = await countSettled(hq);
  line.begin();
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  const commands = (await countSettled(hq)) - before;
  return {
    phase,
    seconds: Math.round(seconds * 10) / 10,
    commands,
    commandsPerSecond: Math.round((commands / seconds) * 10) / 10,
    push: line.figuresOf('push'),
    pull: line.figuresOf('pull'),
    hello: line.figuresOf('hello'),
    turnedAway: line.turnedAway(),
    failed: line.failed(),
  };
};

const steadily = (desks: readonly FleetDesk[], { seconds, betweenCallsMs }: ScaleOptions): Promise<unknown> => {
  const until = performance.now() + seconds * 1000;
  return Promise.all(
    desks.map(async (desk, index) => {
      // Not all in step.
      await pause((betweenCallsMs * index) / desks.length);
      while (performance.now() < until) {
        await desk.work(1, ['block', 'reissue']);
        await pause(betweenCallsMs);
      }
    }),
  );
};

/**
 * Desks without processes of their own, whole ones with their stores, against nodes that are processes: steady work, then an outage in which
 * everybody goes on, then all of them back at once. Throws when anything was lost or done twice.
 */
export const runFleet = async (hq: FaultyHq, options: ScaleOptions): Promise<ScaleReport> => {
  const before = await baselineOf(hq);
  const numbers = Array.from({ length: options.nodes }, (_, index) => index);
  const startNodes = (): Promise<HqNode[]> => Promise.all(numbers.map((number) => hq.startNode(number)));
  let nodes = await startNodes();
  const line = measuredLine();
  const places = Array.from({ length: options.desks }, (_, index) => ({
    hq,
    branch: BRANCHES[index % BRANCHES.length] ?? '',
    number: Math.floor(index / BRANCHES.length) + 1,
    url: nodes[index % nodes.length]?.url ?? '',
    fetch: line.fetch,
  }));
  const desks = await inParallel(places, ENROLLING_AT_ONCE, fleetDesk);
  try {
    const steady = await phaseOf(hq, line, 'steady', () => steadily(desks, options));
    await Promise.all(nodes.map((node) => node.kill()));
    await Promise.all(desks.map((desk) => desk.work(options.callsInOutage, ['block', 'reissue'])));
    nodes = await startNodes();
    const back = await phaseOf(hq, line, 'all back at once', () =>
      Promise.all(desks.map((desk) => desk.drained(PATIENCE_MS))),
    );
    await Promise.all(desks.map((desk) => desk.drained(PATIENCE_MS)));
    const settled = await fleetFaults(hq, desks, before);
    return { desks: desks.length, nodes: nodes.length, phases: [steady, back], settled, drainSeconds: back.seconds };
  } finally {
    await inParallel(desks, ENROLLING_AT_ONCE, (desk) => desk.dispose());
    await Promise.all(nodes.map((node) => node.kill()));
  }
};
