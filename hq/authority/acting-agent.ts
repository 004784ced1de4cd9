import type { AgentStanding } from '../../db/hq/agent-repository.ts';

/** Why an agent's act on a member's account is not taken as it is; null when it is. */
export type AgentObjection = { readonly status: 'rejected' | 'parked'; readonly code: string } | null;

/**
 * Roles are enforced here again, whatever the desk let through: only agents and supervisors of the member queue act on members'
 * accounts. What somebody recorded who has left since waits for a supervisor: it may well have been told to a caller.
 */
export const objectionTo = (agent: AgentStanding | undefined): AgentObjection => {
  if (agent === undefined) return { status: 'rejected', code: 'agent-unknown' };
  if (agent.role !== 'agent' && agent.role !== 'supervisor') return { status: 'rejected', code: 'agent-role' };
  if (!(agent.queues ?? '').split(' ').includes('mm')) return { status: 'rejected', code: 'agent-queue' };
  return agent.state === 'left' ? { status: 'parked', code: 'agent-left' } : null;
};
