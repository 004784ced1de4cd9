import type { Pipeline, Statement } from './pipeline.ts';

/** Something the rules want a supervisor to look at. */
export type SupervisorFlag = {
  readonly commandId: string;
  readonly reason: string;
  readonly account: string;
  readonly service: string;
  readonly agent: string;
  readonly raisedAt: string;
};

const RAISE: Statement = {
  name: 'raise supervisor flags',
  text: `insert into supervisor_flags (command_id, reason, account, service, agent, raised_at)
         select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
         on conflict (command_id, reason) do nothing`,
};

/** Raises flags; one that is raised already stays as it is. */
export const raiseSupervisorFlags = (pipeline: Pipeline, flags: readonly SupervisorFlag[]): void => {
  if (flags.length === 0) return;
  const column = <V>(of: (flag: SupervisorFlag) => V): readonly V[] => flags.map(of);
  pipeline.tell(RAISE, [
    column(({ commandId }) => commandId),
    column(({ reason }) => reason),
    column(({ account }) => account),
    column(({ service }) => service),
    column(({ agent }) => agent),
    column(({ raisedAt }) => raisedAt),
  ]);
};
