import type { FastifyInstance } from 'fastify';
import type { Knex } from 'knex';
import { assertUpToDate } from '../../db/hq/migrate.ts';

/** Why a node should get no requests now; `ready` when it should. */
export type Readiness = 'ready' | 'draining' | 'database away' | 'database of another release';

const PATIENCE_MS = 2000;

/** Whether the database answers, and is the one this release was written for. */
const databaseReadiness = async (db: Knex): Promise<Readiness> => {
  try {
    await db.raw('select 1').timeout(PATIENCE_MS);
  } catch {
    return 'database away';
  }
  return assertUpToDate(db).then(
    () => 'ready',
    () => 'database of another release',
  );
};

/** `/health`: the process lives. `/ready`: it should get requests. Neither says more than one of four words. */
export const offerHealth = (server: FastifyInstance, db: Knex, isDraining: () => boolean): void => {
  server.get('/health', async () => ({ status: 'up' }));
  server.get('/ready', async (_, reply) => {
    const status = isDraining() ? 'draining' : await databaseReadiness(db);
    return reply.code(status === 'ready' ? 200 : 503).send({ status });
  });
};
