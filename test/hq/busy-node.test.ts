import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeReadings } from '../../hq/cli/node-readings.ts';
import { createMetrics, type Metrics } from '../../hq/http/metrics.ts';
import { createMonitoring } from '../../hq/http/monitoring.ts';
import { createHqServer, type NodeLimits, type RequestLine } from '../../hq/server.ts';
import {
  ADA,
  ADA_PIN,
  cardReport,
  openSmallHeadquarters,
  type SmallHeadquarters,
  type TestDesk,
} from '../../hq/small-headquarters.fixture.ts';
import { startTestPostgres, type TestPostgres } from '../postgres.ts';

let postgres: TestPostgres;
let hq: SmallHeadquarters;
let log: RequestLine[];
let metrics: Metrics;
let server: FastifyInstance;
let url: string;
let databases = 0;

const ONE_AT_A_TIME = { atOnce: 1, perDesk: 1, queued: 1, patienceMs: 10_000 };
const LIMITS: NodeLimits = { settling: ONE_AT_A_TIME, reading: ONE_AT_A_TIME };

beforeAll(async () => {
  postgres = await startTestPostgres();
}, 60_000);
afterAll(() => postgres.stop());
beforeEach(async () => {
  databases += 1;
  hq = await openSmallHeadquarters(await postgres.createDatabase(`busy_${databases}`));
  metrics = createMetrics(nodeReadings(hq.db, hq.feeds));
  log = [];
  server = createHqServer({
    hq: { ...hq, wallClock: Date.now },
    log: (line) => void log.push(line),
    onError: () => undefined,
    limits: LIMITS,
    metrics,
    node: 'n1',
  });
  url = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await server.close();
  await hq.close();
});

