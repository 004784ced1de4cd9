import { readFeed } from '../../db/hq/feed-repository.ts';
import { assertNone, type Fault } from './fault.ts';
import { allDrained, fleetOf } from './rig/fleet.ts';
import type { FaultyHq } from './rig/headquarters.ts';
import { pause } from './rig/open-desk.ts';
import { withHeadquarters } from './rig/scenario.ts';
import { baselineOf, countSettled } from './rig/verdict-effects.ts';
import { fleetFaults } from './rig/verdict-fleet.ts';

const NODES = [0, 1];
const WRITERS_PER_NODE = 8;
/** Changes of one account within a batch come as one event, so there are fewer events than reports. */
const REPORTS = { ci: 1200, full: 16_000 };
const LEAST_EVENTS = { ci: 600, full: 10_000 };
const READERS_PER_SCOPE = 3;
const SCOPES = ['NYC', 'CAG'];

type Reader = { scope: string; seen: number; reads: number; faults: string[] };

/** Reads on from where it is, as a desk does; every read must continue the one before without a hole (I4). */
const readOn = async ({ db }: FaultyHq, reader: Reader): Promise<void> => {
  const rows = await readFeed(db, reader.scope, reader.seen, 1000);
  reader.reads += 1;
  for (const { seq } of rows) {
    if (seq !== reader.seen + 1) reader.faults.push(`${reader.scope}: ${seq} read after ${reader.seen}`);
    reader.seen = seq;
  }
};

/** Writers of two nodes on the same scopes at once, with readers looking on all the while. */
export const feedRace: Fault = (size) =>
  withHeadquarters('race', async (hq) => {
    const before = await baselineOf(hq);
    const nodes = await Promise.all(NODES.map((number) => hq.startNode(number)));
    const writers = nodes.flatMap(({ url }, node) =>
      Array.from({ length: WRITERS_PER_NODE }, (_, index) => ({
        hq,
        url,
        branch: SCOPES[index % SCOPES.length] ?? '',
        number: node * WRITERS_PER_NODE + Math.floor(index / SCOPES.length) + 1,
      })),
    );
    const desks = await fleetOf(writers);
    const perDesk = Math.ceil(REPORTS[size] / desks.length);
    const readers = SCOPES.flatMap((scope) =>
      Array.from({ length: READERS_PER_SCOPE }, (): Reader => ({ scope, seen: 0, reads: 0, faults: [] })),
    );
    const state = { isOver: false };
    const reading = readers.map(async (reader, index) => {
      for (; !state.isOver; await pause(index)) await readOn(hq, reader);
    });
    try {
      await Promise.all(desks.map(({ close }) => close()));
      for (const desk of desks) await desk.recordReports(perDesk);
      const began = performance.now();
      await Promise.all(desks.map(({ open }) => open()));
      await allDrained(desks, 600_000);
      const seconds = (performance.now() - began) / 1000;
      state.isOver = true;
      await Promise.all(reading);
      for (const reader of readers) await readOn(hq, reader);
      const heads: { scope: string; head: number }[] = await hq.db('scopes').whereIn('scope', SCOPES);
      const events = heads.reduce((sum, { head }) => sum + head, 0);
      assertNone([
        ...readers.flatMap(({ faults }) => faults),
        ...readers
          .filter(({ scope, seen }) => heads.find((head) => head.scope === scope)?.head !== seen)
          .map(({ scope, seen }) => `a reader of ${scope} ended at ${seen}`),
        ...(events < LEAST_EVENTS[size] ? [`only ${events} events`] : []),
      ]);
      await fleetFaults(hq, desks, before);
      const reads = readers.reduce((sum, reader) => sum + reader.reads, 0);
      const commandsPerSecond = Math.round((await countSettled(hq)) / seconds);
      return {
        nodes: nodes.length,
        writers: desks.length,
        readers: readers.length,
        events,
        reads,
        commandsPerSecond,
        holes: 0,
      };
    } finally {
      state.isOver = true;
      await Promise.allSettled(reading);
      for (const desk of desks) await desk.dispose();
      for (const node of nodes) await node.stop();
    }
  });
