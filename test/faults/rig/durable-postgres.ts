import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type EmbeddedPostgres, freePort, startEmbeddedPostgres } from '../../../build/embedded-postgres.ts';
import { serverAccount } from '../../../build/postgres/account.ts';
import { postgresBinaries } from '../../../build/postgres/binaries.ts';
import { serverEnvironment } from '../../../build/postgres/cluster.ts';

const run = promisify(execFile);

/** A real PostgreSQL with the product's own durability settings, at one address for as long as it is needed. */
export type DurablePostgres = {
  /** `postgres://…` of a database of this server. */
  urlOf(database: string): string;
  /** Runs statements in the server's own first database, each by itself. */
  administer(...statements: readonly string[]): Promise<void>;
  /** `pg_ctl stop -m immediate`: no checkpoint, no farewell, as when the machine stops. */
  stopImmediately(): Promise<void>;
  /** Starts again; recovers from the write-ahead log. */
  start(): Promise<void>;
  dispose(): Promise<void>;
};

const named = (url: string, database: string): string => {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
};

const administer = async (url: string, statements: readonly string[]): Promise<void> => {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    for (const statement of statements) await admin.query(statement);
  } finally {
    await admin.end();
  }
};

const pgCtlStop = async (dataDir: string): Promise<void> => {
  const account = serverAccount();
  const cluster = realpathSync(join(dataDir, 'cluster'));
  const stop = ['stop', '-D', cluster, '-m', 'immediate', '-w'];
  await run(join(postgresBinaries(account), 'pg_ctl'), stop, { env: serverEnvironment, cwd: cluster, ...account });
};

/** Starts a server in a folder of its own. Nothing about its durability is switched off. */
export const startDurablePostgres = async (): Promise<DurablePostgres> => {
  const root = mkdtempSync(join(tmpdir(), 'milepost-faults-postgres-'));
  const dataDir = join(root, 'database');
  const port = await freePort();
  const open = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ dataDir, port });
  let server = await open();
  return {
    urlOf: (database) => named(server.url, database),
    administer: (...statements) => administer(server.url, statements),
    stopImmediately: async () => {
      await pgCtlStop(dataDir);
      await server.stop(); // gives the folder back; the server itself is gone
    },
    start: async () => {
      server = await open();
    },
    dispose: async () => {
      await server.stop();
      rmSync(realpathSync(join(dataDir, 'cluster')), { recursive: true, force: true });
      rmSync(root, { recursive: true, force: true });
    },
  };
};
