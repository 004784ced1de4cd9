import { createDecipheriv, hkdfSync } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readMemberAccounts } from '../db/hq/account-reader.ts';
import { rebuildSnapshots } from '../db/hq/rebuild-snapshots.ts';
import { canonicalise } from '../shared/account/canonical.ts';
import type { HqContract } from '../shared/contract/hq-api.ts';
import { startTestPostgres, type TestPostgres } from '../test/postgres.ts';
import { createEnrolmentCode, isEnrolled } from './auth/enrolment.ts';
import { checksumOf } from './feed/bootstrap.ts';
import { createHqServer, type RequestLine } from './server.ts';
import {
  ADA,
  ADA_PIN,
  cardReport,
  NOON,
  openSmallHeadquarters,
  PASSPHRASE,
  type SmallHeadquarters,
} from './small-headquarters.fixture.ts';

type Client = ContractRouterClient<HqContract>;

let postgres: TestPostgres;
let hq: SmallHeadquarters;
let server: FastifyInstance;
let url: string;
let wallClock: number;
let log: RequestLine[];
let notices: object[];
let databases = 0;

beforeAll(async () => {
  postgres = await startTestPostgres();
}, 60_000);
afterAll(() => postgres.stop());
beforeEach(async () => {
  databases += 1;
  hq = await openSmallHeadquarters(await postgres.createDatabase(`server_${databases}`));
  wallClock = Date.now();
  log = [];
  notices = [];
  server = createHqServer({
    hq: { ...hq, wallClock: () => wallClock, notice: (line) => void notices.push(line) },
    log: (line) => void log.push(line),
    onError: () => undefined,
  });
  url = await server.listen({ host: '127.0.0.1', port: 0 });
}, 30_000);
afterEach(async () => {
  await server.close();
  await hq.close();
});

const clientOf = (token?: string): Client =>
  createORPCClient(
    new RPCLink({
      url: `${url}/rpc`,
      headers: () => (token === undefined ? {} : { authorization: `Bearer ${token}` }),
    }),
  );

const credentials = (deskId = 'D-001') => ({ deskId, agentId: 'A-2147', passphrase: PASSPHRASE });
const codeFor = async (deskId: string): Promise<string> =>
  (await createEnrolmentCode(hq.db, deskId, new Date(wallClock + 60_000))) ?? '';

const refusal = async (call: Promise<unknown>): Promise<ORPCError<string, unknown>> => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ORPCError) return error;
  throw new Error('It was not refused.');
};

