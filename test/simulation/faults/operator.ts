import type { Machine } from '../desk/machine.ts';
import type { KnownDesk } from '../hq/registry.ts';
import { FAIR } from '../network/weather.ts';
import { deskAt, type World } from '../world.ts';

const isRefused = ({ disk }: Machine): boolean => disk.outbox.settings.refusal !== undefined;

/** A clone becomes a desk of its own, of the branch it was copied at, and stays it; the others stay what they are. */
const identityFor = (world: World, machine: Machine): KnownDesk => {
  const place = world.machines.indexOf(machine);
  const { enrolment } = machine.disk.outbox.settings;
  if (!machine.isClone || enrolment === undefined) return deskAt(place);
  const { desk, scopes } = enrolment;
  return { deskId: `D-9${String(place).padStart(2, '0')}`, branch: desk.branch, scopes };
};

/** The operator gives a desk that headquarters has refused a new credential, with the agent at the desk. */
const enrolRefused = (world: World, machine: Machine): void => {
  if (isRefused(machine)) world.enrol(machine, identityFor(world, machine));
};

export const enrolAnew = (world: World): void => {
  for (const machine of world.machines) enrolRefused(world, machine);
};

/** Everything that can be put right is: lines, disks, nodes, desks. Clocks stay as wrong as they are. */
export const heal = (world: World): void => {
  world.isCalm = true;
  for (const node of world.nodes) node.start();
  for (const machine of world.machines) {
    machine.weather = FAIR;
    machine.disk.isFull = false;
    world.startMachine(machine);
  }
  enrolAnew(world);
};
