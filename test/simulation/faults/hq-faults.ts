import type { HqContent } from '../hq/content.ts';
import { withAll } from '../hq/content.ts';
import type { FedRow } from '../hq/database.ts';
import { BRANCHES } from '../hq/first-content.ts';
import { numbered, withHeads } from '../hq/settlement-in-memory.ts';
import type { World } from '../world.ts';

const LONGEST_REPAIR_MS = 8000;

const startLater = (world: World, latest = LONGEST_REPAIR_MS): void => {
  for (const node of world.nodes) world.scheduler.after(world.dice.between(0, latest), () => node.start());
};

export const crashNode = (world: World): void => {
  world.dice.pick(world.nodes).kill();
  startLater(world);
};

/** Headquarters puts a backup aside; once it is stored, the watermark of every chain rises to where the chain stood in it. */
export const backUp = (world: World): void => {
  const { database, backups, oracle } = world;
  backups.push(database.content);
  oracle.backedUp(backups.length - 1, database.content);
  const reached = [...database.content.chains].map(([name, { nextDseq }]) => [name, nextDseq - 1] as const);
  database.content = { ...database.content, backedUp: withAll(database.content.backedUp, reached) };
};

/** Feeds begin anew, empty: positions of the epoch before mean nothing any more. */
const withNewEpoch = (content: HqContent, epoch: string): HqContent => ({
  ...content,
  scopes: new Map([...content.scopes].map(([name, scope]) => [name, { ...scope, epoch, head: 0, floor: 0 }])),
  feeds: new Map(BRANCHES.map((scope) => [scope, []])),
});

/** Headquarters comes back from a backup of some time ago. What was enrolled since is known again: the operator keeps a list of that. */
export const restoreHq = (world: World): void => {
  const last = world.backups.length - 1;
  // Mostly the last backup. With an older one what desks have forgotten since is lost, and said to be.
  const id = world.dice.chance(0.65) ? last : world.dice.between(0, last);
  const backup = world.backups[id];
  if (backup === undefined) return;
  for (const node of world.nodes) node.kill();
  const epoch = world.dice.uuid();
  const enrolledSince = [...world.database.content.chains.values()]
    .filter(({ incarnation }) => !backup.chains.has(incarnation))
    .map((chain) => [chain.incarnation, world.registry.firstPlaceOf(chain)] as const);
  const chains = withAll(backup.chains, enrolledSince);
  const places = [...chains].map(([name, { nextDseq }]) => [name, nextDseq] as const);
  const restored = { ...backup, chains, restoredAt: new Map(places) };
  world.database.content = withNewEpoch(restored, epoch);
  const disks = world.machines.map(({ disk }) => disk);
  world.oracle.restored(id, epoch, world.database.content, disks);
  // Where a copy takes over at once, a desk may be in the middle of a round.
  startLater(world, world.dice.pick([50, LONGEST_REPAIR_MS]));
};

/** A member moves to another branch: away here and there at once, in one transaction (I12). */
export const moveMember = (world: World): void => {
  const { database, dice, oracle } = world;
  const free = [...database.content.snapshots.values()].filter(
    ({ code }) => !database.locks.isTaken(`account ${code}`),
  );
  if (free.length === 0 || BRANCHES.some((scope) => database.locks.isTaken(`scope ${scope}`))) return;
  const { code, scope, version, document } = dice.pick(free);
  const to = BRANCHES.find((branch) => branch !== scope) ?? scope;
  const moved = { ...document, branch: to };
  const { rows, heads } = numbered(
    [
      { scope, kind: 'REMOVE', code, version: version + 1 },
      { scope: to, kind: 'PUT', code, version: version + 1 },
    ],
    (name) => database.content.scopes.get(name)?.head ?? 0,
  );
  const fed: readonly FedRow[] = rows;
  const { content } = database;
  database.content = withHeads(
    fed,
    heads,
  )({
    ...content,
    rows: withAll(content.rows, [[code, moved]]),
    snapshots: withAll(content.snapshots, [[code, { code, scope: to, version: version + 1, document: moved }]]),
  });
  oracle.memberMoved(code, to, fed);
};
