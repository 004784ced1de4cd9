import type { Knex } from 'knex';
import { type Agent, agentSchema } from '../../../shared/contract/hq-api.ts';
import { namingFailures } from '../database-error.ts';
import type { Outbox } from './outbox.ts';

/** An agent who has signed in at this desk. */
export type KnownAgent = {
  readonly agent: Agent;
  readonly lastOnlineSignIn: string | null;
  /** Wrong passphrases in a row at this desk; a successful sign-in makes it zero. */
  readonly failedTries: number;
  readonly lastFailedAt: string | null;
};

type AgentRow = {
  agent_id: string;
  profile: string;
  last_online_sign_in: string | null;
  failed_tries: number;
  last_failed_at: string | null;
};
const agents = (database: Knex): Knex.QueryBuilder<AgentRow, AgentRow[]> => database<AgentRow>('agent');

export const findAgent = async (outbox: Outbox, agentId: string): Promise<KnownAgent | null> => {
  const row = await agents(outbox.database).where('agent_id', agentId).first<AgentRow | undefined>();
  if (row === undefined) return null;
  return {
    agent: agentSchema.parse(JSON.parse(row.profile)),
    lastOnlineSignIn: row.last_online_sign_in,
    failedTries: row.failed_tries,
    lastFailedAt: row.last_failed_at,
  };
};

/** Headquarters let this agent in: keeps the profile for sign-ins without it, and forgets failed tries. */
export const saveOnlineSignIn = async (outbox: Outbox, agent: Agent, at: string): Promise<void> => {
  await namingFailures(() =>
    agents(outbox.database)
      .insert({
        agent_id: agent.agentId,
        profile: JSON.stringify(agent),
        last_online_sign_in: at,
        failed_tries: 0,
        last_failed_at: null,
      })
      .onConflict('agent_id')
      .merge(),
  );
};

export const countFailedSignIn = async (outbox: Outbox, agentId: string, at: string): Promise<void> => {
  await namingFailures(() =>
    agents(outbox.database).where('agent_id', agentId).increment('failed_tries', 1).update({ last_failed_at: at }),
  );
};

export const forgetFailedSignIns = async (outbox: Outbox, agentId: string): Promise<void> => {
  await namingFailures(() =>
    agents(outbox.database).where('agent_id', agentId).update({ failed_tries: 0, last_failed_at: null }),
  );
};

/** Everybody who has signed in at this desk. */
export const listKnownAgents = async (outbox: Outbox): Promise<Agent[]> => {
  const rows = await agents(outbox.database).select<Pick<AgentRow, 'profile'>[]>('profile');
  return rows.map(({ profile }) => agentSchema.parse(JSON.parse(profile)));
};
