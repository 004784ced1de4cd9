import { randomUUID } from 'node:crypto';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fastify';
import createFastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { liesInTheData } from '../db/hq/transaction.ts';
import { protocolOf } from '../shared/contract/protocol.ts';
import { ADOPT_HEADER, KEY_TAKEN, PROTOCOL_HEADER, STAMP_HEADER } from '../shared/contract/signed-request.ts';
import { createIdentification } from './auth/identify-request.ts';
import { requestStamps } from './auth/request-stamp.ts';
import { createHeadWatch } from './feed/head-watch.ts';
import { type AdmissionLimits, createAdmission } from './http/admission.ts';
import type { Headquarters, RequestContext } from './http/headquarters.ts';
import { knowIdleConnections } from './http/idle-connections.ts';
import type { Metrics } from './http/metrics.ts';
import { openApiText } from './http/open-api.ts';
import { offerHealth } from './http/readiness.ts';
import { hqRouter } from './http/router.ts';
import { headerOf, readSignedBodies } from './http/signed-body.ts';

/** A batch of 100 commands stays far below this. */
const BODY_LIMIT_BYTES = 1024 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;
const CONNECTION_TIMEOUT_MS = 120_000;
const PREFIX = '/rpc';
const REQUEST_HEADER = 'x-request-id';

/** Together well below the connections of the pool: who they are, PIN checks and hellos need some at all times. */
const STANDARD_LIMITS: NodeLimits = {
  settling: { atOnce: 4, perDesk: 1, queued: 200, patienceMs: 5000 },
  reading: { atOnce: 3, perDesk: 1, queued: 400, patienceMs: 5000 },
};

export interface NodeLimits {
  readonly settling: AdmissionLimits;
  readonly reading: AdmissionLimits;
}

/** A line of the request log: no body, no query, no member. */
export interface RequestLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly node: string;
  /** Also in the answer (`x-request-id`), so that a desk's trouble can be found here. */
  readonly request: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  readonly desk: string | null;
}

export interface ServerOptions {
  readonly hq: Headquarters;
  readonly log: (line: RequestLine) => void;
  /** Told of errors that are ours, by name only: messages of a database may quote a member's data. */
  readonly onError: (name: string, request: string) => void;
  readonly node?: string;
  readonly metrics?: Metrics;
  readonly limits?: NodeLimits;
  /** Certificate and private key in PEM: the server speaks HTTPS. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
}

const PROCEDURES = new Set(Object.keys(hqRouter).map((name) => `${PREFIX}/${name}`));
const OTHER_PATHS = new Set(['/health', '/ready', '/openapi.json']);
/** Only paths we know are written down: anything else is what a stranger typed. */
const loggedPath = (request: FastifyRequest): string => {
  const path = request.url.split('?')[0] ?? '';
  return PROCEDURES.has(path) || OTHER_PATHS.has(path) ? path : 'unknown';
};

const levelOf = (status: number): RequestLine['level'] => {
  if (status === 503 || status === 429) return 'warn';
  return status >= 500 ? 'error' : 'info';
};

const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
};

const fastifyOver = (tls: ServerOptions['tls']): FastifyInstance => {
  const options = {
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
  } as const;
  if (tls === undefined) return createFastify(options);
  return createFastify({ ...options, https: { ...tls, minVersion: 'TLSv1.2' } }) as unknown as FastifyInstance;
};

/**
 * Headquarters over HTTP or HTTPS: the procedures of the contract under `/rpc`, `/openapi.json`, `/health` and `/ready`. The caller listens
 * and closes; closing ends the waits for news and lets running requests finish.
 */
export const createHqServer = (options: ServerOptions): FastifyInstance => {
  const { hq, log, onError, node = 'node', metrics, limits = STANDARD_LIMITS } = options;
  const server = fastifyOver(options.tls);
  const desks = new WeakMap<FastifyRequest, string>();
  const heads = createHeadWatch({ readScopes: hq.feeds.readScopes });
  const admissions = { settling: createAdmission(limits.settling), reading: createAdmission(limits.reading) };
  metrics?.watch(() => ({
    newsWaiting: heads.waiting(),
    settling: admissions.settling.load(),
    reading: admissions.reading.load(),
  }));
  const stamps = requestStamps(hq.masterKey, hq.wallClock);
  const identify = createIdentification(hq, stamps);
  const provedRequest = readSignedBodies(server, PREFIX);
  const endIdleConnections = knowIdleConnections(server, options.tls !== undefined);
  let isDraining = false;
  server.addHook('preClose', async () => {
    isDraining = true;
    heads.stop(); // or closing would wait for whoever waits
    endIdleConnections();
  });

  const handler = new RPCHandler<RequestContext & { request: FastifyRequest }>(hqRouter, {
    interceptors: [
      async ({ next, context }) => {
        try {
          return await next();
        } catch (error) {
          if (error instanceof ORPCError && (error.defined || error.status < 500)) throw error; // a refusal, not a failure
          onError(nameOf(error), context.request.id);
          // The desk keeps what it has and tries again; what went wrong is nothing it could use.
          if (error instanceof ORPCError || liesInTheData(error)) throw error;
          throw new ORPCError('SERVICE_UNAVAILABLE', { message: 'Headquarters cannot reach its database. Try again.' });
        }
      },
    ],
  });
  // A connection kept open after its last answer would keep the node from ending.
  server.addHook('onSend', async (_, reply) => {
    if (isDraining) reply.header('connection', 'close');
  });
  server.addHook('onRequest', async (request, reply) => void reply.header(REQUEST_HEADER, request.id));
  server.addHook('onResponse', async (request, reply) => {
    const ms = Math.round(reply.elapsedTime);
    const [path, status] = [loggedPath(request), reply.statusCode];
    metrics?.answered(path.replace(`${PREFIX}/`, ''), status, reply.elapsedTime / 1000);
    const desk = desks.get(request) ?? null;
    log({ level: levelOf(status), node, request: request.id, method: request.method, path, status, ms, desk });
  });
  offerHealth(server, hq.db, () => isDraining);
  server.get('/openapi.json', async (_, reply) => reply.type('application/json').send(await openApiText()));
  server.all(`${PREFIX}/*`, async (request, reply) => {
    const context = {
      request,
      hq,
      protocol: protocolOf(headerOf(request, PROTOCOL_HEADER)),
      admissions,
      heads,
      ...(metrics === undefined ? {} : { settled: metrics.settled }),
      identify: async () => {
        const proved = provedRequest(request);
        const identified = await identify(proved);
        if (typeof identified !== 'string' && proved.adopt !== undefined) reply.header(ADOPT_HEADER, KEY_TAKEN);
        return identified;
      },
      setHeader: (name: string, value: string) => void reply.header(name, value),
      noteDesk: (deskId: string) => void desks.set(request, deskId),
    };
    reply.header(STAMP_HEADER, stamps.issue());
    const { matched } = await handler.handle(request, reply, { prefix: PREFIX, context });
    if (!matched) await reply.code(404).send({ message: 'There is nothing here.' });
  });
  return server;
};
