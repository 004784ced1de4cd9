import type { AddressInfo } from 'node:net';
import type { Knex } from 'knex';
import { businessClock } from '../business-clock.ts';
import { startFeedTrimming } from '../feed/trim.ts';
import { beginEpochWhereCopied } from '../history/restored.ts';
import type { Headquarters } from '../http/headquarters.ts';
import { startMailDispatcher } from '../mail/dispatcher.ts';
import { type Post, smtpPost, spoolPost } from '../mail/post.ts';
import { overPostgres } from '../over-postgres.ts';
import { pinRecords } from '../pin/pin-records.ts';
import { openMasterKey } from '../secrets/master-key.ts';
import { personalSeals } from '../secrets/personal-seals.ts';
import { createHqServer } from '../server.ts';
import { CommandFailure, EXIT } from './command-failure.ts';
import { keySettings, type Settings } from './settings.ts';

export interface RunningHeadquarters {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Log lines are JSON and name procedures, desks and ids; nothing of a member. */
const writeLog = (line: object): void => void process.stderr.write(`${JSON.stringify(line)}\n`);

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

/** `hq serve`: serves desks and sends waiting mail until it is stopped. */
export const startHeadquarters = async (
  database: Knex,
  settings: Settings,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<RunningHeadquarters> => {
  const masterKey = openMasterKey(keySettings(settings));
  const seals = personalSeals(masterKey);
  const clock = businessClock(settings.businessDate);
  const epoch = await beginEpochWhereCopied(database);
  if (epoch !== null) writeLog({ epoch, reason: 'this database is a copy of the one served before' });
  const post = postOf(settings);
  await post.prepare();
  const onFailure = (mailId: string): void => writeLog({ mail: mailId, sent: false });
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
  const server = createHqServer({ hq, log: writeLog, onError: (name) => writeLog({ error: name }) });
  try {
    await server.listen({ host, port });
  } catch (error) {
    await trimming.stop();
    await dispatcher.stop();
    throw listeningError(error, host, port);
  }
  const address = server.server.address() as AddressInfo;
  const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  const stop = async (): Promise<void> => {
    await server.close();
    await trimming.stop();
    await dispatcher.stop();
  };
  return { url: `http://${shown}:${address.port}`, stop };
};
