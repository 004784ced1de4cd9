import {
  changeWeather,
  cloneDesk,
  crashDesk,
  cutPowerOfDesk,
  damageReplica,
  fillOrFreeDisk,
  moveClock,
  putCopyAside,
  restoreDesk,
} from './faults/desk-faults.ts';
import { backUp, crashNode, moveMember, restoreHq } from './faults/hq-faults.ts';
import { enrolAnew } from './faults/operator.ts';
import { AGENTS } from './hq/first-content.ts';
import { planCall } from './workload/call-plan.ts';
import type { World } from './world.ts';

const BETWEEN_ACTS_MS = 1200;

const ring = (world: World): void => {
  const { dice, machines, database } = world;
  const machine = dice.pick(machines);
  const scopes = machine.disk.outbox.settings.enrolment?.scopes ?? [];
  const served = [...database.content.snapshots.values()].filter(({ scope }) => scopes.includes(scope));
  if (served.length > 0)
    machine.waiting.push(
      planCall(
        dice,
        served.map(({ code }) => code),
        AGENTS,
      ),
    );
};

type Act = { readonly weight: number; readonly happen: (world: World) => void };

/** What happens to a fleet, and how often. Calls are most of it. */
const ACTS: readonly Act[] = [
  { weight: 50, happen: ring },
  { weight: 10, happen: changeWeather },
  { weight: 8, happen: crashDesk },
  { weight: 5, happen: crashNode },
  { weight: 5, happen: moveMember },
  { weight: 7, happen: moveClock },
  { weight: 4, happen: enrolAnew },
  { weight: 3, happen: cutPowerOfDesk },
  { weight: 3, happen: fillOrFreeDisk },
  { weight: 3, happen: backUp },
  { weight: 2.5, happen: restoreHq },
  { weight: 4, happen: damageReplica },
  { weight: 1.5, happen: putCopyAside },
  { weight: 1, happen: restoreDesk },
  { weight: 0.8, happen: cloneDesk },
];

const TOTAL = ACTS.reduce((sum, { weight }) => sum + weight, 0);

const drawAct = (drawn: number): Act => {
  let left = drawn * TOTAL;
  for (const act of ACTS) {
    left -= act.weight;
    if (left < 0) return act;
  }
  return { weight: 0, happen: ring };
};

/** Puts the acts of a run into its future; answers when the last of them is over. */
export const scheduleActs = (world: World, steps: number): number => {
  let at = 0;
  for (let step = 0; step < steps; step += 1) {
    at += world.dice.around(BETWEEN_ACTS_MS);
    const { happen } = drawAct(world.dice.fraction());
    world.scheduler.after(at, () => {
      world.trace.note(`act ${happen.name}`);
      happen(world);
    });
  }
  return at;
};
