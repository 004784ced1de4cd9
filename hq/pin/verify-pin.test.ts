import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PinVerdict } from '../../shared/contract/hq-api.ts';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { businessClock } from '../business-clock.ts';
import {
  ADA,
  ADA_PIN,
  BRUNO,
  CARLA,
  openSmallHeadquarters,
  type SmallHeadquarters,
  type TestDesk,
} from '../small-headquarters.fixture.ts';
import { drawPin } from './new-pin.ts';
import { verifyPin } from './verify-pin.ts';

const WRONG = '0000';
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
  hq = await openSmallHeadquarters(await server.createDatabase(`pin_${databases}`));
  desk = await hq.enrol('D-001');
}, 30_000);
afterEach(() => hq.close());

const attempt = async (
  pin: string,
  over: { callId?: string; attemptId?: string; account?: string; day?: string; from?: TestDesk } = {},
): Promise<PinVerdict> => {
  const input = {
    attemptId: over.attemptId ?? randomUUID(),
    callId: over.callId ?? 'call-1',
    account: over.account ?? ADA,
  };
  const clock = businessClock(over.day ?? '2017-11-20');
  const verdict = await verifyPin({ db: hq.db, clock, pins: hq.pins }, over.from ?? desk, { ...input, pin });
  if (typeof verdict === 'string') throw new Error(verdict);
  return verdict;
};

describe('the PIN of a caller', () => {
  it('matches whole or not at all, and says what is left', async () => {
    expect(await attempt(ADA_PIN)).toEqual({ matched: true, left: { call: 3, day: 5, all: 10 }, refused: null });
    expect(await attempt(WRONG)).toEqual({ matched: false, left: { call: 2, day: 4, all: 9 }, refused: null });
    expect(await attempt(ADA_PIN)).toEqual({ matched: true, left: { call: 3, day: 5, all: 10 }, refused: null });
  });

  it('counts an attempt once, whatever how often it arrives, and answers it as before', async () => {
    const attemptId = randomUUID();
    const first = await attempt(WRONG, { attemptId });
    expect(await attempt(WRONG, { attemptId })).toEqual(first);
    expect(await attempt(ADA_PIN, { attemptId })).toEqual(first);
    const input = { attemptId, callId: 'call-2', account: ADA, pin: ADA_PIN };
    expect(await verifyPin(hq, desk, input)).toBe('attempt-reused');
  });

  it('is refused for the rest of the call after three wrong ones, also to the right one', async () => {
    await attempt(WRONG);
    await attempt(WRONG);
    expect(await attempt(WRONG)).toEqual({ matched: false, left: { call: 0, day: 2, all: 7 }, refused: 'call-limit' });
    expect(await attempt(ADA_PIN)).toMatchObject({ matched: false, refused: 'call-limit' });
    expect(await attempt(ADA_PIN, { callId: 'call-2' })).toMatchObject({ matched: true });
  });

  it('is refused for the rest of the day after five, and for good after ten', async () => {
    const wrong = (callId: string, day: string) => attempt(WRONG, { callId, day });
    for (const n of [1, 2, 3, 4, 5]) await wrong(`call-${n}`, '2017-11-20');
    expect(await attempt(ADA_PIN, { callId: 'call-6' })).toMatchObject({ matched: false, refused: 'day-limit' });
    for (const n of [1, 2, 3, 4, 5]) await wrong(`next-${n}`, '2017-11-21');
    const later = await attempt(ADA_PIN, { callId: 'call-7', day: '2017-11-22' });
    expect(later).toEqual({ matched: false, left: { call: 3, day: 5, all: 0 }, refused: 'locked' });
  });

  it('lets no attempt slip through when many arrive at once at several nodes', async () => {
    const other = await hq.enrol('D-002');
    const verdicts = await Promise.all(
      Array.from({ length: 12 }, (_, n) => attempt(WRONG, { callId: `call-${n}`, from: n % 2 ? desk : other })),
    );
    expect(await hq.db('pin_attempts')).toHaveLength(5);
    expect(verdicts.filter((verdict) => verdict.refused === 'day-limit')).toHaveLength(8);
  });

  it('is kept in no table, neither right nor wrong', async () => {
    await attempt('7316');
    const { rows } = await hq.db.raw('select * from pin_attempts');
    expect(JSON.stringify(rows)).not.toMatch(/"7316"|"5163"/);
  });

  it('is asked of nobody without one, of no ended account, and of none outside the scopes', async () => {
    expect(await attempt(ADA_PIN, { account: BRUNO })).toMatchObject({ matched: false, refused: 'no-pin' });
    expect(await attempt(ADA_PIN, { account: '0010041729' })).toMatchObject({ refused: 'account-closed' });
    const branchDesk = await hq.enrol('D-009');
    const input = { attemptId: randomUUID(), callId: 'call-1', pin: ADA_PIN };
    expect(await verifyPin(hq, branchDesk, { ...input, account: ADA })).toBe('unknown-account');
    expect(await verifyPin(hq, branchDesk, { ...input, account: CARLA })).toMatchObject({ refused: 'no-pin' });
  });
});

describe('a new PIN', () => {
  it('has four digits and is never the one before', async () => {
    const draws = ['5163', '5163', '0042'];
    const first = await drawPin(undefined, () => '5163');
    const { pin, phc } = await drawPin(first.phc, () => draws.shift() ?? '');
    expect(pin).toBe('0042');
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await drawPin(undefined)).pin).toMatch(/^\d{4}$/);
  });
});
