import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginLeaseKey, saveLeaseLimit } from '../../db/hq/lease-repository.ts';
import { type LeaseTerms, termsIn } from '../../shared/account/lease/lease.ts';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { type BusinessClock, businessClock } from '../business-clock.ts';
import { openSmallHeadquarters, type SmallHeadquarters, type TestDesk } from '../small-headquarters.fixture.ts';
import { currentKeyId, leaseForDesk } from './lease-for-desk.ts';
import { hasSigned, nextKeyId } from './signing-key.ts';

let server: TestPostgres;
let hq: SmallHeadquarters;
let desk: TestDesk;
const wall = { ms: Date.parse('2017-11-20T09:00:00.000Z') };
const clock: BusinessClock = businessClock(undefined, () => wall.ms);

beforeAll(async () => {
  server = await startTestPostgres();
  hq = await openSmallHeadquarters(await server.createDatabase('leases'));
  desk = await hq.enrol('D-009');
}, 120_000);
afterAll(async () => {
  await hq.close();
  await server.stop();
});

const ask = async (holds: string | null): Promise<LeaseTerms | null> => {
  const { db, masterKey } = hq;
  const { deskId, incarnation, scopes } = desk;
  const answer = await leaseForDesk({ db, masterKey, clock }, { deskId, incarnation, scopes, kind: 'branch' }, holds);
  if (answer.lease === null) return null;
  expect(hasSigned(masterKey, answer.lease)).toBe(true);
  return termsIn(answer.lease);
};

/** Asks until a desk has a lease, and answers its terms. */
const lease = async (holds: string | null): Promise<LeaseTerms> => {
  const terms = await ask(holds);
  if (terms === null) throw new Error('No new lease was given.');
  return terms;
};

describe('a desk that asks for a lease', () => {
  it('is given one for itself, and keeps it while it is as good as a new one', async () => {
    const first = await lease(null);
    expect(first).toMatchObject({
      deskId: 'D-009',
      incarnation: desk.incarnation,
      scopes: ['MIL'],
      issuedAt: '2017-11-20T09:00:00.000Z',
      expiresAt: '2017-11-23T09:00:00.000Z',
      member: { acts: 4, miles: 3000 },
    });
    expect(await ask(first.leaseId)).toBeNull();
    wall.ms += 35 * 3_600_000;
    expect(await ask(first.leaseId)).toBeNull();
  });

  it('is given another one when the answer before was lost, and when half its time is over', async () => {
    const second = await lease(null);
    expect(await ask(second.leaseId)).toBeNull();
    wall.ms += 36 * 3_600_000;
    const third = await lease(second.leaseId);
    expect(Date.parse(third.issuedAt)).toBeGreaterThan(Date.parse(second.issuedAt));
  });

  it('is given another one when the operator changes the limits', async () => {
    const before = await lease(null);
    const limit = { deskKind: 'branch', name: 'member.miles' };
    await saveLeaseLimit(hq.db, { ...limit, value: '700' }, new Date());
    const after = await lease(before.leaseId);
    expect(after.member.miles).toBe(700);
    await saveLeaseLimit(hq.db, { ...limit, value: null }, new Date());
    expect((await lease(after.leaseId)).member.miles).toBe(3000);
  });

  it('is given another one, and the new key, when the signing key changes', async () => {
    const before = await lease(null);
    const first = await currentKeyId(hq.db);
    await beginLeaseKey(hq.db, { keyId: nextKeyId(first), before: first, withdraws: false }, new Date());
    const { masterKey, db } = hq;
    const { deskId, incarnation, scopes } = desk;
    const whom = { deskId, incarnation, scopes, kind: 'branch' } as const;
    const { lease: signed, keys } = await leaseForDesk({ db, masterKey, clock }, whom, before.leaseId);
    expect(signed?.keyId).toBe('k2');
    expect(keys.map(({ keyId }) => keyId)).toEqual(['k1', 'k2']);
  });
});