describe('enrolment', () => {
  it('gives a desk its credential for a one-time code and an agent who signs in', async () => {
    const enrolmentCode = await codeFor('D-001');
    const { enrolment, agent, unlockKey } = await clientOf().enrol({ ...credentials(), enrolmentCode });
    expect(enrolment.scopes).toEqual(['MIL', 'ROM']);
    expect([agent.name, agent.role]).toEqual(['Marta Riva', 'agent']);
    expect(Buffer.from(unlockKey, 'base64')).toHaveLength(32);
    const hello = await clientOf(enrolment.token).hello();
    expect(hello).toMatchObject({
      desk: { deskId: 'D-001' },
      heads: { ROM: 0, MIL: 0 },
      business: { date: '2017-11-20' },
    });
    expect(await refusal(clientOf().enrol({ ...credentials(), enrolmentCode }))).toMatchObject({
      code: 'ENROLMENT_REFUSED',
      defined: true,
      status: 403,
    });
    expect((await clientOf().signIn(credentials())).unlockKey).toBe(unlockKey);
  });

  it('can be asked for again while the answer has not been used', async () => {
    const enrolmentCode = await codeFor('D-001');
    const lost = await clientOf().enrol({ ...credentials(), enrolmentCode });
    expect(await isEnrolled(hq.db, 'D-001')).toBe(false);
    const { enrolment } = await clientOf().enrol({ ...credentials(), enrolmentCode });
    await clientOf(enrolment.token).hello();
    expect(await isEnrolled(hq.db, 'D-001')).toBe(true);
    expect(await refusal(clientOf(lost.enrolment.token).hello())).toMatchObject({
      code: 'DESK_UNKNOWN',
      defined: true,
    });
  });

  it('refuses a wrong code, one that has expired, and one of another desk', async () => {
    const enrolmentCode = await codeFor('D-001');
    await codeFor('D-002');
    const enrol = (deskId: string, code: string) =>
      refusal(clientOf().enrol({ ...credentials(deskId), enrolmentCode: code }));
    expect(await enrol('D-001', 'AAAAA-AAAAA')).toMatchObject({ code: 'ENROLMENT_REFUSED' });
    expect(await enrol('D-002', enrolmentCode)).toMatchObject({ code: 'ENROLMENT_REFUSED' });
    wallClock += 61_000;
    expect(await enrol('D-001', enrolmentCode)).toMatchObject({ code: 'ENROLMENT_REFUSED' });
  });

  it('keeps no token, code or key in plain', async () => {
    const enrolmentCode = await codeFor('D-001');
    const { enrolment, unlockKey } = await clientOf().enrol({ ...credentials(), enrolmentCode });
    const row = JSON.stringify([await hq.db('desk_credentials'), await hq.db('desk_enrolments')], (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('base64') : value,
    );
    for (const secret of [enrolment.token, enrolmentCode, unlockKey, enrolment.leaseSecret])
      expect(row).not.toContain(secret);
  });
});

describe('signing in', () => {
  it('is blocked with Retry-After after five wrong passphrases, also for the right one, until the time is over', async () => {
    await hq.enrol('D-001');
    const wrong = { ...credentials(), passphrase: 'not it at all' };
    for (let n = 0; n < 5; n += 1)
      expect(await refusal(clientOf().signIn(wrong))).toMatchObject({ code: 'SIGN_IN_REFUSED', defined: true });
    const answer = await fetch(`${url}/rpc/signIn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ json: credentials() }),
    });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '30']);
    wallClock += 31_000;
    expect((await clientOf().signIn(credentials())).agent.agentId).toBe('A-2147');
  });

  it('lets no more than five wrong ones through at the same time, and shuts nobody out elsewhere', async () => {
    await hq.enrol('D-001');
    await hq.enrol('D-002');
    const wrong = { ...credentials(), passphrase: 'not it at all' };
    const codes = await Promise.all(
      Array.from({ length: 15 }, async () => (await refusal(clientOf().signIn(wrong))).code),
    );
    expect(codes.filter((code) => code === 'SIGN_IN_REFUSED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(10);
    expect((await clientOf().signIn(credentials('D-002'))).agent.agentId).toBe('A-2147');
    expect(await refusal(clientOf().signIn({ ...credentials(), agentId: 'A-2203' }))).toMatchObject({
      code: 'SIGN_IN_REFUSED',
    });
  });

  it.each([
    ['somebody unknown', { agentId: 'A-9999' }],
    ['somebody who has left', { agentId: 'A-2100' }],
    ['an agent of another queue', { agentId: 'A-2203' }],
    ['an agent of another branch', { deskId: 'D-009' }],
    ['an unknown desk', { deskId: 'D-999' }],
  ])('is refused to %s', async (_, over) => {
    await hq.enrol('D-001');
    await hq.enrol('D-009');
    expect(await refusal(clientOf().signIn({ ...credentials(), ...over }))).toMatchObject({ code: 'SIGN_IN_REFUSED' });
  });
});

describe('a desk that is shut out', () => {
  it('is told so at every door', async () => {
    const { token, incarnation, command } = await hq.enrol('D-001');
    await hq.db('desks').where({ desk_id: 'D-001' }).update({ state: 'revoked' });
    const client = clientOf(token);
    const doors = [client.hello(), client.push({ incarnation, commands: [command(cardReport())] })];
    for (const door of doors) expect(await refusal(door)).toMatchObject({ code: 'DESK_REVOKED', defined: true });
    expect(await refusal(clientOf().signIn(credentials()))).toMatchObject({ code: 'DESK_REVOKED', status: 403 });
    expect(await refusal(clientOf('x'.repeat(43)).hello())).toMatchObject({
      code: 'DESK_UNKNOWN',
      defined: true,
      status: 401,
    });
  });
});

describe('what a desk reads', () => {
  it('is the rows: a bootstrap in chunks, then the feed from its first cursor', async () => {
    const { token, incarnation, command } = await hq.enrol('D-001');
    const client = clientOf(token);
    const replica = new Map<string, unknown>();
    const first = await client.bootstrap({ scope: 'ROM', afterCode: '', limit: 2 });
    expect([first.total, first.rows.length, first.done, first.cursor]).toEqual([3, 2, false, 0]);
    expect(checksumOf(first.rows)).toBe(first.checksum);
    for (const row of first.rows) replica.set(row.code, row.account);
    const verification = { level: 'basic', method: 'profile', attemptId: null } as const;
    await client.push({ incarnation, commands: [command(cardReport({ cause: 'damaged', verification }))] });
    const rest = await client.bootstrap({ scope: 'ROM', afterCode: first.rows.at(-1)?.code ?? '', limit: 2 });
    expect([rest.rows.length, rest.done]).toEqual([1, true]);
    for (const row of rest.rows) replica.set(row.code, row.account);
    const page = await client.pull({ scope: 'ROM', epoch: first.epoch, after: first.cursor, limit: 100 });
    for (const item of page.items) if (item.kind === 'PUT') replica.set(item.row.code, item.row.account);
    const rows = await readMemberAccounts(hq.db, hq.seals, [...replica.keys()]);
    expect(canonicalise(Object.fromEntries(replica))).toBe(canonicalise(Object.fromEntries(rows)));
  });

  it('carries PIN leases that only this desk opens', async () => {
    const { token, leaseSecret } = await hq.enrol('D-001');
    const { rows } = await clientOf(token).bootstrap({ scope: 'ROM', afterCode: '', limit: 100 });
    const leases = rows.filter((row) => row.pinLease !== null);
    expect(leases.map((row) => row.code)).toEqual([ADA]);
    const sealed = Buffer.from(leases[0]?.pinLease ?? '', 'base64');
    const key = Buffer.from(hkdfSync('sha256', leaseSecret, ADA, 'milepost pin lease', 32));
    const opening = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(ADA));
    opening.setAuthTag(sealed.subarray(-16));
    const phc = Buffer.concat([opening.update(sealed.subarray(12, -16)), opening.final()]).toString();
    expect(await verify(phc, ADA_PIN)).toBe(true);
  });

  it('lacks one lease and nothing else when one PIN record is damaged', async () => {
    const { token } = await hq.enrol('D-001');
    await hq.db('pins').update({ wrapped_hash: Buffer.alloc(60, 1) });
    const { rows, checksum } = await clientOf(token).bootstrap({ scope: 'ROM', afterCode: '', limit: 100 });
    expect(rows.map((row) => row.pinLease)).toEqual([null, null, null]);
    expect(checksumOf(rows)).toBe(checksum);
  });

  it('ends where its scopes end, and begins anew with a new epoch', async () => {
    const { token } = await hq.enrol('D-009');
    const client = clientOf(token);
    const { epoch, scopes } = await client.hello();
    expect(scopes).toEqual(['MIL']);
    expect(await refusal(client.pull({ scope: 'ROM', epoch, after: 0, limit: 10 }))).toMatchObject({
      code: 'SCOPE_REFUSED',
    });
    expect(await refusal(client.bootstrap({ scope: 'ROM', afterCode: '', limit: 10 }))).toMatchObject({
      code: 'SCOPE_REFUSED',
    });
    const pull = (after: number) => client.pull({ scope: 'MIL', epoch, after, limit: 10 });
    expect((await pull(0)).items).toEqual([]);
    expect(await refusal(pull(7))).toMatchObject({ code: 'EPOCH_CHANGED', defined: true, status: 409 });
    await hq.db('scopes').where({ scope: 'MIL' }).update({ head: 9, floor: 5 });
    expect(await refusal(pull(4))).toMatchObject({ code: 'BELOW_FLOOR', defined: true, status: 410 });
    await hq.db.transaction((tx) => rebuildSnapshots(tx, hq.seals));
    expect(await refusal(pull(0))).toMatchObject({ code: 'EPOCH_CHANGED' });
  });
});

describe('the server', () => {
  it('answers breaks of the chain with their data', async () => {
    const { token, incarnation, command } = await hq.enrol('D-001');
    const [, second] = [command(cardReport()), command(cardReport())];
    const gap = await refusal(clientOf(token).push({ incarnation, commands: [second] }));
    expect(gap).toMatchObject({ code: 'DSEQ_GAP', defined: true, data: { expected: 1 } });
  });

  it('logs procedure, status and desk, and nothing a caller sent', async () => {
    const { token } = await hq.enrol('D-001');
    await clientOf(token).verifyPin({ attemptId: crypto.randomUUID(), callId: 'call-1', account: ADA, pin: ADA_PIN });
    await fetch(`${url}/rpc/0056994590?pin=5163`);
    await expect.poll(() => log.length).toBe(2);
    expect(log.map(({ method, path, status, desk }) => [method, path, status, desk])).toEqual([
      ['POST', '/rpc/verifyPin', 200, 'D-001'],
      ['GET', 'unknown', 404, null],
    ]);
  });

  it('takes what was typed as text, never as SQL, and quotes none of it in a refusal', async () => {
    const { token, incarnation, command } = await hq.enrol('D-001');
    const nasty = "' or 1=1;--";
    expect(await refusal(clientOf().signIn({ ...credentials(), agentId: nasty.slice(0, 10) }))).toMatchObject({
      code: 'SIGN_IN_REFUSED',
    });
    expect(await refusal(clientOf(token).bootstrap({ scope: nasty, afterCode: nasty, limit: 9 }))).toMatchObject({
      code: 'SCOPE_REFUSED',
    });
    const callId = `${nasty} \u0000`;
    const payload = {
      account: null,
      disposition: 'resolved' as const,
      note: nasty,
      startedAt: NOON.at,
      endedAt: NOON.at,
    };
    const { results } = await clientOf(token).push({
      incarnation,
      commands: [command({ type: 'call.wrap-up', v: 1, payload }, { callId }), command(cardReport(), { agent: nasty })],
    });
    expect(results).toMatchObject([
      { status: 'parked', code: 'poison' },
      { status: 'rejected', code: 'agent-unknown' },
    ]);
    const answer = await fetch(`${url}/rpc/verifyPin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ json: { attemptId: 'x', callId: 'c', account: '00569945901', pin: '5163 ' } }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toMatch(/5163|0056994590/);
    expect(await hq.db('members')).toHaveLength(4);
  });

  it('refuses bodies that are too large or no JSON, and goes on', async () => {
    const post = (body: string) =>
      fetch(`${url}/rpc/signIn`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect((await post(`"${'x'.repeat(1_100_000)}"`)).status).toBe(413);
    expect((await post('{')).status).toBe(400);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  it('says that it cannot work while its database is away', async () => {
    const { token } = await hq.enrol('D-001');
    await hq.db.destroy();
    expect(await refusal(clientOf(token).hello())).toMatchObject({ code: 'SERVICE_UNAVAILABLE', status: 503 });
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const ready = await fetch(`${url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'database away' }]);
  });
});
