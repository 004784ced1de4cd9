import type { CommandResult } from '../../../shared/account/command.ts';
import { type Bar, bar, median } from '../measure.ts';
import { randomFrom } from '../random.ts';
import { type Callers, roundOfCalls } from './call-mix.ts';
import { readPeople } from './callers.ts';
import { type BenchHeadquarters, openBenchHeadquarters } from './headquarters.ts';
import { openPgbench } from './pgbench.ts';
import { type Call, openPushingDesk, type PushingDesk, type ReadyPush } from './pushing-desk.ts';

const DESKS = ['D-001', 'D-002', 'D-003', 'D-004', 'D-005', 'D-006', 'D-007', 'D-008'] as const;
const NODES = 2;
const PGBENCH_SECONDS = 3;

export interface Load {
  readonly bar: string;
  readonly limit: number;
  /** Commands in one request. */
  readonly size: number;
  /** Requests of every desk in one run. */
  readonly requests: number;
}

const uuidFrom = (random: () => number) => (): string => {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};

/** Calls without end, in rounds of the mix. */
const callsOf = (callers: Callers, random: () => number, newId: () => string): (() => Call) => {
  let waiting: Call[] = [];
  return () => {
    if (waiting.length === 0)
      waiting = roundOfCalls(callers, { random, uuid: newId }).map((commands) => ({ callId: newId(), commands }));
    const next = waiting.pop();
    if (next === undefined) throw new Error('Nobody calls.');
    return next;
  };
};

interface Line {
  readonly desk: PushingDesk;
  readonly nextCall: () => Call;
}

const openLines = async (hq: BenchHeadquarters): Promise<readonly Line[]> => {
  const people = await readPeople(hq.db);
  const stolen = [...people.stolen];
  const nextStolen = (): string => {
    const code = stolen.pop();
    if (code === undefined) throw new Error('There are no more cards to steal; measure fewer commands.');
    return code;
  };
  return Promise.all(
    DESKS.map(async (deskId, at) => {
      const random = randomFrom(at + 1);
      const newId = uuidFrom(random);
      const url = hq.urls[at % hq.urls.length];
      if (url === undefined) throw new Error('No node.');
      const desk = await openPushingDesk(hq, url, deskId, newId);
      return { desk, nextCall: callsOf({ ...people, nextStolen }, random, newId) };
    }),
  );
};

const pushAll = async (desk: PushingDesk, ready: readonly ReadyPush[]): Promise<readonly CommandResult[]> => {
  const results: CommandResult[] = [];
  for (const one of ready) results.push(...(await desk.push(one)));
  return results;
};

/** Commands a second, all desks at once; what is pushed was made before. */
const settlingRate = async (lines: readonly Line[], { requests, size }: Load) => {
  const work = lines.map(({ desk, nextCall }) => ({ desk, ready: desk.prepare(nextCall, requests, size) }));
  const started = performance.now();
  const results = (await Promise.all(work.map(({ desk, ready }) => pushAll(desk, ready)))).flat();
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: results.length / seconds, results };
};

const assertSettled = (results: readonly CommandResult[]): void => {
  const strange = results.find((result) => result.status === 'parked' && result.code === 'poison');
  if (strange !== undefined) throw new Error('A command could not be settled; nothing is measured that way.');
};

const share = (results: readonly CommandResult[], status: CommandResult['status']): number =>
  results.filter((result) => result.status === status).length / results.length;

/**
 * Commands headquarters settles in a second against `pgbench -N -c 8` over the same embedded PostgreSQL with the product's settings: real
 * HTTP to nodes that are processes of their own, eight desks at once, the mix of `call-mix.ts`. Taken in turns; the first turn is not counted.
 */
export const measureSettling = async (load: Load, runs: number): Promise<Bar[]> => {
  const hq = await openBenchHeadquarters(NODES);
  const measured: { ours: number; pgbench: number }[] = [];
  const results: CommandResult[] = [];
  try {
    const pgbench = await openPgbench(hq.databaseUrl);
    const lines = await openLines(hq);
    for (let run = 0; run <= runs; run += 1) {
      const tps = await pgbench.tps(PGBENCH_SECONDS);
      const settled = await settlingRate(lines, load);
      assertSettled(settled.results);
      if (run === 0) continue;
      measured.push({ ours: settled.perSecond, pgbench: tps });
      results.push(...settled.results);
    }
    for (const { desk } of lines) desk.close();
  } finally {
    await hq.stop();
  }
  const ratio = median(measured.map(({ ours, pgbench }) => ours / pgbench));
  const figures = {
    commandsPerSecond: median(measured.map(({ ours }) => ours)),
    pgbenchTps: median(measured.map(({ pgbench }) => pgbench)),
    commands: results.length,
    accepted: share(results, 'accepted'),
    rejected: share(results, 'rejected'),
    parked: share(results, 'parked'),
  };
  return [bar(load.bar, ratio, 'at least', load.limit, 'ratio', figures)];
};
