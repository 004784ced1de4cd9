import { createRouterClient } from '@orpc/server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { cardReport, openSmallHeadquarters, type SmallHeadquarters } from '../small-headquarters.fixture.ts';
import type { RequestContext } from './headquarters.ts';
import { hqRouter } from './router.ts';

let postgres: TestPostgres;
let hq: SmallHeadquarters;
let databases = 0;

beforeAll(async () => {
  postgres = await startTestPostgres();
}, 60_000);
afterAll(() => postgres.stop());
beforeEach(async () => {
  databases += 1;
  hq = await openSmallHeadquarters(await postgres.createDatabase(`router_${databases}`));
}, 30_000);
afterEach(() => hq.close());

const clientOf = (identify: RequestContext['identify']) =>
  createRouterClient(hqRouter, {
    context: { hq: { ...hq, wallClock: Date.now }, identify, setHeader: () => undefined, noteDesk: () => undefined },
  });

describe('the procedures without HTTP', () => {
  it('serve whoever the caller of the routes says it is', async () => {
    const desk = await hq.enrol('D-001');
    const client = clientOf(async () => desk);
    expect(await client.hello()).toMatchObject({ desk: { deskId: 'D-001' }, scopes: ['MIL', 'ROM'] });
    const verification = { level: 'basic', method: 'profile', attemptId: null } as const;
    const report = desk.command(cardReport({ cause: 'damaged', verification }));
    const { results } = await client.push({ incarnation: desk.incarnation, commands: [report] });
    expect(results.map(({ status }) => status)).toEqual(['accepted']);
  });

  it.each([
    ['unknown', 'DESK_UNKNOWN'],
    ['revoked', 'DESK_REVOKED'],
  ] as const)('refuse a desk that is %s', async (answer, code) => {
    await expect(clientOf(async () => answer).hello()).rejects.toMatchObject({ code });
  });

  it('ask nobody who they are for the time of day', async () => {
    const client = clientOf(async () => {
      throw new Error('Nobody has to say who they are here.');
    });
    expect((await client.clock()).business.date).toBe('2017-11-20');
  });
});
