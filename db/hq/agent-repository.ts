import type { Knex } from 'knex';

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

export const findAgent = async (db: Knex, agentId: string): Promise<AgentRow | undefined> =>
  db('agents').where({ agent_id: agentId }).first({
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

/** Adds someone who signs in. @returns false when the agent id is taken; nothing is changed then */
export const insertAgent = async (db: Knex, agent: Omit<AgentRow, 'state'>, since: string): Promise<boolean> => {
  const inserted: unknown[] = await db('agents')
    .insert({
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
    })
    .onConflict('agent_id')
    .ignore()
    .returning('agent_id');
  return inserted.length > 0;
};

type Throttle = { readonly failures: number; readonly blockedUntil: string | null };

/** Wrong passphrases in a row of one agent at one desk. */
export const readThrottle = async (db: Knex, subject: string): Promise<Throttle> => {
  const row: Throttle | undefined = await db('sign_in_throttle')
    .where({ subject })
    .first({ failures: 'failures', blockedUntil: 'blocked_until' });
  return row ?? { failures: 0, blockedUntil: null };
};

/** Counts one more failure. Atomic: attempts at the same time are all counted. @returns failures in a row */
export const countFailure = async (db: Knex, subject: string): Promise<number> => {
  const { rows }: { rows: { failures: number }[] } = await db.raw(
    `insert into sign_in_throttle (subject, failures) values (?, 1)
     on conflict (subject) do update set failures = sign_in_throttle.failures + 1 returning failures`,
    [subject],
  );
  return rows[0]?.failures ?? 1;
};

export const blockUntil = async (db: Knex, subject: string, until: Date): Promise<void> => {
  await db('sign_in_throttle').where({ subject }).update({ blocked_until: until });
};

export const clearThrottle = async (db: Knex, subject: string): Promise<void> => {
  await db('sign_in_throttle').where({ subject }).delete();
};
