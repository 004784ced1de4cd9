import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { openHqDatabase } from '../../db/hq/connection.ts';
import { postgresSettlementStore } from '../../hq/authority/postgres-settlement-store.ts';
import type { SettlementStore } from '../../hq/authority/settlement-store.ts';
import type { FeedStore } from '../../hq/feed/feed-store.ts';
import { ADA, BRUNO, CARLA, openSmallHeadquarters } from '../../hq/small-headquarters.fixture.ts';
import { FIRST_PREVIOUS_HASH } from '../../shared/account/command.ts';
import { memberAccount } from '../../shared/account/member-account.fixture.ts';
import { startTestPostgres } from '../postgres.ts';
import { diceFrom } from '../simulation/core/dice.ts';
import type { SimulatedProcess } from '../simulation/core/process.ts';
import { type HqContent, withAll } from '../simulation/hq/content.ts';
import type { HqDatabase } from '../simulation/hq/database.ts';
import { feedsInMemory } from '../simulation/hq/feeds-in-memory.ts';
import { firstContent } from '../simulation/hq/first-content.ts';
import { createLocks } from '../simulation/hq/locks.ts';
import { settlementInMemory } from '../simulation/hq/settlement-in-memory.ts';

/** Two nodes over one store: members ADA and BRUNO in the scope ROM, CARLA in MIL, the agent A-2147, empty feeds. */
export interface StoreUnderTest {
  readonly nodes: readonly [SettlementStore, SettlementStore];
  readonly feeds: FeedStore;
  /** Gives a desk a new chain; answers its incarnation. */
  readonly startChain: (deskId: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface StoreMaker {
  readonly name: string;
  readonly open: () => Promise<StoreUnderTest>;
  readonly end: () => Promise<void>;
}

/** The product's store over a real PostgreSQL; each opening is a database of its own. */
export const overRealPostgres = (): StoreMaker => {
  const server = startTestPostgres();
  let databases = 0;
  return {
    name: 'PostgreSQL',
    open: async () => {
      databases += 1;
      const url = await (await server).createDatabase(`contract_${databases}`);
      const hq = await openSmallHeadquarters(url);
      const second = openHqDatabase(url, { pipelined: true });
      return {
        nodes: [hq.store, postgresSettlementStore(second, hq.seals)],
        feeds: hq.feeds,
        startChain: async (deskId) => (await hq.enrol(deskId)).incarnation,
        close: async () => {
          await second.destroy();
          await hq.close();
        },
      };
    },
    end: async () => (await server).stop(),
  };
};

const people = (): readonly (readonly [string, string])[] => [
  [ADA, 'ROM'],
  [BRUNO, 'ROM'],
  [CARLA, 'MIL'],
];

const peopleContent = (): HqContent => {
  const members = people().map(([code, branch]) => memberAccount({ code, branch }));
  const nobody = firstContent(0, 'one', diceFrom(1));
  return {
    ...nobody,
    rows: new Map(members.map((member) => [member.code, member])),
    snapshots: new Map(
      members.map((document) => [document.code, { code: document.code, scope: document.branch, version: 1, document }]),
    ),
    agents: new Map([['A-2147', { role: 'agent', queues: 'mm', state: 'active' }]]),
  };
};

/** A process whose operations take a turn of the event loop each, so that those of two nodes mingle. */
const realProcess = (name: string): SimulatedProcess => ({
  name,
  isAlive: () => true,
  io: async (_label, work) => {
    await nextTurn();
    const value = work();
    await nextTurn();
    return value;
  },
  wait: async (ms) => void (await pause(ms)),
  kill: () => undefined,
});

/** The store of the simulation. */
export const inMemory = (): StoreMaker => ({
  name: 'memory',
  open: async () => {
    const database: HqDatabase = {
      content: peopleContent(),
      locks: createLocks((_owner, resolve) => resolve()),
      listeners: new Set(),
      committed: () => undefined,
      refusesCommit: () => false,
    };
    return {
      nodes: [settlementInMemory(database, realProcess('one')), settlementInMemory(database, realProcess('two'))],
      feeds: feedsInMemory(database, realProcess('reader')),
      startChain: async (deskId) => {
        const incarnation = randomUUID();
        const chain = { incarnation, deskId, nextDseq: 1, lastHash: FIRST_PREVIOUS_HASH };
        database.content = { ...database.content, chains: withAll(database.content.chains, [[incarnation, chain]]) };
        return incarnation;
      },
      close: async () => undefined,
    };
  },
  end: async () => undefined,
});
