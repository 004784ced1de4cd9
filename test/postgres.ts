import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../build/embedded-postgres.ts';

/** A server for tests: its databases are empty, fast (no fsync) and gone after `stop`. */
export interface TestPostgres {
  /** `postgres://…` of the server's own first database. */
  readonly url: string;
  /** Everything it writes: tables, write-ahead log and log. */
  readonly dataDir: string;
  /** Creates an empty database and returns its `postgres://…`. Each test file makes its own. */
  readonly createDatabase: (name: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

// No power is cut in these tests; a test of durability starts its own server with the product's settings.
const fastAndForgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const createDatabase = async (serverUrl: string, name: string): Promise<string> => {
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  try {
    await admin.query(`create database ${admin.escapeIdentifier(name)}`);
  } finally {
    await admin.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
};

/** Starts a real PostgreSQL in a folder of its own. Start it in `beforeAll` with a time-out of 60 seconds, stop it in `afterAll`. */
export const startTestPostgres = async (): Promise<TestPostgres> => {
  const root = mkdtempSync(join(tmpdir(), 'milepost-test-postgres-'));
  const dataDir = join(root, 'database');
  const server = await startEmbeddedPostgres({ dataDir, settings: fastAndForgetful });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(realpathSync(join(dataDir, 'cluster')), { recursive: true, force: true });
    rmSync(root, { recursive: true, force: true });
  };
  return { url: server.url, dataDir, createDatabase: (name) => createDatabase(server.url, name), stop };
};
