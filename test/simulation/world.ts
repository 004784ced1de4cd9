import type { Enrolment } from '../../shared/contract/hq-api.ts';
import { type Dice, diceFrom } from './core/dice.ts';
import { startProcess } from './core/process.ts';
import { createScheduler, type Scheduler } from './core/scheduler.ts';
import { createTrace, type Trace } from './core/trace.ts';
import { clockTrust } from './desk/clock-trust.ts';
import { startDesk } from './desk/desk-program.ts';
import { type DeskDisk, emptyDisk } from './desk/disk.ts';
import type { Gate } from './desk/gate.ts';
import type { Machine } from './desk/machine.ts';
import type { OutboxInMemory } from './desk/outbox-in-memory.ts';
import { RUN_BEGINS, skewedClock } from './desk/wall-clock.ts';
import type { HqContent } from './hq/content.ts';
import type { HqDatabase } from './hq/database.ts';
import { BRANCHES, firstContent } from './hq/first-content.ts';
import { createLocks } from './hq/locks.ts';
import { createNode, type HqNode } from './hq/node.ts';
import { createRegistry, type KnownDesk, type Registry } from './hq/registry.ts';
import { createLine } from './network/line.ts';
import { FAIR } from './network/weather.ts';
import { createOracle, type Oracle } from './oracle/oracle.ts';
import type { Pieces } from './pieces.ts';
import { workAtDesk } from './workload/agent.ts';

export type WorldOptions = { seed: number; desks: number; pieces: Pieces; linesKept: number };

/** Everything of one run: headquarters, desks, the lines between them, and who watches. */
export type World = {
  readonly scheduler: Scheduler;
  readonly dice: Dice;
  readonly trace: Trace;
  readonly database: HqDatabase;
  readonly nodes: readonly HqNode[];
  readonly machines: Machine[];
  readonly registry: Registry;
  readonly oracle: Oracle;
  /** Contents of headquarters put aside, oldest first. */
  readonly backups: HqContent[];
  /** While true nothing fails by itself. */
  isCalm: boolean;
  /** The first thing that went wrong. */
  failure: unknown;
  addMachine(disk: DeskDisk, isClone?: boolean): Machine;
  startMachine(machine: Machine): void;
  /** Gives a machine a new credential as this desk, as an operator and an agent do together. */
  enrol(machine: Machine, desk: KnownDesk): void;
};

const MEMBERS = 14;
const NODES = ['hq-1', 'hq-2'] as const;
/** Chance that an operation is the last of its process. */
const DEATH = 1 / 800;
const SERIALISATION_FAILURE = 0.03;
const LARGEST_SKEW_MS = 24 * 3_600_000;

/** Contact centres work in both branches, the others in their own. */
export const deskAt = (place: number, deskId = `D-${String(place + 1).padStart(3, '0')}`): KnownDesk => {
  const branch = BRANCHES[place % BRANCHES.length] ?? 'ROM';
  return { deskId, branch, scopes: place % 3 === 2 ? [...BRANCHES] : [branch] };
};

const withEnrolment = (disk: DeskDisk, enrolment: Enrolment): void => {
  const { refusal: _over, ...settings } = disk.outbox.settings;
  disk.outbox = { ...disk.outbox, settings: { ...settings, enrolment } };
  // PIN leases are sealed for a desk's newest secret: the accounts are fetched again.
  disk.replica = { ...disk.replica, cursors: {} };
  disk.unsynced = [];
};

/** A run has no weeks: what is backed up may be forgotten however lately it was recorded. */
const forgettingAtOnce = (outbox: OutboxInMemory): OutboxInMemory => ({
  ...outbox,
  forgetCommands: (incarnation, upTo) =>
    outbox.forgetCommands(incarnation, { ...upTo, recordedBefore: '9999-12-31T00:00:00Z' }),
});