const post = (procedure: string, token: string, json: unknown): Promise<Response> =>
  fetch(`${url}/rpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ json }),
  });

const verification = { level: 'basic', method: 'profile', attemptId: null } as const;
const batchOf = ({ incarnation, command }: TestDesk) => ({
  incarnation,
  commands: [command(cardReport({ cause: 'damaged', verification }))],
});
const pinOf = (callId: string) => ({ attemptId: crypto.randomUUID(), callId, account: ADA, pin: ADA_PIN });

/** Holds a row that every settlement of the desk needs, until it is let go. */
const holdChain = async (desk: TestDesk): Promise<() => Promise<unknown>> => {
  const tx = await hq.db.transaction();
  await tx('desk_chains').where({ incarnation: desk.incarnation }).forUpdate();
  return () => tx.rollback();
};

describe('a node with its hands full', () => {
  it('answers hello and PIN checks, keeps who can wait, sends the others away, and settles everything in the end', async () => {
    const desks = [await hq.enrol('D-001'), await hq.enrol('D-002'), await hq.enrol('D-009')] as const;
    const letGo = await holdChain(desks[0]);
    const working = post('push', desks[0].token, batchOf(desks[0]));
    await expect.poll(async () => (await metrics.text()).body).toMatch(/admitted\{work="settling",state="working"\} 1/);
    const waiting = post('push', desks[1].token, batchOf(desks[1]));
    await expect.poll(async () => (await metrics.text()).body).toMatch(/admitted\{work="settling",state="waiting"\} 1/);

    const third = batchOf(desks[2]);
    const away = await post('push', desks[2].token, third);
    expect([away.status, Number(away.headers.get('retry-after'))]).toEqual([503, expect.any(Number)]);
    expect((await post('hello', desks[2].token, undefined)).status).toBe(200);
    expect((await (await post('verifyPin', desks[0].token, pinOf('call-1'))).json()).json.matched).toBe(true);

    await letGo();
    expect([(await working).status, (await waiting).status]).toEqual([200, 200]);
    expect((await post('push', desks[2].token, third)).status).toBe(200);
    expect(await hq.db('commands')).toHaveLength(3);
  });
});

describe('a node that is told to stop', () => {
  it('finishes the push that runs, lets those go who wait for news, and takes nothing more', async () => {
    const [desk, other] = [await hq.enrol('D-001'), await hq.enrol('D-002')] as const;
    const hello = await (await post('hello', other.token, undefined)).json();
    const { epoch, heads } = hello.json;
    const news = post('news', other.token, { epoch, heads, waitMs: 25_000 });
    await expect.poll(async () => (await metrics.text()).body).toContain('milepost_news_waiting 1');
    const letGo = await holdChain(desk);
    const running = post('push', desk.token, batchOf(desk));
    await expect.poll(async () => (await metrics.text()).body).toMatch(/admitted\{work="settling",state="working"\} 1/);

    const closed = server.close();
    expect((await news).status).toBe(200);
    await expect(fetch(`${url}/ready`)).rejects.toThrow();
    await letGo();
    const { json } = await (await running).json();
    expect(json.results).toMatchObject([{ status: 'accepted' }]);
    await closed;
    expect(await hq.db('commands')).toHaveLength(1);
  });
});

describe('a connection on which nobody ever asked anything', () => {
  it('does not keep a node from stopping', async () => {
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    const isGone = new Promise((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('connect', resolve));
    await fetch(`${url}/health`);
    const started = performance.now();
    await server.close();
    await isGone;
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('what a node says of itself', () => {
  it('is counted by procedure, ending and scope, and names no desk, no member and no agent', async () => {
    const desk = await hq.enrol('D-001');
    await post('push', desk.token, batchOf(desk));
    await fetch(`${url}/rpc/0056994590`);
    const monitoring = createMonitoring({ db: hq.db, metrics, isDraining: () => false, token: 'a secret' });
    const address = await monitoring.listen({ host: '127.0.0.1', port: 0 });
    try {
      expect((await fetch(`${address}/metrics`)).status).toBe(401);
      const answer = await fetch(`${address}/metrics`, { headers: { authorization: 'Bearer a secret' } });
      const text = await answer.text();
      for (const line of [
        'milepost_requests_total{procedure="push",status="200"} 1',
        'milepost_requests_total{procedure="unknown",status="404"} 1',
        'milepost_commands_settled_total{type="card.report",ending="accepted"} 1',
        'milepost_feed_head{scope="ROM"} 1',
      ])
        expect(text.split('\n')).toContain(line);
      expect(text).toMatch(/milepost_mails_waiting \d/);
      expect(text).toMatch(/nodejs_eventloop_lag_seconds \d/);
      expect(text).toMatch(/milepost_connections\{state="free"\} \d/);
      for (const secret of [ADA, 'D-001', 'A-2147', 'Example']) expect(text).not.toContain(secret);
      expect((await fetch(`${address}/ready`)).status).toBe(200);
    } finally {
      await monitoring.close();
    }
  });

  it('says in every line which node and which request, and gives the desk the same name of the request', async () => {
    const desk = await hq.enrol('D-001');
    const answer = await post('hello', desk.token, undefined);
    await expect.poll(() => log.length).toBe(1);
    const request = answer.headers.get('x-request-id');
    expect(log[0]).toMatchObject({
      level: 'info',
      node: 'n1',
      request,
      path: '/rpc/hello',
      status: 200,
      desk: 'D-001',
    });
  });

  it.each([
    [
      'the database of another release',
      'database of another release',
      (small: SmallHeadquarters) =>
        small.db('knex_migrations').insert({ name: '9999-later', batch: 99, migration_time: new Date() }),
    ],
    ['a database that is away', 'database away', (small: SmallHeadquarters) => small.db.destroy()],
  ])('is not ready over %s, and alive all the same', async (_, status, spoil) => {
    await spoil(hq);
    const ready = await fetch(`${url}/ready`);
    expect([ready.status, await ready.json()]).toEqual([503, { status }]);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });
});
