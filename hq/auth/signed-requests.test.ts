import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ADOPT_HEADER,
  STALE_STAMP,
  STAMP_HEADER,
  textToSign,
  writeProof,
} from '../../shared/contract/signed-request.ts';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { createHqServer } from '../server.ts';
import { openSmallHeadquarters, PASSPHRASE, type SmallHeadquarters } from '../small-headquarters.fixture.ts';
import { keyIdOf } from './desk-public-key.ts';
import { createEnrolmentCode } from './enrolment.ts';

let postgres: TestPostgres;
let hq: SmallHeadquarters;
let nodes: { server: FastifyInstance; url: string }[];
let wallClock: number;
let databases = 0;

beforeAll(async () => {
  postgres = await startTestPostgres();
}, 60_000);
afterAll(() => postgres.stop());
beforeEach(async () => {
  databases += 1;
  hq = await openSmallHeadquarters(await postgres.createDatabase(`signed_${databases}`));
  wallClock = Date.now();
  nodes = [await node(), await node()];
}, 30_000);
afterEach(async () => {
  for (const { server } of nodes) await server.close();
  await hq.close();
});

const node = async () => {
  const server = createHqServer({
    hq: { ...hq, wallClock: () => wallClock },
    log: () => undefined,
    onError: () => undefined,
  });
  return { server, url: await server.listen({ host: '127.0.0.1', port: 0 }) };
};
const urlOf = (index: number): string => nodes[index]?.url ?? '';

const newKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return { privateKey, raw, id: keyIdOf(raw) };
};
type Key = { privateKey: KeyObject; raw: Buffer; id: string };