export const createWorld = ({ seed, desks, pieces, linesKept }: WorldOptions): World => {
  const dice = diceFrom(seed);
  const scheduler = createScheduler(dice);
  const trace = createTrace(scheduler.now, linesKept);
  const epoch = dice.uuid();
  const content = firstContent(MEMBERS, epoch, dice);
  const machines: Machine[] = [];

  const failed = (error: unknown): void => {
    world.failure ??= error;
  };
  const watched = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      failed(error);
    }
  };
  const ports = {
    scheduler,
    dice,
    trace,
    diesAfter: () => !world.isCalm && dice.chance(DEATH),
  };

  const oracle = createOracle({
    content,
    epoch,
    trueTime: () => new Date(RUN_BEGINS + scheduler.now()).toISOString(),
    isClockDoubtful: ({ trust }) => trust.isDoubtful(),
  });

  const database: HqDatabase = {
    content,
    listeners: new Set(),
    locks: createLocks((_owner, resolve) => resolve()),
    committed: (commit) => {
      for (const { desk, dseq, type, result } of commit.commands)
        trace.note(`settled ${desk} ${dseq} ${type} ${result.status}`);
      watched(() => oracle.committed(commit));
    },
    refusesCommit: () => !world.isCalm && dice.chance(SERIALISATION_FAILURE),
  };
  const registry = createRegistry(database, dice, (own) => pieces.scopesOf(own, BRANCHES));
  const nodeAt = (name: string): HqNode => {
    const wall = skewedClock(scheduler.now, dice.between(-1000, 1000));
    return createNode(name, {
      ...ports,
      pieces,
      database,
      wall,
      identify: registry.identify,
      stretchLost: (stretch) => watched(() => oracle.stretchLost(stretch)),
    });
  };
  const nodes = NODES.map(nodeAt);

  const watchedGate =
    (machine: Machine, gate: Gate): Gate =>
    (label, work) =>
      gate(label, () => {
        const { replica, outbox } = machine.disk;
        const value = work();
        if (machine.disk.replica !== replica) watched(() => oracle.replicaChanged(machine));
        const { businessClock } = machine.disk.outbox.settings;
        if (businessClock !== outbox.settings.businessClock) machine.trust.writtenDown();
        if (machine.disk.outbox !== outbox) watched(() => oracle.outboxChanged(machine, outbox, database.content));
        return value;
      });

  const run = async (machine: Machine, enrolment: Enrolment): Promise<void> => {
    const process = startProcess(machine.name, ports, () => {
      machine.running = null;
    });
    machine.running = { process, program: null };
    machine.trust.started();
    const gate = watchedGate(machine, process.io);
    const line = createLine({ scheduler, dice, trace, nodes, weather: () => machine.weather }, machine.name);
    const caller = { deskId: enrolment.desk.deskId, incarnation: enrolment.incarnation };
    const program = await startDesk({
      process,
      scheduler,
      dice,
      wall: machine.wall,
      timeLearned: machine.trust.learned,
      enrolment,
      outbox: forgettingAtOnce(pieces.outbox(machine.disk, gate)),
      replica: pieces.replica(machine.disk, gate),
      findKnownAccount: pieces.findKnownAccount,
      timeOf: pieces.timeOf,
      hq: line({ caller, isAlive: process.isAlive }),
    });
    machine.running = { process, program };
    const waiting = { next: () => machine.waiting.shift() };
    await workAtDesk(program, waiting, {
      moment: () => oracle.momentAt(machine),
      saved: (command, made) => watched(() => oracle.commandSaved(machine, command, made)),
      viewed: (known) => watched(() => oracle.accountViewed(machine, known)),
    });
  };

  const world: World = {
    scheduler,
    dice,
    trace,
    database,
    nodes,
    machines,
    registry,
    oracle,
    backups: [],
    isCalm: false,
    failure: undefined,
    addMachine: (disk, isClone = false) => {
      const skew = dice.pick([0, 0, dice.between(-LARGEST_SKEW_MS, LARGEST_SKEW_MS)]);
      const wall = skewedClock(scheduler.now, skew);
      const machine: Machine = {
        name: `desk-${machines.length + 1}`,
        isClone,
        disk,
        wall: {
          now: wall.now,
          set: (to) => {
            wall.set(to);
            machine.trust.set();
          },
        },
        trust: clockTrust(),
        weather: FAIR,
        waiting: [],
        copy: null,
        running: null,
      };
      machines.push(machine);
      return machine;
    },
    startMachine: (machine) => {
      const { enrolment } = machine.disk.outbox.settings;
      if (machine.running !== null || enrolment === undefined) return;
      run(machine, enrolment).catch((error: unknown) => failed(error));
    },
    enrol: (machine, desk) => {
      machine.running?.process.kill();
      withEnrolment(machine.disk, registry.enrol(desk));
      oracle.enrolled(desk);
      world.startMachine(machine);
    },
  };

  for (let place = 0; place < desks; place += 1) world.enrol(world.addMachine(emptyDisk()), deskAt(place));
  return world;
};
