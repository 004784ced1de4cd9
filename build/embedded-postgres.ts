import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { endChild, spawnBound } from './child.ts';
import type { Account } from './folders.ts';
import { serverAccount } from './postgres/account.ts';
import { postgresBinaries } from './postgres/binaries.ts';
import { databaseName, openCluster, openDataFolder, serverEnvironment } from './postgres/cluster.ts';
import { claimDataFolder, clearOrphan } from './postgres/server-lock.ts';

/** A running server: `url` is for `DATABASE_URL`, `stop` ends it in order and may be called twice. */
export interface EmbeddedPostgres {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Holds the cluster, its password (mode 0600) and its log. Created where missing; survives restarts and kill -9. */
  readonly dataDir: string;
  /** Progress, one line at a time. */
  readonly log?: (line: string) => void;
  /** Server settings on top of ours, for instance `{ fsync: 'off' }` in tests that never pull the plug. */
  readonly settings?: Readonly<Record<string, string>>;
  /** A port instead of any free one, for a server that comes back where its clients look for it. */
  readonly port?: number;
}

// No member's data may reach the server's log: statements and parameters are not logged, messages of failed statements (they
// quote values) stay below the threshold, and what is logged comes without DETAIL.
const quietLog = {
  log_error_verbosity: 'terse',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/** A loopback port nobody listens on at the moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port')),
      );
    });
  });

interface Launch {
  readonly binaries: string;
  readonly cluster: string;
  readonly account: Account | undefined;
  readonly logFile: string;
  readonly settings: Readonly<Record<string, string>>;
}

const launch = ({ binaries, cluster, account, logFile, settings }: Launch, port: number): ChildProcess => {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    ...quietLog,
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const file = openSync(logFile, 'a', 0o600); // a file, not a pipe: a broken pipe must not cost the server its log
  const child = spawnBound(join(binaries, 'postgres'), ['-D', cluster, ...flags], {
    env: serverEnvironment,
    cwd: cluster,
    stdio: ['ignore', file, file],
    farewell: 'SIGINT', // PostgreSQL's fast shutdown
    ...account,
  });
  closeSync(file);
  return child;
};

const tryConnect = async (connectionString: string): Promise<pg.Client | undefined> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    return undefined; // not up yet, or replaying its log
  }
};

const lastLines = (file: string): string => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-5).join('\n');

const waitUntilReady = async (child: ChildProcess, adminUrl: string, logFile: string): Promise<pg.Client> => {
  let failure: string | undefined;
  child.once('error', (error) => {
    failure = error.message;
  });
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await pause(25)) {
    if (failure || child.exitCode !== null) break;
    const client = await tryConnect(adminUrl);
    if (client) return client;
  }
  await endChild(child, 'SIGQUIT');
  throw new Error(
    `The embedded PostgreSQL did not start. Its data is kept. ${failure ?? `Last lines of ${logFile}:\n${lastLines(logFile)}`}`,
  );
};

const ensureDatabase = async (admin: pg.Client): Promise<void> => {
  const found = await admin.query('select 1 from pg_database where datname = $1', [databaseName]);
  if (found.rowCount === 0) await admin.query(`create database ${databaseName}`);
};

/**
 * Starts a real PostgreSQL on a free loopback port over the cluster in `dataDir`, creating it the first time, recovering it
 * after a crash. As root the server runs as the account `postgres`. It ends with `stop`, and on Linux with this process.
 * Throws if the folder is in use by a living process or the server does not come up, with the reason.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const { dataDir, log = () => undefined, settings = {} } = options;
  const account = serverAccount();
  openDataFolder(dataDir, account);
  const release = claimDataFolder(dataDir);
  try {
    const binaries = postgresBinaries(account);
    const { cluster, password } = await openCluster(dataDir, binaries, account, log);
    await clearOrphan(cluster);
    log('Starting PostgreSQL');
    const logFile = join(dataDir, 'postgres.log');
    const port = options.port ?? (await freePort());
    const urlTo = (database: string) => `postgres://${databaseName}:${password}@127.0.0.1:${port}/${database}`;
    const child = launch({ binaries, cluster, account, logFile, settings }, port);
    const admin = await waitUntilReady(child, urlTo('postgres'), logFile);
    await ensureDatabase(admin);
    await admin.end();
    const stop = async () => {
      await endChild(child, 'SIGINT');
      release();
    };
    return { url: urlTo(databaseName), stop };
  } catch (error) {
    release();
    throw error;
  }
};
