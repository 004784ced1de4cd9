import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desk } from '../../electron/engine/desk.ts';
import { createHqServer } from '../../hq/server.ts';
import { takeCall } from '../faults/rig/agent-at-work.ts';
import { eventually, openDeskAt } from '../faults/rig/open-desk.ts';
import { startTestPostgres } from '../postgres.ts';
import { inviteDesk } from '../sync/headquarters-under-test.ts';
import { openImportedHeadquarters } from '../sync/imported-headquarters.ts';
import { type Bar, type Bench, bar, percentile } from './measure.ts';
import { randomFrom } from './random.ts';

const EXTRACT = join(import.meta.dirname, '../fixtures/extract-a');
const AGENT = { agentId: 'A-2147', passphrase: 'quercia lampada sedia blu', offline: false };
const CHANGES = 30;
const LIMIT_MS = 250;
/** An agent at work: nobody blocks two cards in the same tenth of a second. */
const MOST_BETWEEN_MS = 100;
const LOOK_EVERY_MS = 10;

type Imported = Awaited<ReturnType<typeof openImportedHeadquarters>>;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const serve = async (hq: Imported) => {
  const server = createHqServer({
    hq: { ...hq, wallClock: Date.now },
    log: () => undefined,
    onError: () => undefined,
  });
  return { url: await server.listen({ host: '127.0.0.1', port: 0 }), stop: () => server.close() };
};

const openDesk = async (hq: Imported, folder: string, deskId: string, url: string): Promise<Desk> => {
  const dataDir = join(folder, deskId);
  await inviteDesk(hq.db, dataDir, deskId, url);
  const desk = await openDeskAt(dataDir, url);
  const answer = await desk.signIn(AGENT);
  if (answer.outcome !== 'signed-in') throw new Error(`Desk ${deskId} could not sign in: ${answer.reason}.`);
  await eventually(
    () => desk.view().sync.state === 'synced',
    () => JSON.stringify(desk.view().sync),
  );
  return desk;
};

const shows = async (desk: Desk, code: string): Promise<boolean> =>
  (await desk.showMember(code))?.cards.some(({ state }) => state === 'blocked') ?? false;

/** Milliseconds from the agent's act at one desk until the other desk shows it. */
const latencyOf = async (acting: Desk, watching: Desk, code: string): Promise<number> => {
  let acted = Number.NaN;
  await takeCall(acting, code, 'block', (act) => {
    if (act === 'BLOCK_CARD') acted = performance.now();
  });
  await eventuallyShown(watching, code);
  return performance.now() - acted;
};

const eventuallyShown = async (desk: Desk, code: string): Promise<void> => {
  for (let looks = 0; looks < 2500; looks += 1) {
    if (await shows(desk, code)) return;
    await pause(LOOK_EVERY_MS);
  }
  throw new Error('The second desk does not show the change.');
};

/** Members with one card that nobody has blocked yet. */
const membersToBlock = async (hq: Imported, howMany: number): Promise<string[]> => {
  const codes: string[] = await hq
    .db('members')
    .where({ status: 'active' })
    .whereNotIn('code', hq.db('cards').whereNot({ state: 'ok' }).select('code'))
    .whereIn('code', hq.db('cards').where({ kind: 'standard', state: 'ok' }).select('code'))
    .orderBy('code')
    .limit(howMany)
    .pluck('code');
  if (codes.length < howMany) throw new Error(`The extract has only ${codes.length} members with a card to block.`);
  return codes;
};

const measure = async (acting: Desk, watching: Desk, codes: readonly string[]): Promise<number[]> => {
  const random = randomFrom(5);
  const latencies: number[] = [];
  for (const code of codes) {
    latencies.push(await latencyOf(acting, watching, code));
    await pause(random() * MOST_BETWEEN_MS);
  }
  return latencies;
};

const barOf = (name: string, latencies: readonly number[]): Bar =>
  bar(
    `a change at one desk → shown at a second, p99, ${name}`,
    percentile(latencies, 0.99),
    'at most',
    LIMIT_MS,
    'ms',
    {
      changes: latencies.length,
      p50: percentile(latencies, 0.5),
      p95: percentile(latencies, 0.95),
      max: percentile(latencies, 1),
    },
  );

/** How soon a second desk shows what was done at the first, over loopback HTTP and a real PostgreSQL: at one node, and at two. */
export const benchSecondDesk: Bench = async () => {
  const postgres = await startTestPostgres();
  const hq = await openImportedHeadquarters(await postgres.createDatabase('second_desk'), EXTRACT);
  const folder = mkdtempSync(join(tmpdir(), 'milepost-second-desk-'));
  const nodes = [await serve(hq), await serve(hq)] as const;
  const desks: Desk[] = [];
  const open = async (deskId: string, url: string): Promise<Desk> => {
    const desk = await openDesk(hq, folder, deskId, url);
    desks.push(desk);
    return desk;
  };
  try {
    const codes = await membersToBlock(hq, 2 * CHANGES);
    const first = await open('D-001', nodes[0].url);
    const sameNode = await open('D-002', nodes[0].url);
    const atOne = await measure(first, sameNode, codes.slice(0, CHANGES));
    await sameNode.close();
    const otherNode = await open('D-003', nodes[1].url);
    const atTwo = await measure(first, otherNode, codes.slice(CHANGES));
    return [barOf('one node', atOne), barOf('two nodes', atTwo)];
  } finally {
    for (const desk of desks) await desk.close();
    for (const node of nodes) await node.stop();
    await hq.close();
    await postgres.stop();
    for (const place of [folder, hq.folder]) rmSync(place, { recursive: true, force: true });
  }
};
