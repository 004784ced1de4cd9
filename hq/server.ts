import { createHash } from 'node:crypto';
import { ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fastify';
import createFastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { liesInTheData } from '../db/hq/transaction.ts';
import { ADOPT_HEADER, KEY_TAKEN, PROTOCOL_HEADER, STAMP_HEADER } from '../shared/contract/signed-request.ts';
import { createIdentification, type ProvedRequest } from './auth/identify-request.ts';
import { requestStamps } from './auth/request-stamp.ts';
import { createHeadWatch } from './feed/head-watch.ts';
import type { Headquarters, RequestContext } from './http/headquarters.ts';
import { hqRouter } from './http/router.ts';

/** A batch of 100 commands stays far below this. */
const BODY_LIMIT_BYTES = 1024 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;
const CONNECTION_TIMEOUT_MS = 120_000;
const PREFIX = '/rpc';

/** A line of the request log: no body, no query, no member. */
export interface RequestLine {
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
  readonly onError: (name: string) => void;
}

const PROCEDURES = new Set(Object.keys(hqRouter).map((name) => `${PREFIX}/${name}`));
/** Only paths we know are written down: anything else is what a stranger typed. */
const loggedPath = (request: FastifyRequest): string => {
  const path = request.url.split('?')[0] ?? '';
  return PROCEDURES.has(path) || path === '/health' ? path : 'unknown';
};

const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
};

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const HASH_OF_NOTHING = sha256('');

/** One value of a header that may come once. */
const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

const provedRequest = (request: FastifyRequest, bodyHash: string): ProvedRequest => ({
  method: request.method,
  target: request.url.slice(request.url.indexOf(PREFIX)),
  bodyHash,
  protocol: headerOf(request, PROTOCOL_HEADER) ?? '',
  authorization: request.headers.authorization,
  adopt: headerOf(request, ADOPT_HEADER),
});

/**
 * Headquarters over HTTP: `/health`, and the procedures of the contract under `/rpc`. The caller listens and closes. TLS ends in front of it.
 */
export const createHqServer = ({ hq, log, onError }: ServerOptions): FastifyInstance => {
  const server = createFastify({
    logger: false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    forceCloseConnections: true,
  });
  const desks = new WeakMap<FastifyRequest, string>();
  const bodyHashes = new WeakMap<FastifyRequest, string>();
  const heads = createHeadWatch({ readScopes: hq.feeds.readScopes });
  server.addHook('preClose', async () => heads.stop()); // or closing would wait for whoever waits
  const stamps = requestStamps(hq.masterKey, hq.wallClock);
  const identify = createIdentification(hq, stamps);
  const parseJson = server.getDefaultJsonParser('error', 'error');
  // A signature covers the bytes as they came, so they are hashed before they are read.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    bodyHashes.set(request, sha256(body));
    parseJson(request, body.toString('utf8'), done);
  });
  const handler = new RPCHandler<RequestContext>(hqRouter, {
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          if (error instanceof ORPCError && error.status < 500) throw error; // a refusal, not a failure
          onError(nameOf(error));
          // The desk keeps what it has and tries again; what went wrong is nothing it could use.
          if (error instanceof ORPCError || liesInTheData(error)) throw error;
          throw new ORPCError('SERVICE_UNAVAILABLE', { message: 'Headquarters cannot reach its database. Try again.' });
        }
      },
    ],
  });
  server.addHook('onResponse', async (request, reply) => {
    const ms = Math.round(reply.elapsedTime);
    const { method } = request;
    log({ method, path: loggedPath(request), status: reply.statusCode, ms, desk: desks.get(request) ?? null });
  });
  server.get('/health', async (_, reply) => {
    const isUp = await hq.db.raw('select 1').then(
      () => true,
      () => false,
    );
    return reply.code(isUp ? 200 : 503).send({ status: isUp ? 'up' : 'database away', business: hq.clock.business() });
  });
  server.all(`${PREFIX}/*`, async (request, reply) => {
    const context: RequestContext = {
      hq,
      identify: async () => {
        const proved = provedRequest(request, bodyHashes.get(request) ?? HASH_OF_NOTHING);
        const identified = await identify(proved);
        if (typeof identified !== 'string' && proved.adopt !== undefined) reply.header(ADOPT_HEADER, KEY_TAKEN);
        return identified;
      },
      heads,
      setHeader: (name, value) => void reply.header(name, value),
      noteDesk: (deskId) => void desks.set(request, deskId),
    };
    reply.header(STAMP_HEADER, stamps.issue());
    const { matched } = await handler.handle(request, reply, { prefix: PREFIX, context });
    if (!matched) await reply.code(404).send({ message: 'There is nothing here.' });
  });
  return server;
};
