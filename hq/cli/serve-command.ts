import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Knex } from 'knex';
import { businessClock } from '../business-clock.ts';
import { startFeedTrimming } from '../feed/trim.ts';
import { beginEpochWhereCopied } from '../history/restored.ts';
import type { Headquarters } from '../http/headquarters.ts';
import { createMetrics } from '../http/metrics.ts';
import { createMonitoring } from '../http/monitoring.ts';
import { startMailDispatcher } from '../mail/dispatcher.ts';
import { type Post, smtpPost, spoolPost } from '../mail/post.ts';
import { overPostgres } from '../over-postgres.ts';
import { pinRecords } from '../pin/pin-records.ts';
import { openMasterKey } from '../secrets/master-key.ts';
import { personalSeals } from '../secrets/personal-seals.ts';
import { createHqServer, type NodeLimits } from '../server.ts';
import { CommandFailure, EXIT } from './command-failure.ts';
import type { Listening } from './listening.ts';
import { nodeReadings } from './node-readings.ts';
import { keySettings, type Settings } from './settings.ts';

export interface RunningHeadquarters {
  readonly url: string;
  readonly monitoring: string | undefined;
  readonly stop: () => Promise<void>;
}

/** What one node does at once of what takes long, out of the connections `hq` opens. */
const NODE_LIMITS: NodeLimits = {
  settling: { atOnce: 8, perDesk: 1, queued: 500, patienceMs: 5000 },
  reading: { atOnce: 5, perDesk: 1, queued: 500, patienceMs: 5000 },
};

/** Longest wait at SIGTERM for requests that run. */
const DRAIN_MS = 10_000;

/** Log lines are JSON and name procedures, desks and ids; nothing of a member. */
const logOf =
  (node: string) =>
  (line: object): void =>
    void process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level: 'info', node, ...line })}\n`);

const postOf = (settings: Settings): Post =>
  settings.smtpUrl === undefined ? spoolPost(settings.spool()) : smtpPost(settings.smtpUrl);

const listeningError = (error: unknown, host: string, port: number): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new CommandFailure(
      EXIT.failed,
      `Port ${port} on ${host} is taken. Stop what uses it, or give another --port.`,
    );
  if (code === 'EADDRNOTAVAIL' || code === 'EACCES' || code === 'ENOTFOUND')
    return new CommandFailure(EXIT.failed, `Headquarters cannot listen on ${host} port ${port}.`);
  return error;
};

const addressOf = (server: FastifyInstance, scheme: 'http' | 'https'): string => {
  const address = server.server.address() as AddressInfo;
  return `${scheme}://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
};

/** Lets running requests finish; those that take longer are cut off, and their desks send again what was not answered. */
const closeWithin = async (server: FastifyInstance, ms: number): Promise<void> => {
  const late = setTimeout(() => server.server.closeAllConnections(), ms);
  await server.close();
  clearTimeout(late);
};

/** `hq serve`: serves desks and sends waiting mail until it is stopped. */
export const startHeadquarters = async (
  database: Knex,
  settings: Settings,
  { host, port, tls, monitoring }: Listening,
): Promise<RunningHeadquarters> => {
  const node = randomBytes(4).toString('hex');
  const writeLog = logOf(node);
  const masterKey = openMasterKey(keySettings(settings));
  const seals = personalSeals(masterKey);
  const clock = businessClock(settings.businessDate);
  const epoch = await beginEpochWhereCopied(database);
  if (epoch !== null) writeLog({ epoch, reason: 'this database is a copy of the one served before' });
  const post = postOf(settings);
  await post.prepare();
  const onFailure = (mailId: string): void => writeLog({ level: 'warn', mail: mailId, sent: false });
  const dispatcher = startMailDispatcher({ db: database, clock, masterKey, post, onFailure });
  const hq: Headquarters = {
    db: database,
    clock,
    masterKey,
    seals,
    ...overPostgres(database, seals),
    pins: pinRecords(masterKey),
    wallClock: Date.now,
    notice: writeLog,
    onMailQueued: dispatcher.wake,
  };
  const trimming = startFeedTrimming(database, writeLog);
  const metrics = createMetrics(nodeReadings(database, hq.feeds));
  const server = createHqServer({
    hq,
    node,
    metrics,
    limits: NODE_LIMITS,
    log: writeLog,
    onError: (error, request) => writeLog({ level: 'error', error, request }),
    ...(tls === undefined ? {} : { tls }),
  });
  let isDraining = false;
  const watched =
    monitoring && createMonitoring({ db: database, metrics, isDraining: () => isDraining, token: monitoring.token });
  try {
    await server.listen({ host, port });
    if (monitoring !== undefined) await watched?.listen({ host: monitoring.host, port: monitoring.port });
  } catch (error) {
    await server.close();
    await trimming.stop();
    await dispatcher.stop();
    throw listeningError(error, host, port);
  }
  const stop = async (): Promise<void> => {
    isDraining = true;
    await closeWithin(server, DRAIN_MS);
    await trimming.stop();
    await dispatcher.stop();
    await watched?.close();
  };
  const scheme = tls === undefined ? 'http' : 'https';
  return { url: addressOf(server, scheme), monitoring: watched && addressOf(watched, 'http'), stop };
};
