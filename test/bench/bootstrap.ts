import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../build/embedded-postgres.ts';
import { removeDatabase } from '../../db/desk/replica/replica.ts';
import { closeDeskStore } from '../../electron/engine/session/desk-store.ts';
import { PASSPHRASE, type SmallHeadquarters } from '../../hq/small-headquarters.fixture.ts';
import { storeOf } from '../faults/rig/desk-store.ts';
import { startDurablePostgres } from '../faults/rig/durable-postgres.ts';
import { type HqNode, startNode } from '../faults/rig/hq-node.ts';
import { eventually, openDeskAt } from '../faults/rig/open-desk.ts';
import { buildPrograms } from '../faults/rig/programs.ts';
import { inviteDesk } from '../sync/headquarters-under-test.ts';
import { bulkInsert } from './bootstrap/bulk-insert.ts';
import { openFilledHeadquarters } from './bootstrap/filled-headquarters.ts';
import { type Bench, bar, median, timed } from './measure.ts';
import { benchFolder } from './store.ts';

const DATABASE = 'bootstrap';
const PATIENCE_MS = 3_600_000;
/** A million members take minutes a turn: fewer turns there, which the figures say. */
const MANY = 300_000;
const TURNS_OF_MANY = 3;

type Ends = (() => Promise<void> | void)[];
type Desk = { dataDir: string; url: string; members: number };

const startHeadquarters = async (hq: SmallHeadquarters, databaseUrl: string, ends: Ends): Promise<HqNode> => {
  const programs = await buildPrograms();
  ends.unshift(programs.remove);
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    MILEPOST_HQ_DIR: hq.folder,
    MILEPOST_HQ_KEY: hq.masterKey.toString('base64'),
    MILEPOST_BUSINESS_DATE: '2017-11-20',
  };
  const node = await startNode({ program: programs.hq, env, folder: hq.folder, port: await freePort() });
  ends.unshift(node.stop);
  return node;
};

/** Opens the desk and waits until all its accounts are there and can be found. */
const fetchAccounts = async ({ dataDir, url, members }: Desk, isNew: boolean): Promise<void> => {
  const desk = await openDeskAt(dataDir, url);
  try {
    if (isNew) await desk.signIn({ agentId: 'A-2147', passphrase: PASSPHRASE, offline: false });
    await eventually(
      () => desk.view().sync.members === members && desk.view().sync.state === 'synced',
      () => JSON.stringify(desk.view().sync),
      PATIENCE_MS,
    );
  } finally {
    await desk.close();
  }
};

const replicaOf = ({ dataDir }: Desk): string => join(dataDir, 'desk', 'replica.db');

const keyOf = async ({ dataDir }: Desk): Promise<Uint8Array> => {
  const store = await storeOf(dataDir);
  const { key } = store;
  await closeDeskStore(store);
  return key;
};

const measure = async (desk: Desk, runs: number): Promise<{ fetch: number; bulk: number }[]> => {
  await fetchAccounts(desk, true);
  const key = await keyOf(desk);
  const measured: { fetch: number; bulk: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const bulk = await bulkInsert(replicaOf(desk), `${replicaOf(desk)}.bulk`, key);
    removeDatabase(replicaOf(desk));
    const fetch = await timed(() => fetchAccounts(desk, false));
    console.log(`  ${(fetch / 1000).toFixed(1)} s, bulk insert ${(bulk / 1000).toFixed(1)} s`);
    measured.push({ fetch, bulk });
  }
  return measured;
};

/**
 * All accounts from a real headquarters (a process of its own over PostgreSQL) by HTTP into the desk's replica, ready to be found, against
 * the bare driver writing the same rows with the same key (DESIGN §9; `bulkInsert` says what that includes).
 */
export const benchBootstrap: Bench = async ({ members, runs }) => {
  const ends: Ends = [];
  try {
    const postgres = await startDurablePostgres();
    ends.unshift(postgres.dispose);
    await postgres.administer(`create database ${DATABASE}`);
    const hq = await openFilledHeadquarters(postgres.urlOf(DATABASE), members);
    ends.unshift(hq.close);
    const node = await startHeadquarters(hq, postgres.urlOf(DATABASE), ends);
    const dataDir = mkdtempSync(join(benchFolder(), 'bootstrap-'));
    ends.unshift(() => rmSync(dataDir, { recursive: true, force: true }));
    await inviteDesk(hq.db, dataDir, 'D-001', node.url);
    const turns = members > MANY ? TURNS_OF_MANY : runs;
    const measured = await measure({ dataDir, url: node.url, members }, turns);
    const ratio = median(measured.map(({ fetch, bulk }) => bulk / fetch));
    const figures = {
      turns,
      fetchMs: median(measured.map(({ fetch }) => fetch)),
      bulkMs: median(measured.map(({ bulk }) => bulk)),
    };
    return [bar('bootstrap over HTTP ÷ bulk insert of the same rows', ratio, 'at least', 0.5, 'ratio', figures)];
  } finally {
    for (const end of ends) await end();
  }
};
