import type { Machine } from './desk/machine.ts';
import type { World } from './world.ts';

/** Why a desk is not at rest; null when it is. */
const unrestOf = ({ disk, name, running, waiting }: Machine, { database }: World): string | null => {
  const { outbox, replica } = disk;
  if (running?.program == null) return `${name} does not run`;
  if (outbox.settings.refusal !== undefined) return `${name} is refused (${outbox.settings.refusal})`;
  if (waiting.length > 0 || [...outbox.calls.values()].some(({ closedAt }) => closedAt === null))
    return `${name} has calls to answer`;
  const scopes = outbox.settings.enrolment?.scopes ?? [];
  const states = scopes.map((scope) => database.content.scopes.get(scope));
  const epoch = states[0]?.epoch;
  const unanswered = outbox.commands.filter(({ answeredEpoch }) => answeredEpoch !== epoch);
  if (unanswered.length > 0) return `${name} has ${unanswered.length} commands without an answer`;
  const isUp = states.every((state) => {
    const cursor = state === undefined ? undefined : replica.cursors[state.scope];
    return cursor?.epoch === state?.epoch && cursor?.position === state?.head;
  });
  if (!isUp) return `${name} has not read its feeds to the end`;
  return outbox.commands.some(({ inOverlay }) => inOverlay) ? `${name} shows commands as pending` : null;
};

/** The first reason why a fleet is not at rest; empty when it is. */
export const unrest = (world: World): string =>
  world.machines.map((machine) => unrestOf(machine, world)).find((reason) => reason !== null) ?? '';

export const isAtRest = (world: World): boolean => unrest(world) === '';
