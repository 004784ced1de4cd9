import { randomFrom } from '../bench/random.ts';
import { assertNone, type Fault } from './fault.ts';
import { allDrained, type FleetDesk, fleetOf } from './rig/fleet.ts';
import type { FaultyHq } from './rig/headquarters.ts';
import { eventually, pause } from './rig/open-desk.ts';
import { withHeadquarters } from './rig/scenario.ts';
import { baselineOf } from './rig/verdict-effects.ts';
import { fleetFaults } from './rig/verdict-fleet.ts';

const STOPS = { ci: 3, full: 20 };
const LONGEST_WORK_MS = 1500;
const DESKS = 4;

const answeredAt = (desks: readonly FleetDesk[]): readonly string[] =>
  desks.flatMap(({ journal }) =>
    [...journal.shown].filter(([, { status }]) => status === 'accepted' || status === 'rejected').map(([id]) => id),
  );

/** Nothing headquarters had answered is missing. */
const assertKept = async ({ db }: FaultyHq, answered: readonly string[]): Promise<void> => {
  const there = new Set<string>(await db('commands').pluck('command_id'));
  assertNone(answered.filter((id) => !there.has(id)).map((id) => `${id} was answered and is lost`));
};

/**
 * `pg_ctl stop -m immediate` under load, with the durability of the product: what headquarters had answered is there after the recovery,
 * and desks send the rest by themselves.
 */
export const databaseStops: Fault = (size) =>
  withHeadquarters('stops', async (hq, _programs, postgres) => {
    const random = randomFrom(51);
    const before = await baselineOf(hq);
    const node = await hq.startNode(0);
    const numbers = Array.from({ length: DESKS }, (_, index) => index + 1);
    const desks = await fleetOf(numbers.map((number) => ({ hq, branch: 'NYC', url: node.url, number })));
    const state = { isOver: false };
    const atWork = desks.map(async (desk) => {
      while (!state.isOver) await desk.work(1, ['block', 'reissue', 'transfer']);
    });
    try {
      let answered: readonly string[] = [];
      for (let stop = 0; stop < STOPS[size]; stop += 1) {
        const known = answered.length;
        await eventually(
          () => answeredAt(desks).length > known,
          () => 'headquarters answers nothing any more',
        );
        await pause(random() * LONGEST_WORK_MS);
        await postgres.stopImmediately();
        answered = answeredAt(desks);
        await pause(random() * 500);
        await postgres.start();
        await assertKept(hq, answered);
      }
      state.isOver = true;
      await Promise.all(atWork);
      await allDrained(desks);
      const settled = await fleetFaults(hq, desks, before);
      return { stops: STOPS[size], desks: DESKS, answeredAtLastStop: answered.length, settled, lost: 0, doubled: 0 };
    } finally {
      state.isOver = true;
      await Promise.allSettled(atWork);
      for (const desk of desks) await desk.dispose();
      await node.stop();
    }
  });