const send = (path: string, body: string, headers: Record<string, string>, at = 0): Promise<Response> =>
  fetch(`${urlOf(at)}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

const stampFrom = async (at = 0): Promise<string> =>
  (await send('/rpc/clock', '{}', {}, at)).headers.get(STAMP_HEADER) ?? '';

type Signed = { path: string; body: string; authorization: string };
let nonces = 0;
const signed = (key: Key, stamp: string, over: { path?: string; body?: string; desk?: string } = {}): Signed => {
  nonces += 1;
  const { path = '/rpc/hello', body = '{}', desk = 'D-001' } = over;
  const bodyHash = createHash('sha256').update(body).digest('hex');
  const proof = { desk, key: key.id, stamp, nonce: String(nonces).padStart(16, '0') };
  const text = textToSign({ method: 'POST', target: path, bodyHash, protocol: '' }, proof);
  const signature = sign(null, Buffer.from(text), key.privateKey).toString('base64url');
  return { path, body, authorization: writeProof({ ...proof, signature }) };
};
const answered = async ({ path, body, authorization }: Signed, at = 0, extra: Record<string, string> = {}) => {
  const response = await send(path, body, { authorization, ...extra }, at);
  const code = ((await response.json()) as { json: { code?: string } }).json.code ?? 'ok';
  return { status: response.status, code, response };
};

const enrolWith = async (key: Key): Promise<{ token?: string }> => {
  const enrolmentCode = await createEnrolmentCode(hq.db, 'D-001', new Date(wallClock + 60_000));
  const publicKey = key.raw.toString('base64');
  const credentials = { deskId: 'D-001', agentId: 'A-2147', passphrase: PASSPHRASE };
  const response = await send('/rpc/enrol', JSON.stringify({ json: { ...credentials, enrolmentCode, publicKey } }), {});
  return ((await response.json()) as { json: { enrolment: { token?: string } } }).json.enrolment;
};

describe('a desk with a key', () => {
  it('is known by its signature, and no secret of it was ever here', async () => {
    const key = newKey();
    expect(await enrolWith(key)).not.toHaveProperty('token');
    expect(await answered(signed(key, await stampFrom()))).toMatchObject({ status: 200, code: 'ok' });
    const [row] = await hq.db('desk_credentials');
    expect(row).toMatchObject({ token_hash: null, key_id: key.id, public_key: key.raw });
  });

  it('is told to sign again when its stamp is missing or too old, with a new one', async () => {
    const key = newKey();
    await enrolWith(key);
    const old = await stampFrom();
    wallClock += 121_000;
    for (const stamp of ['', old]) {
      const { status, code, response } = await answered(signed(key, stamp));
      expect([status, code, response.headers.get('www-authenticate')]).toEqual([401, 'STAMP_REFUSED', STALE_STAMP]);
      const again = signed(key, response.headers.get(STAMP_HEADER) ?? '');
      expect((await answered(again)).status).toBe(200);
    }
  });

  it('is not impersonated by whoever repeats its request', async () => {
    const key = newKey();
    await enrolWith(key);
    const captured = signed(key, await stampFrom());
    expect((await answered(captured)).status).toBe(200);
    expect((await answered(captured)).code).toBe('STAMP_REFUSED');
    // Another node has not seen it: for as long as the stamp lives it answers once more, what the first one answered.
    expect((await answered(captured, 1)).status).toBe(200);
    expect((await answered(captured, 1)).code).toBe('STAMP_REFUSED');
    wallClock += 121_000;
    for (const at of [0, 1]) expect((await answered(captured, at)).code).toBe('STAMP_REFUSED');
  });

  it('is known at a node that gave it no stamp', async () => {
    const key = newKey();
    await enrolWith(key);
    expect((await answered(signed(key, await stampFrom(1)))).status).toBe(200);
  });

  it.each<[string, (request: Signed) => Signed]>([
    ['another query', (request) => ({ ...request, path: '/rpc/hello?x=1' })],
    ['another body', (request) => ({ ...request, body: '{"json":{}}' })],
    ['another desk', (r) => ({ ...r, authorization: r.authorization.replace('desk="D-001"', 'desk="D-002"') })],
    ['another nonce', (r) => ({ ...r, authorization: r.authorization.replace(/nonce="\d/, 'nonce="9') })],
    [
      'a signature that was touched',
      (r) => ({ ...r, authorization: r.authorization.replace(/signature="../, 'signature="AA') }),
    ],
  ])('is not known when what it signed was changed: %s', async (_, change) => {
    const key = newKey();
    await enrolWith(key);
    const changed = change(signed(key, await stampFrom()));
    expect(await answered(changed)).toMatchObject({ status: 401, code: 'DESK_UNKNOWN' });
  });

  it('is not known at another door than the one it signed for', async () => {
    const key = newKey();
    await enrolWith(key);
    const moved = { ...signed(key, await stampFrom(), { path: '/rpc/clock' }), path: '/rpc/hello' };
    expect(await answered(moved)).toMatchObject({ status: 401, code: 'DESK_UNKNOWN' });
  });

  it('ends when another key is enrolled in its place', async () => {
    const [first, second] = [newKey(), newKey()];
    await enrolWith(first);
    await enrolWith(second);
    const stamp = await stampFrom();
    expect((await answered(signed(first, stamp))).code).toBe('DESK_UNKNOWN');
    expect((await answered(signed(second, stamp))).code).toBe('ok');
  });

  it('is told when it is shut out', async () => {
    const key = newKey();
    await enrolWith(key);
    await hq.db('desks').where({ desk_id: 'D-001' }).update({ state: 'revoked' });
    expect((await answered(signed(key, await stampFrom()))).code).toBe('DESK_REVOKED');
  });
});

describe('a desk with the token of an earlier release', () => {
  const adoptBy = (token: string, key: Key) => ({ [ADOPT_HEADER]: `${token} ${key.raw.toString('base64url')}` });

  it('gives it up for a key at its next request; also many at once, and again when the answer was lost', async () => {
    const { token } = await hq.enrol('D-001');
    const key = newKey();
    const stamp = await stampFrom();
    const together = await Promise.all([1, 2, 3, 4].map(() => answered(signed(key, stamp), 0, adoptBy(token, key))));
    expect(together.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(together[0]?.response.headers.get(ADOPT_HEADER)).toBe('taken');
    expect((await answered(signed(key, stamp), 0, adoptBy(token, key))).status).toBe(200);
    const byToken = await send('/rpc/hello', '{}', { authorization: `Bearer ${token}` });
    expect(byToken.status).toBe(401);
  });

  it('is not known with a key that did not sign, a wrong token, or a token and a key that is not the offered one', async () => {
    const { token } = await hq.enrol('D-001');
    const [key, other] = [newKey(), newKey()];
    const stamp = await stampFrom();
    expect((await answered(signed(key, stamp), 0, adoptBy(token, other))).code).toBe('DESK_UNKNOWN');
    expect((await answered(signed(key, stamp), 0, adoptBy('x'.repeat(43), key))).code).toBe('DESK_UNKNOWN');
    expect((await answered(signed(key, stamp))).code).toBe('DESK_UNKNOWN');
    expect((await send('/rpc/hello', '{}', { authorization: `Bearer ${token}` })).status).toBe(200);
  });

  it('does not lose a key to a token that was captured earlier', async () => {
    const { token } = await hq.enrol('D-001');
    const [key, thief] = [newKey(), newKey()];
    const stamp = await stampFrom();
    await answered(signed(key, stamp), 0, adoptBy(token, key));
    expect((await answered(signed(thief, stamp), 0, adoptBy(token, thief))).code).toBe('DESK_UNKNOWN');
    expect((await answered(signed(key, stamp))).code).toBe('ok');
  });
});
