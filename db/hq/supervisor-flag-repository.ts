import type { Knex } from 'knex';

/** Something the rules want a supervisor to look at. */
export type SupervisorFlag = {
  readonly commandId: string;
  readonly reason: string;
  readonly account: string;
  readonly service: string;
  readonly agent: string;
  readonly raisedAt: string;
};

/** Raises flags; one that is raised already stays as it is. */
export const raiseSupervisorFlags = async (tx: Knex, flags: readonly SupervisorFlag[]): Promise<void> => {
  if (flags.length === 0) return;
  const rows = flags.map(({ commandId, reason, account, service, agent, raisedAt }) => ({
    command_id: commandId,
    reason,
    account,
    service,
    agent,
    raised_at: raisedAt,
  }));
  await tx('supervisor_flags').insert(rows).onConflict(['command_id', 'reason']).ignore();
};
