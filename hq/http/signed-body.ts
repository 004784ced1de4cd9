import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ADOPT_HEADER, PROTOCOL_HEADER } from '../../shared/contract/signed-request.ts';
import type { ProvedRequest } from '../auth/identify-request.ts';

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const HASH_OF_NOTHING = sha256('');

/** One value of a header that may come once. */
export const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

/**
 * Lets the server read JSON and nothing else, and keeps the hash of every body: a signature covers the bytes as they came.
 * @returns what a request says of who sent it; `prefix` is where the interface begins in a path
 */
export const readSignedBodies = (
  server: FastifyInstance,
  prefix: string,
): ((request: FastifyRequest) => ProvedRequest) => {
  const hashes = new WeakMap<FastifyRequest, string>();
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    hashes.set(request, sha256(body));
    parseJson(request, body.toString('utf8'), done);
  });
  return (request) => ({
    method: request.method,
    target: request.url.slice(request.url.indexOf(prefix)),
    bodyHash: hashes.get(request) ?? HASH_OF_NOTHING,
    protocol: headerOf(request, PROTOCOL_HEADER) ?? '',
    authorization: request.headers.authorization,
    adopt: headerOf(request, ADOPT_HEADER),
  });
};
