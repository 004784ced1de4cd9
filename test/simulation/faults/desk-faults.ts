import { copyOf } from '../desk/disk.ts';
import type { Machine } from '../desk/machine.ts';
import { cutPower, loseReplica } from '../desk/replica-in-memory.ts';
import { CUT, FAIR, FOUL } from '../network/weather.ts';
import type { World } from '../world.ts';

const DAY_MS = 24 * 3_600_000;
const LONGEST_REPAIR_MS = 6000;

const kill = ({ running }: Machine): void => running?.process.kill();

const startLater = (world: World, machine: Machine): void => {
  world.scheduler.after(world.dice.between(100, LONGEST_REPAIR_MS), () => world.startMachine(machine));
};

export const crashDesk = (world: World): void => {
  const machine = world.dice.pick(world.machines);
  kill(machine);
  startLater(world, machine);
};

export const cutPowerOfDesk = (world: World): void => {
  const machine = world.dice.pick(world.machines);
  kill(machine);
  cutPower(machine.disk, world.dice.between(0, 3));
  startLater(world, machine);
};

/** The replica's file was damaged: it was moved aside, and an empty one took its place. */
export const damageReplica = (world: World): void => {
  loseReplica(world.dice.pick(world.machines).disk);
};

export const changeWeather = (world: World): void => {
  world.dice.pick(world.machines).weather = world.dice.pick([FAIR, FOUL, FOUL, CUT]);
};

/** A clock is set by hand, by a time service, or by an empty battery: up to a day off in either direction. */
export const moveClock = (world: World): void => {
  world.dice
    .pick(world.machines)
    .wall.set(world.dice.pick([0, DAY_MS, DAY_MS, -DAY_MS, world.dice.between(-DAY_MS, DAY_MS)]));
};

export const fillOrFreeDisk = (world: World): void => {
  const { disk } = world.dice.pick(world.machines);
  disk.isFull = !disk.isFull;
};

const MOST_MACHINES_MORE = 2;

/** Somebody copies a desk's folder to another machine and starts it there: two desks work with one identity. */
export const cloneDesk = (world: World): void => {
  const machine = world.dice.pick(world.machines);
  const clones = world.machines.filter(({ isClone }) => isClone).length;
  if (clones >= MOST_MACHINES_MORE || machine.disk.outbox.settings.enrolment === undefined) return;
  world.oracle.diskCopied(machine.disk);
  const clone = world.addMachine(copyOf(machine.disk), true);
  startLater(world, clone);
};

export const putCopyAside = (world: World): void => {
  const machine = world.dice.pick(world.machines);
  world.oracle.diskCopied(machine.disk);
  machine.copy = copyOf(machine.disk);
};

/** A desk gets back a copy of its folder from some time ago. */
export const restoreDesk = (world: World): void => {
  const machine = world.dice.pick(world.machines.filter(({ copy }) => copy !== null).concat(world.machines));
  if (machine.copy === null) return;
  kill(machine);
  const before = copyOf(machine.disk);
  Object.assign(machine.disk, copyOf(machine.copy));
  machine.trust.replaced();
  world.oracle.diskReplaced(
    before,
    world.machines.map(({ disk }) => disk),
    world.database.content,
  );
  startLater(world, machine);
};
