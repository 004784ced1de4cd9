import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { markCallBackDone, readOpenCallBacks } from '../../db/hq/call-back-repository.ts';
import { findDeskLease } from '../../db/hq/lease-repository.ts';
import type { Command, CommandResult } from '../../shared/account/command.ts';
import { type SignedLease, termsIn } from '../../shared/account/lease/lease.ts';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { leaseForDesk } from '../lease/lease-for-desk.ts';
import { signLease } from '../lease/signing-key.ts';
import {
  ADA,
  BRUNO,
  cardReport,
  openSmallHeadquarters,
  type SmallHeadquarters,
  type TestDesk,
} from '../small-headquarters.fixture.ts';
import { pushCommands } from './push.ts';

let server: TestPostgres;
let hq: SmallHeadquarters;
let desk: TestDesk;

beforeAll(async () => {
  server = await startTestPostgres();
  hq = await openSmallHeadquarters(await server.createDatabase('under_lease'));
}, 120_000);
afterAll(async () => {
  await hq.close();
  await server.stop();
});
beforeEach(async () => {
  desk = await hq.enrol('D-001');
});

const lessee = () => ({
  deskId: desk.deskId,
  incarnation: desk.incarnation,
  scopes: desk.scopes,
  kind: 'centre' as const,
});

const newLease = async (holds: string | null = null): Promise<SignedLease> => {
  const { lease } = await leaseForDesk(hq, lessee(), holds);
  if (lease === null) throw new Error('No new lease was given.');
  return lease;
};
const idOf = (lease: SignedLease): string => termsIn(lease)?.leaseId ?? '';

const earlier = (minutes: number): string => new Date(Date.parse(hq.clock.now()) - minutes * 60_000).toISOString();

/** A re-issue recorded a while ago without headquarters. */
const reissue = (lease: SignedLease | undefined, account = BRUNO, over: Partial<Command> = {}): Command => {
  const issuedAt = earlier(1);
  const body = cardReport({
    account,
    cause: 'damaged',
    wants: 'reissue',
    lastSeenOn: null,
    request: { at: issuedAt, offline: true },
    verification: { level: 'basic', method: 'profile', attemptId: null },
  });
  return desk.command(body, { issuedAt, ...(lease === undefined ? {} : { lease }), ...over });
};

const push = async (...commands: readonly Command[]): Promise<readonly CommandResult[]> => {
  const answer = await pushCommands(hq, desk, { incarnation: desk.incarnation, commands });
  if ('break' in answer) throw new Error(`The chain broke: ${answer.break}`);
  return answer;
};
const endings = (results: readonly CommandResult[]): string[] =>
  results.map((result) => ('code' in result ? `${result.status} ${result.code}` : result.status));

describe('commands recorded without headquarters', () => {
  it('are settled up to the limit of their lease, and parked beyond it, also within one push', async () => {
    const lease = await newLease();
    const results = await push(...Array.from({ length: 5 }, () => reissue(lease)));
    expect(endings(results)).toEqual([...Array(4).fill('accepted'), 'parked lease-exceeded']);
    expect(await hq.db('lease_uses').where({ lease_id: idOf(lease) })).toHaveLength(4);
    const [parked] = await hq.db('commands').where({ command_id: results[4]?.commandId });
    expect(parked).toMatchObject({ status: 'parked', account: BRUNO });
  });

  it('are held against what was settled under the same lease before, and begin anew under the next', async () => {
    const lease = await newLease();
    const recordedBefore = { issuedAt: earlier(30) };
    expect(endings(await push(...Array.from({ length: 4 }, () => reissue(lease, ADA, recordedBefore))))).toEqual(
      Array(4).fill('accepted'),
    );
    expect(endings(await push(reissue(lease, ADA, recordedBefore)))).toEqual(['parked lease-exceeded']);
    const next = await newLease(idOf(lease));
    expect(endings(await push(reissue(next, ADA)))).toEqual(['accepted']);
  });

  it('are answered as before when they are pushed again, and count once', async () => {
    const lease = await newLease();
    const command = reissue(lease);
    const first = await push(command);
    expect(await push(command)).toEqual(first);
    expect(await hq.db('lease_uses').where({ lease_id: idOf(lease) })).toHaveLength(1);
  });

  it('are parked when the lease is forged, edited, of another desk, or not there at all though the desk holds one', async () => {
    const lease = await newLease();
    const terms = termsIn(lease);
    const generous = JSON.stringify({ ...terms, member: { acts: 999, miles: 999_999 } });
    const forged = signLease(Buffer.alloc(32, 3), 'k1', generous);
    const other = signLease(hq.masterKey, 'k1', JSON.stringify({ ...terms, deskId: 'D-002' }));
    await leaseForDesk(hq, lessee(), idOf(lease));
    const results = await push(
      reissue(forged),
      reissue({ ...lease, terms: generous }),
      reissue(other),
      reissue(undefined),
    );
    expect(endings(results)).toEqual(Array(4).fill('parked lease-unknown'));
  });

  it('are taken without a lease from a desk that has never said it holds one', async () => {
    await newLease();
    expect(endings(await push(reissue(undefined)))).toEqual(['accepted']);
  });

  it('are parked under a lease that had ended, or that was replaced before they were recorded', async () => {
    const lease = await newLease();
    const terms = termsIn(lease);
    const ended = signLease(hq.masterKey, 'k1', JSON.stringify({ ...terms, expiresAt: earlier(2) }));
    const older = signLease(
      hq.masterKey,
      'k1',
      JSON.stringify({ ...terms, leaseId: randomUUID(), issuedAt: earlier(60 * 24), member: { acts: 99, miles: 0 } }),
    );
    await hq
      .db('desk_leases')
      .where({ incarnation: desk.incarnation })
      .update({ issued_at: earlier(60) });
    expect((await findDeskLease(hq.db, desk.incarnation))?.issuedAt).toBeDefined();
    expect(endings(await push(reissue(ended), reissue(older)))).toEqual(Array(2).fill('parked lease-expired'));
  });

  it('are settled under a lease this database has never heard of, as after a restore from a backup', async () => {
    const lease = await newLease();
    await hq.db('desk_leases').where({ incarnation: desk.incarnation }).delete();
    expect(endings(await push(reissue(lease)))).toEqual(['accepted']);
  });

  it('need no lease to block a card or to ask for a call-back', async () => {
    const lease = await newLease();
    await leaseForDesk(hq, lessee(), idOf(lease));
    const request = { at: earlier(1), offline: true };
    const block = desk.command({
      type: 'card.block',
      v: 1,
      payload: { account: BRUNO, request, verification: { level: 'none', method: 'none', attemptId: null } },
    });
    const callBack = (account: string): Command =>
      desk.command({
        type: 'callback.request',
        v: 1,
        payload: { account, about: 'award.redeem', number: '+390655550142', language: 'it', request },
      });
    expect(endings(await push(block, callBack(BRUNO), callBack('0099999999')))).toEqual([
      'accepted',
      'accepted',
      'rejected unknown-account',
    ]);
    const [asked, ...more] = await readOpenCallBacks(hq.db, hq.seals);
    expect(asked).toMatchObject({ account: BRUNO, about: 'award.redeem', number: '+390655550142', desk: 'D-001' });
    expect(more).toEqual([]);
    const id = asked?.commandId ?? '';
    expect(await markCallBackDone(hq.db, id, new Date())).toBe(true);
    expect(await markCallBackDone(hq.db, id, new Date())).toBe(false);
    expect(await readOpenCallBacks(hq.db, hq.seals)).toEqual([]);
  });
});
