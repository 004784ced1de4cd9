import type { Knex } from 'knex';
import type { Pipeline, Statement } from './pipeline.ts';
import { openRow, sealRow } from './sealed-rows.ts';
import type { Seals } from './seals.ts';

export type AgentRow = {
  readonly agentId: string;
  readonly surname: string;
  readonly given: string;
  readonly role: 'agent' | 'supervisor' | 'desk-admin' | 'auditor';
  /** Words with one blank between them; null for nobody's queue. */
  readonly queues: string | null;
  readonly languages: string;
  readonly branch: string;
  readonly state: 'active' | 'left';
  readonly passphraseHash: string | null;
};

/** What headquarters judges an agent by; nobody's name. */
export type AgentStanding = Pick<AgentRow, 'role' | 'queues' | 'state'>;

const READ_STANDINGS: Statement = {
  name: 'agent standings',
  text: 'select agent_id, role, queues, state from agents where agent_id = any($1::text[])',
};

/** Standing of these agents, by id. */
export const readAgentStandings = async (
  pipeline: Pipeline,
  agentIds: readonly string[],
): Promise<ReadonlyMap<string, AgentStanding>> => {
  if (agentIds.length === 0) return new Map();
  const rows = await pipeline.ask<AgentStanding & { agent_id: string }>(READ_STANDINGS, [agentIds]);
  return new Map(rows.map(({ agent_id, ...standing }) => [agent_id, standing]));
};

export const findAgent = async (db: Knex, seals: Seals, agentId: string): Promise<AgentRow | undefined> => {
  const row: object | undefined = await db('agents').where({ agent_id: agentId }).first({
    agentId: 'agent_id',
    surname: 'surname',
    given: 'given',
    role: 'role',
    queues: 'queues',
    languages: 'languages',
    branch: 'branch',
    state: 'state',
    passphraseHash: 'passphrase_hash',
  });
  return row === undefined ? undefined : openRow<AgentRow>(seals, 'agents', row);
};

/** Adds someone who signs in. @returns false when the agent id is taken; nothing is changed then */
export const insertAgent = async (
  db: Knex,
  seals: Seals,
  agent: Omit<AgentRow, 'state'>,
  since: string,
): Promise<boolean> => {
  const inserted: unknown[] = await db('agents')
    .insert(
      sealRow(seals, 'agents', {
        agent_id: agent.agentId,
        surname: agent.surname,
        given: agent.given,
        role: agent.role,
        queues: agent.queues,
        languages: agent.languages,
        branch: agent.branch,
        state: 'active',
        since,
        passphrase_hash: agent.passphraseHash,
      }),
    )
    .onConflict('agent_id')
    .ignore()
    .returning('agent_id');
  return inserted.length > 0;
};

/** After `free` tries in a row each further one is blocked for `firstSeconds`, doubling up to `longestSeconds`. */
export type Throttling = { readonly free: number; readonly firstSeconds: number; readonly longestSeconds: number };

/**
 * Counts a try as failed before it is made, and begins the block it would earn: tries at the same time are all counted, and none slips
 * through while others are being checked. A right passphrase clears it again (`clearThrottle`).
 * @returns null when the try may be made, else until when the subject is blocked
 */
export const beginTry = async (
  db: Knex,
  subject: string,
  now: Date,
  throttling: Throttling,
): Promise<string | null> => {
  const { rows }: { rows: unknown[] } = await db.raw(
    `insert into sign_in_throttle as t (subject, failures) values (:subject, 1)
     on conflict (subject) do update set
       failures = t.failures + 1,
       blocked_until = case when t.failures + 1 < :free then null else :now::timestamptz + make_interval(secs =>
         least(:longest::float8, :first::float8 * power(2, least(20, t.failures + 1 - :free)))) end
     where t.blocked_until is null or t.blocked_until <= :now::timestamptz
     returning failures`,
    { subject, now, free: throttling.free, first: throttling.firstSeconds, longest: throttling.longestSeconds },
  );
  if (rows.length > 0) return null;
  const blocked: { until: string } | undefined = await db('sign_in_throttle')
    .where({ subject })
    .first({ until: 'blocked_until' });
  return blocked?.until ?? null;
};

/** The right passphrase: wrong ones before it are forgotten. */
export const clearThrottle = async (db: Knex, subject: string): Promise<void> => {
  await db('sign_in_throttle').where({ subject }).delete();
};
