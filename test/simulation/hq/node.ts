import { createRouterClient, ORPCError } from '@orpc/server';
import type { WallClock } from '../../../electron/engine/clock/business-clock.ts';
import type { DeskIdentity } from '../../../hq/auth/desk-identity.ts';
import { businessClock } from '../../../hq/business-clock.ts';
import type { HeadWatch } from '../../../hq/feed/head-watch.ts';
import type { Headquarters } from '../../../hq/http/headquarters.ts';
import { hqRouter } from '../../../hq/http/router.ts';
import type { LostStretch } from '../../../shared/contract/chain-state.ts';
import { smallProgramme } from '../../../shared/programme/programme-data.fixture.ts';
import { type ProcessPorts, type SimulatedProcess, startProcess } from '../core/process.ts';
import type { Caller, Procedure, Respondent } from '../network/line.ts';
import type { Pieces } from '../pieces.ts';
import { simulatedChance } from './chance.ts';
import type { HqDatabase } from './database.ts';
import { headsInMemory } from './heads-in-memory.ts';
import { OPEN_RECORDS } from './open-records.ts';
import { withoutLost } from './report-lost.ts';

export type NodePorts = ProcessPorts & {
  pieces: Pieces;
  database: HqDatabase;
  wall: WallClock;
  identify(caller: Caller): DeskIdentity | 'unknown';
  stretchLost(stretch: LostStretch): void;
};

/** A node of headquarters: the product's own routes over a database in memory. It can be killed and started again. */
export type HqNode = Respondent & { start(): void; kill(): void };

const MASTER_KEY = Buffer.alloc(32, 7);

const headquarters = (process: SimulatedProcess, ports: NodePorts): { hq: Headquarters; abandon(): void } => {
  const { pieces, database, wall, dice } = ports;
  const store = pieces.settlement(database, process);
  const served = {
    store,
    feeds: pieces.feeds(database, process),
    chance: simulatedChance(dice),
    clock: businessClock(undefined, wall.now),
    wallClock: wall.now,
    masterKey: MASTER_KEY,
    pins: OPEN_RECORDS,
    onMailQueued: () => undefined,
    programme: { current: () => process.io('reads the programme', () => smallProgramme) },
  };
  // The routes a desk synchronises by touch no database but through the two stores; without one, any other would fail loudly.
  return { hq: served as unknown as Headquarters, abandon: store.abandon };
};

/** Few accounts are simulated: pages and chunks are small too, so that there are several. */
const LARGEST_PAGE: Partial<Record<Procedure, number>> = { pull: 3, bootstrap: 4 };

const inSmallPages = (procedure: Procedure, input: unknown): unknown => {
  const most = LARGEST_PAGE[procedure];
  if (most === undefined || typeof input !== 'object' || input === null || !('limit' in input)) return input;
  return { ...input, limit: Math.min(most, Number(input.limit)) };
};

export const createNode = (name: string, ports: NodePorts): HqNode => {
  const mourners = new Set<() => void>();
  let running: { process: SimulatedProcess; hq: Headquarters; heads: HeadWatch } | null = null;
  const start = (): void => {
    if (running !== null) return;
    const process = startProcess(name, ports, () => {
      running = null;
      abandon();
      for (const mourner of [...mourners]) mourner();
      mourners.clear();
    });
    const { hq, abandon } = headquarters(process, ports);
    running = { process, hq, heads: headsInMemory(ports.database, process) };
  };
  /** In the product this goes to the database past the ports of settlement and feeds. */
  const reportLost = (process: SimulatedProcess, stretch: LostStretch, caller: Caller, { clock }: Headquarters) =>
    process.io('writes down what is lost', () => {
      const { database } = ports;
      const content = withoutLost(database.content, caller.deskId, stretch);
      const isKnown = ports.identify(caller) !== 'unknown';
      if (content === undefined || !isKnown)
        throw new ORPCError(isKnown ? 'NOT_LOST' : 'DESK_UNKNOWN', { defined: true });
      if (content !== database.content) ports.stretchLost(stretch);
      database.content = content;
      return { business: clock.business() };
    });
  const serve = async (procedure: Procedure, input: unknown, caller: Caller): Promise<unknown> => {
    if (running === null) throw new Error('The node is down.');
    const { hq, heads, process } = running;
    const identify = () => process.io('identifies a desk', () => ports.identify(caller));
    const context = { hq, identify, setHeader: () => undefined, noteDesk: () => undefined, heads };
    const client = createRouterClient(hqRouter, { context });
    if (procedure === 'reportLost') return reportLost(process, input as LostStretch, caller, hq);
    const call = client[procedure] as (input: unknown) => Promise<unknown>;
    const asked = ports.pieces.received(procedure, inSmallPages(procedure, input), ports.database);
    return ports.pieces.answered(procedure, await call(asked), asked, hq.feeds);
  };
  start();
  return {
    name,
    isUp: () => running !== null,
    serve,
    onDeath: (listener) => {
      mourners.add(listener);
      return () => mourners.delete(listener);
    },
    start,
    kill: () => running?.process.kill(),
  };
};
