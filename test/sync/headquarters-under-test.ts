import { randomBytes } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Knex } from 'knex';
import { createDesk, type Desk } from '../../electron/engine/desk.ts';
import { openDeskLog } from '../../electron/engine/log/desk-log.ts';
import { createEnrolmentCode } from '../../hq/auth/enrolment.ts';
import type { Headquarters } from '../../hq/http/headquarters.ts';
import { createHqServer } from '../../hq/server.ts';
import { openSmallHeadquarters, PASSPHRASE, type SmallHeadquarters } from '../../hq/small-headquarters.fixture.ts';
import { PROTOCOL_HEADER } from '../../shared/contract/signed-request.ts';
import { plainKeychain } from '../desk/desk-under-test.ts';

/** Puts a one-time code for a desk into its data folder. */
export const inviteDesk = async (db: Knex, dataDir: string, deskId: string, hqUrl: string): Promise<void> => {
  const enrolmentCode = await createEnrolmentCode(db, deskId, new Date(Date.now() + 60_000));
  mkdirSync(join(dataDir, 'desk'), { recursive: true });
  writeFileSync(join(dataDir, 'desk', 'enrolment.json'), JSON.stringify({ hqUrl, deskId, enrolmentCode }));
};

/** What is served, and a folder of its own, where its log is. */
export type OpenHq = Omit<Headquarters, 'wallClock'> & { readonly folder: string; readonly close: () => Promise<void> };

/** The real headquarters over a real PostgreSQL, at one address for as long as the test lasts. */
export type RealHq<Hq extends OpenHq = SmallHeadquarters> = {
  hq: Hq;
  url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  dispose(): Promise<void>;
};

const DRAIN_MS = 300;

/** Serves a headquarters that is open; `dispose` closes it. */
export const servedHq = async <Hq extends OpenHq>(hq: Hq): Promise<RealHq<Hq>> => {
  const writeLog = (line: unknown): void => appendFileSync(join(hq.folder, 'hq.log'), `${JSON.stringify(line)}\n`);
  const serve = async (port: number): Promise<FastifyInstance> => {
    const server = createHqServer({
      hq: { ...hq, wallClock: Date.now, notice: writeLog },
      log: writeLog,
      onError: writeLog,
    });
    await server.listen({ host: '127.0.0.1', port });
    return server;
  };
  let server: FastifyInstance | null = await serve(0);
  const { port } = server.server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    // As `serve` does: a connection that was used a moment ago would be waited for as long as it may be kept open.
    const late = setTimeout(() => server?.server.closeAllConnections(), DRAIN_MS);
    await server?.close();
    clearTimeout(late);
    server = null;
  };
  return {
    hq,
    url: `http://127.0.0.1:${port}`,
    stop,
    start: async () => {
      server ??= await serve(port);
    },
    dispose: async () => {
      await stop();
      await hq.close();
      rmSync(hq.folder, { recursive: true, force: true });
    },
  };
};

export const realHq = async (databaseUrl: string): Promise<RealHq> =>
  servedHq(await openSmallHeadquarters(databaseUrl));

/** The line between a desk and headquarters. */
export type Line = {
  isCut: boolean;
  /** Requests arrive and are carried out; the answers to those that were do not come back. */
  losesAnswersOf: string | null;
  delayMs: number;
  pushes: number;
  /** Requests so far, by path. */
  asked: Map<string, number>;
  /** The version of the contract that headquarters hears, in place of the desk's own. */
  speaks: string | null;
  /** This path is not there. */
  denies: string | null;
};

export type RealDesk = {
  desk: Desk;
  dataDir: string;
  line: Line;
  /** Puts a new one-time code of headquarters into the data folder. */
  invite(): Promise<void>;
  restart(): Promise<void>;
  /** A second machine with the same folder, as when somebody copies a disk. */
  copy(): Promise<RealDesk>;
  dispose(): Promise<void>;
};

const deskOver = async (real: RealHq<OpenHq>, deskId: string, dataDir: string): Promise<RealDesk> => {
  const line: Line = {
    isCut: false,
    losesAnswersOf: null,
    delayMs: 0,
    pushes: 0,
    asked: new Map(),
    denies: null,
    speaks: null,
  };
  const lineFetch: typeof fetch = async (input, init) => {
    const path = new URL(input instanceof Request ? input.url : input).pathname;
    line.asked.set(path, (line.asked.get(path) ?? 0) + 1);
    if (line.denies === path) return new Response('{}', { status: 404 });
    if (line.isCut) throw new TypeError('fetch failed');
    if (path === '/rpc/push') line.pushes += 1;
    const asked = new Request(input, init);
    if (line.speaks !== null) asked.headers.set(PROTOCOL_HEADER, line.speaks);
    const answer = await fetch(asked);
    await pause(line.delayMs);
    if (line.losesAnswersOf === path && answer.ok) throw new TypeError('fetch failed');
    return answer;
  };
  const open = (): Promise<Desk> =>
    createDesk({
      dataDir,
      version: '1.0.0',
      keychain: plainKeychain,
      hq: { url: real.url, fetch: lineFetch },
      clock: { now: Date.now },
      random: { bytes: (length) => randomBytes(length) },
      log: openDeskLog(dataDir, () => new Date().toISOString()),
    });
  const self: RealDesk = {
    desk: await open(),
    dataDir,
    line,
    invite: () => inviteDesk(real.hq.db, dataDir, deskId, real.url),
    restart: async () => {
      await self.desk.close();
      self.desk = await open();
    },
    copy: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'milepost-copy-'));
      cpSync(dataDir, folder, { recursive: true });
      return deskOver(real, deskId, folder);
    },
    dispose: async () => {
      await self.desk.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return self;
};

/** A new desk with its invitation, not signed in yet. */
export const newDesk = async (real: RealHq<OpenHq>, deskId: string): Promise<RealDesk> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'milepost-sync-'));
  mkdirSync(join(dataDir, 'desk'));
  const made = await deskOver(real, deskId, dataDir);
  await made.invite();
  return made;
};

export const signInAt = ({ desk }: RealDesk, offline = false, agentId = 'A-2147') =>
  desk.signIn({ agentId, passphrase: PASSPHRASE, offline });

/** Waits until it is so, asking for a sync now and then, as an impatient agent would. */
export const eventually = async ({ desk }: RealDesk, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (let tries = 1; tries <= 400; tries += 1) {
    if (await isSo()) return;
    if (tries % 8 === 0) desk.syncNow();
    await pause(50);
  }
  const { sync, problems, outbox } = desk.view();
  throw new Error(`It did not happen: ${JSON.stringify({ sync, problems, outbox })}`);
};
