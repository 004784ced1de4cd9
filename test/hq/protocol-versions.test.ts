import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEnrolmentCode } from '../../hq/auth/enrolment.ts';
import { createHqServer } from '../../hq/server.ts';
import { openSmallHeadquarters, PASSPHRASE, type SmallHeadquarters } from '../../hq/small-headquarters.fixture.ts';
import { OLDEST_PROTOCOL, PROTOCOL, protocolOf } from '../../shared/contract/protocol.ts';
import { PROTOCOL_HEADER } from '../../shared/contract/signed-request.ts';
import { startTestPostgres, type TestPostgres } from '../postgres.ts';

type Shape = { [field: string]: Shape | string };
type Recorded = { procedure: string; body: unknown; answer: Shape; statuses?: string[] };
type Recording = { protocol: number; incarnation: string; requests: Recorded[] };
type Answer = { json: Record<string, unknown> };

let postgres: TestPostgres;
let hq: SmallHeadquarters;
let server: FastifyInstance;
let url: string;
let databases = 0;

beforeAll(async () => {
  postgres = await startTestPostgres();
}, 60_000);
afterAll(() => postgres.stop());
beforeEach(async () => {
  databases += 1;
  hq = await openSmallHeadquarters(await postgres.createDatabase(`protocol_${databases}`));
  server = createHqServer({ hq: { ...hq, wallClock: Date.now }, log: () => undefined, onError: () => undefined });
  url = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await server.close();
  await hq.close();
});

const recordingOf = (protocol: number): Recording =>
  JSON.parse(readFileSync(new URL(`../fixtures/protocol/v${protocol}.json`, import.meta.url), 'utf8'));

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

/** The part of an answer that the desk of that time reads. */
const asShape = (answer: unknown, shape: Shape | string): unknown => {
  if (typeof shape === 'string' || typeof answer !== 'object' || answer === null) return kindOf(answer);
  return Object.fromEntries(
    Object.entries(shape).map(([field, inner]) => [field, asShape(Reflect.get(answer, field), inner)]),
  );
};

const post = async (procedure: string, body: string, headers: Record<string, string>) => {
  const request = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
  const response = await fetch(`${url}/rpc/${procedure}`, request);
  return { status: response.status, ...((await response.json()) as Answer) };
};

describe('a desk of an earlier release', () => {
  it.each([PROTOCOL - 1, PROTOCOL - 2])(
    'of protocol %i is served as it was then, from its enrolment on',
    async (version) => {
      const { incarnation, requests } = recordingOf(version);
      const enrolmentCode = (await createEnrolmentCode(hq.db, 'D-001', new Date(Date.now() + 60_000))) ?? '';
      const [scope] = await hq.db('scopes').where({ scope: 'ROM' });
      const known: Record<string, string> = { passphrase: PASSPHRASE, enrolmentCode, epoch: scope.epoch };
      for (const { procedure, body, answer, statuses } of requests) {
        const said = JSON.stringify(body).replace(/\{\{(\w+)\}\}/g, (_, name) => known[name] ?? '');
        const headers: Record<string, string> = 'token' in known ? { authorization: `Bearer ${known.token}` } : {};
        const { status, json } = await post(procedure, said, headers);
        expect([procedure, status, asShape(json, answer)]).toEqual([procedure, 200, answer]);
        if (procedure === 'enrol') {
          known.token = (json.enrolment as { token: string }).token;
          // The recording is of one incarnation, and every enrolment makes another.
          await hq.db('desk_chains').update({ incarnation });
          await hq.db('desk_credentials').update({ incarnation });
        }
        if (statuses !== undefined)
          expect((json.results as { status: string }[]).map((result) => result.status)).toMatchObject(statuses);
      }
    },
  );
});

describe('the version of a request', () => {
  it.each([
    [String(PROTOCOL), 200],
    [String(OLDEST_PROTOCOL), 200],
    [String(OLDEST_PROTOCOL - 1), 426],
    [String(PROTOCOL + 1), 200],
    ['', 200],
    ['three', 426],
    ['-1', 426],
  ])('"%s" is answered with %i', async (version, status) => {
    const answer = await post('clock', '{}', { [PROTOCOL_HEADER]: version });
    expect(answer.status).toBe(status);
    if (status === 426) expect(answer.json).toMatchObject({ code: 'UPGRADE_NEEDED', defined: true });
  });

  it('is judged before what it asks is looked at, so that nothing of it is half understood', async () => {
    const answer = await post('push', '{"json":{"strange":true}}', { [PROTOCOL_HEADER]: '0' });
    expect(answer).toMatchObject({ status: 426, json: { code: 'UPGRADE_NEEDED' } });
  });

  it('is the second where a desk names none', () => {
    expect([protocolOf(undefined), protocolOf('7'), protocolOf('x')]).toEqual([2, 7, 0]);
  });
});
