import type { CommandBody } from '../../../shared/account/command.ts';
import type { Authorised } from '../lease/lease-book.ts';
import type { PreparedEvent } from './preparation.ts';

/**
 * Holds a command recorded without headquarters against the lease, before anything is said or saved. A refused one says which limit; any
 * other carries the lease it was recorded under.
 */
export const underLease = async (
  prepared: PreparedEvent,
  weigh: (body: CommandBody) => Promise<Authorised>,
): Promise<PreparedEvent> => {
  if (prepared.outcome === 'refused' || prepared.command === null) return prepared;
  const { authority, lease } = await weigh(prepared.command.body);
  if (authority.verdict === 'refused') {
    const { by } = authority;
    const figures = 'limit' in authority ? { limit: authority.limit, used: authority.used } : {};
    return { outcome: 'refused', code: 'offline-limit', detail: { by, ...figures } };
  }
  return lease === null ? prepared : { ...prepared, command: { ...prepared.command, lease } };
};
