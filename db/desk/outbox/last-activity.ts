import type { Outbox } from './outbox.ts';

/** The latest business instant of any call or PIN attempt kept here, null for none: business time was at least that. */
export const readLastActivity = async ({ database }: Outbox): Promise<string | null> => {
  const [row] = await database.raw<{ at: string | null }[]>(
    'SELECT max(at) AS at FROM (SELECT max(updated_at) AS at FROM call UNION ALL SELECT max(at) FROM pin_attempt)',
  );
  return row?.at ?? null;
};
