import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appendToFeed, readScopes } from '../../db/hq/feed-repository.ts';
import { deleteBelowFloor, raiseFloors } from '../../db/hq/feed-trim-repository.ts';
import { inPipeline } from '../../db/hq/pipeline.ts';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { ADA, openSmallHeadquarters, type SmallHeadquarters, type TestDesk } from '../small-headquarters.fixture.ts';
import { pull } from './pull.ts';
import { trimFeeds } from './trim.ts';

let server: TestPostgres;
let hq: SmallHeadquarters;
let desk: TestDesk;
let databases = 0;

beforeAll(async () => {
  server = await startTestPostgres();
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  databases += 1;
  hq = await openSmallHeadquarters(await server.createDatabase(`trim_${databases}`));
  desk = await hq.enrol('D-001');
}, 30_000);
afterEach(() => hq.close());

const readRome = async () => (await readScopes(hq.db, ['ROM']))[0];
/** Gives the feed of Rome that many entries. */
const feedOf = async (entries: number): Promise<string> => {
  const entry = { scope: 'ROM', kind: 'PUT', code: ADA, version: 1 } as const;
  await inPipeline(hq.db, (pipeline) => appendToFeed(pipeline, Array(entries).fill(entry), new Map()));
  return (await readRome())?.epoch ?? '';
};
const pullAfter = (epoch: string, after: number) => pull(hq, desk, { scope: 'ROM', epoch, after, limit: 100 });
const accountsOfRome = async (): Promise<number> => {
  const [row] = await hq.db('account_snapshots').where({ scope: 'ROM' }).count({ n: '*' });
  return Number(row?.n);
};

describe('trimming feeds', () => {
  it('keeps what is wanted, and as much as the scope has accounts; below the floor a desk must read anew', async () => {
    const epoch = await feedOf(8);
    const accounts = await accountsOfRome();
    const { head } = (await readRome()) ?? { head: 0 };
    expect(accounts).toBeLessThan(head);
    expect(await trimFeeds(hq.db, head)).toBe(0);
    expect(await trimFeeds(hq.db, 1)).toBe(head - accounts);
    expect(await trimFeeds(hq.db, 1)).toBe(0);
    const floor = head - accounts;
    expect(await readRome()).toMatchObject({ floor, head });
    expect(await pullAfter(epoch, floor - 1)).toBe('below-floor');
    const answer = await pullAfter(epoch, floor);
    if (typeof answer === 'string') throw new Error(answer);
    expect(answer.items.map(({ seq }) => seq)).toEqual(Array.from({ length: accounts }, (_, at) => floor + 1 + at));
  });

  it('goes on after it was stopped between floor and entries', async () => {
    await feedOf(8);
    await raiseFloors(hq.db, 1);
    expect(await deleteBelowFloor(hq.db, 'ROM', 1)).toBe(1);
    expect(await trimFeeds(hq.db, 1)).toBeGreaterThan(0);
    const { floor } = (await readRome()) ?? { floor: 0 };
    expect(await hq.db('feed').where({ scope: 'ROM' }).min('seq as least').first()).toEqual({ least: floor + 1 });
  });

  it('shows a slow reader its entries or the floor, never a gap', async () => {
    const epoch = await feedOf(60);
    let isTrimming = true;
    const trimming = (async () => {
      for (let keep = 60; keep > 1; keep -= 1) await trimFeeds(hq.db, keep);
      isTrimming = false;
    })();
    const seen = { whole: 0, below: 0 };
    while (isTrimming) {
      const answer = await pullAfter(epoch, 20);
      if (answer === 'below-floor') seen.below += 1;
      else if (typeof answer === 'string') throw new Error(answer);
      else {
        expect(answer.items[0]?.seq).toBe(21);
        seen.whole += 1;
      }
    }
    await trimming;
    expect(Math.min(seen.whole, seen.below)).toBeGreaterThan(0);
  });
});
