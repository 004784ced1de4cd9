import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Knex } from 'knex';
import { projectRoot } from '../../../build/bundle.ts';
import { endChild, spawnBound } from '../../../build/child.ts';
import { startEmbeddedPostgres } from '../../../build/embedded-postgres.ts';
import { openHqDatabase } from '../../../db/hq/connection.ts';
import { migrateHq } from '../../../db/hq/migrate.ts';
import { rebuildSnapshots } from '../../../db/hq/rebuild-snapshots.ts';
import { importExtract } from '../../../hq/import/import-extract.ts';
import { personalSeals } from '../../../hq/secrets/personal-seals.ts';
import { benchFolder } from '../store.ts';

const EXTRACT = join(projectRoot, 'test/fixtures/extract-a');
const DAY = '2017-11-20';

/** Headquarters as it is run: nodes as processes of their own over the embedded PostgreSQL with the product's settings. */
export interface BenchHeadquarters {
  readonly databaseUrl: string;
  readonly db: Knex;
  readonly masterKey: Buffer;
  /** Addresses of the nodes. */
  readonly urls: readonly string[];
  readonly stop: () => Promise<void>;
}

const load = async (db: Knex, masterKey: Buffer): Promise<void> => {
  const seals = personalSeals(masterKey);
  await migrateHq(db, seals);
  const { result } = await importExtract({
    database: db,
    directory: EXTRACT,
    masterKey,
    today: DAY,
    mode: 'load',
    afterLoad: async (tx) => void (await rebuildSnapshots(tx, seals)),
  });
  if (result !== 'loaded') throw new Error(`The extract was not loaded: ${result}.`);
};

const startNode = async (databaseUrl: string, masterKey: Buffer, folder: string) => {
  mkdirSync(folder, { recursive: true });
  const child = spawnBound(process.execPath, ['--import', 'tsx', 'hq/main.ts', 'serve', '--port', '0'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      MILEPOST_HQ_DIR: folder,
      MILEPOST_HQ_KEY: masterKey.toString('base64'),
      MILEPOST_BUSINESS_DATE: DAY,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (child.stdout === null) throw new Error('A node without an output.');
  const [line] = await once(createInterface({ input: child.stdout }), 'line', { signal: AbortSignal.timeout(60_000) });
  const { listening } = JSON.parse(String(line)) as { listening: string };
  return { url: listening, stop: () => endChild(child) };
};

/** Opens headquarters with the members of the demo extract. */
export const openBenchHeadquarters = async (nodes: number): Promise<BenchHeadquarters> => {
  const root = mkdtempSync(join(benchFolder(), 'hq-'));
  const dataDir = join(root, 'postgres');
  const postgres = await startEmbeddedPostgres({ dataDir });
  const db = openHqDatabase(postgres.url);
  const masterKey = randomBytes(32);
  await load(db, masterKey);
  const running = await Promise.all(
    Array.from({ length: nodes }, (_, at) => startNode(postgres.url, masterKey, join(root, `node-${at}`))),
  );
  return {
    databaseUrl: postgres.url,
    db,
    masterKey,
    urls: running.map(({ url }) => url),
    stop: async () => {
      await Promise.all(running.map((node) => node.stop()));
      await db.destroy();
      await postgres.stop();
      rmSync(realpathSync(join(dataDir, 'cluster')), { recursive: true, force: true });
      rmSync(root, { recursive: true, force: true });
    },
  };
};
