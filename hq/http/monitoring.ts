import { timingSafeEqual } from 'node:crypto';
import createFastify, { type FastifyInstance } from 'fastify';
import type { Knex } from 'knex';
import type { Metrics } from './metrics.ts';
import { offerHealth } from './readiness.ts';

export interface MonitoringOptions {
  readonly db: Knex;
  readonly metrics: Metrics;
  readonly isDraining: () => boolean;
  /** Whoever asks for metrics must present this; undefined lets everybody who reaches the listener. */
  readonly token: string | undefined;
}

const isSame = (given: string, wanted: string): boolean => {
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** A listener of its own for whoever looks after headquarters: `/metrics`, `/health` and `/ready`. It answers until the process ends. */
export const createMonitoring = ({ db, metrics, isDraining, token }: MonitoringOptions): FastifyInstance => {
  const server = createFastify({ logger: false, forceCloseConnections: true });
  offerHealth(server, db, isDraining);
  server.get('/metrics', async (request, reply) => {
    if (token !== undefined && !isSame(request.headers.authorization ?? '', `Bearer ${token}`))
      return reply.code(401).send({ message: 'The token is not right.' });
    const { contentType, body } = await metrics.text();
    return reply.header('content-type', contentType).send(body);
  });
  return server;
};
