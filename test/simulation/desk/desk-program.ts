import type { WallClock } from '../../../electron/engine/clock/business-clock.ts';
import { type BusinessClock, createBusinessClock } from '../../../electron/engine/clock/business-clock.ts';
import type { DeskSync } from '../../../electron/engine/desk-sync.ts';
import type { HqClient } from '../../../electron/engine/hq/hq-client.ts';
import type { AccountStore, findKnownAccount, KnownAccount } from '../../../electron/engine/members/known-account.ts';
import { createDeskSync } from '../../../electron/engine/sync/desk-sync.ts';
import type { Enrolment } from '../../../shared/contract/hq-api.ts';
import type { Dice } from '../core/dice.ts';
import type { SimulatedProcess } from '../core/process.ts';
import type { Scheduler } from '../core/scheduler.ts';
import type { OutboxInMemory } from './outbox-in-memory.ts';
import type { ReplicaInMemory } from './replica-in-memory.ts';

/** What a running desk is made of. */
export type DeskParts = {
  process: SimulatedProcess;
  scheduler: Scheduler;
  dice: Dice;
  wall: WallClock;
  enrolment: Enrolment;
  outbox: OutboxInMemory;
  replica: ReplicaInMemory;
  hq: HqClient;
  /** Headquarters said what time it is. */
  timeLearned(): void;
  findKnownAccount: typeof findKnownAccount;
  timeOf: (business: BusinessClock, machine: WallClock) => () => string;
};

/** A desk that runs: the product's own link with headquarters over a simulated disk, line and clock. */
export type DeskProgram = DeskParts & {
  clock: BusinessClock;
  sync: DeskSync;
  /** Business time as this desk stamps it on what it records. */
  time(): string;
  lookUp(code: string): Promise<KnownAccount | null>;
};

/** Starts a desk as the product does: the clock as remembered, then the link with headquarters. */
export const startDesk = async (parts: DeskParts): Promise<DeskProgram> => {
  const { process, scheduler, dice, wall, enrolment, outbox, replica, hq } = parts;
  const business = createBusinessClock(wall);
  const clock: BusinessClock = {
    ...business,
    learn: (heard) => {
      parts.timeLearned();
      return business.learn(heard);
    },
  };
  const remembered = await outbox.readSetting('businessClock');
  if (remembered !== null) clock.restore(remembered);
  const sync = createDeskSync({
    store: { outbox, replica },
    enrolment,
    hq,
    clock,
    random: dice,
    log: () => undefined,
    listener: {
      results: async () => undefined,
      accountsChanged: async () => undefined,
      changed: () => undefined,
    },
    timing: { elapsed: scheduler.now, wait: (ms, signal) => process.wait(ms, signal) },
  });
  sync.start();
  const accounts: AccountStore = {
    readCursors: replica.readCursors,
    listOverlay: outbox.listOverlay,
    findAccount: replica.findAccount,
  };
  return {
    ...parts,
    clock,
    sync,
    time: parts.timeOf(clock, wall),
    lookUp: (code) => parts.findKnownAccount(accounts, code),
  };
};
