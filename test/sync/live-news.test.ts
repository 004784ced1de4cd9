import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHqServer } from '../../hq/server.ts';
import { ADA, BRUNO } from '../../hq/small-headquarters.fixture.ts';
import { takeCall } from '../faults/rig/agent-at-work.ts';
import { pause } from '../faults/rig/open-desk.ts';
import { startTestPostgres, type TestPostgres } from '../postgres.ts';
import { eventually, newDesk, type RealDesk, type RealHq, realHq, signInAt } from './headquarters-under-test.ts';

/** Far below what a desk pauses between two rounds: whoever sees it so soon was told. */
const SOON_MS = 1500;

let postgres: TestPostgres;
let real: RealHq;
let otherNode: FastifyInstance;
let desks: RealDesk[];
let databases = 0;

beforeAll(async () => {
  postgres = await startTestPostgres();
}, 60_000);
afterAll(() => postgres.stop());
beforeEach(async () => {
  databases += 1;
  real = await realHq(await postgres.createDatabase(`news_${databases}`));
  otherNode = createHqServer({
    hq: { ...real.hq, wallClock: Date.now },
    log: () => undefined,
    onError: () => undefined,
  });
  desks = [];
});
afterEach(async () => {
  for (const desk of desks) await desk.dispose();
  await otherNode.close();
  await real.dispose();
});

const workingDesk = async (deskId: string, at: { url: string } = real): Promise<RealDesk> => {
  const desk = await newDesk({ ...real, url: at.url }, deskId);
  desks.push(desk);
  expect(await signInAt(desk)).toEqual({ outcome: 'signed-in' });
  await eventually(desk, () => desk.desk.view().sync.state === 'synced');
  await expect.poll(() => desk.line.asked.get('/rpc/news') ?? 0).toBeGreaterThan(0);
  return desk;
};

const blocked = async ({ desk }: RealDesk, code: string): Promise<boolean> =>
  (await desk.showMember(code))?.cards.some(({ state }) => state === 'blocked') ?? false;

const block = ({ desk }: RealDesk, code: string) => takeCall(desk, code, 'block', () => undefined);

describe('what is done at one desk', () => {
  it.each(['same', 'other'])('is soon shown at a second desk, at the %s node', async (node) => {
    const url = node === 'same' ? real.url : await otherNode.listen({ host: '127.0.0.1', port: 0 });
    const [first, second] = [await workingDesk('D-001'), await workingDesk('D-002', { url })];
    await block(first, ADA);
    await expect.poll(() => blocked(second, ADA), { timeout: SOON_MS }).toBe(true);
    await block(second, BRUNO);
    await expect.poll(() => blocked(first, BRUNO), { timeout: SOON_MS }).toBe(true);
  });

  it('is shown with the next round where headquarters knows no news', async () => {
    const [first, second] = [await workingDesk('D-001'), await workingDesk('D-002')];
    second.line.denies = '/rpc/news';
    await block(first, BRUNO);
    await eventually(second, () => blocked(second, BRUNO));
    const asked = second.line.asked.get('/rpc/news') ?? 0;
    await pause(1000);
    expect((second.line.asked.get('/rpc/news') ?? 0) - asked).toBeLessThanOrEqual(1);
  });
});

describe('a desk that waits for news', () => {
  it('asks seldom while headquarters is away, and closes at once while it waits', async () => {
    const desk = await workingDesk('D-001');
    const started = performance.now();
    await desk.restart();
    expect(performance.now() - started).toBeLessThan(5000); // a wait would last 25 seconds
    await eventually(desk, () => desk.desk.view().sync.state === 'synced');
    desk.line.isCut = true;
    await eventually(desk, () => desk.desk.view().sync.state === 'offline');
    const before = desk.line.asked.get('/rpc/news') ?? 0;
    await pause(1500);
    expect((desk.line.asked.get('/rpc/news') ?? 0) - before).toBeLessThanOrEqual(1);
  });
});
