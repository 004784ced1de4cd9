import type { Knex } from 'knex';
import { namingFailures } from '../database-error.ts';
import type { Outbox } from './outbox.ts';
import { overwritingWhatIsFreed } from './overwrite-freed.ts';

/** Rows in one statement: a few milliseconds, in which an agent's step waits. */
export const EXPIRED_AT_ONCE = 200;

const change = (outbox: Outbox, sql: string, values: readonly (string | number)[]): Promise<number> =>
  overwritingWhatIsFreed(outbox.database, () =>
    namingFailures(() =>
      outbox.database.transaction(async (tx: Knex.Transaction) => {
        await tx.raw(sql, [...values]);
        const [row] = await tx.raw<{ n: number }[]>('SELECT changes() AS n');
        return row?.n ?? 0;
      }),
    ),
  );

/**
 * Empties what was noted in calls closed before a business instant: what the caller said, answers, the agent's note. That there was a call
 * stays, since the exchange may name it again and the number of the next case goes by it.
 * @returns how many were emptied; fewer than `EXPIRED_AT_ONCE` when none is left
 */
export const emptyClosedCalls = (outbox: Outbox, closedBefore: string): Promise<number> =>
  change(
    outbox,
    `UPDATE call SET snapshot = 'null' WHERE rowid IN
       (SELECT rowid FROM call WHERE closed_at < ? AND snapshot <> 'null' ORDER BY rowid LIMIT ?)`,
    [closedBefore, EXPIRED_AT_ONCE],
  );

/**
 * Forgets PIN attempts of business days before this one that count no longer: those a later right one has made up for, and in the end that
 * one. Wrong ones without a right one after them count for ever ("10 in all") and stay.
 */
export const forgetPinAttempts = (outbox: Outbox, daysBefore: string): Promise<number> =>
  change(
    outbox,
    `DELETE FROM pin_attempt WHERE rowid IN (
       SELECT a.rowid FROM pin_attempt a
         JOIN (SELECT account, max(rowid) AS last FROM pin_attempt WHERE matched = 1 GROUP BY account) success
           ON success.account = a.account
        WHERE a.business_day < ?
          AND (a.rowid < success.last
            OR (a.rowid = success.last
              AND NOT EXISTS (SELECT 1 FROM pin_attempt b WHERE b.account = a.account AND b.rowid < a.rowid)))
        ORDER BY a.rowid LIMIT ?)`,
    [daysBefore, EXPIRED_AT_ONCE],
  );

/** Agents who have not signed in with headquarters here since a business instant. */
export const listAgentsNotSeenSince = async ({ database }: Outbox, since: string): Promise<string[]> =>
  database('agent').where('last_online_sign_in', '<', since).limit(EXPIRED_AT_ONCE).pluck<string[]>('agent_id');

/** Forgets an agent's name, roles and failed tries at this desk. The next sign-in with headquarters brings them back. */
export const forgetAgent = async (outbox: Outbox, agentId: string): Promise<void> => {
  await change(outbox, 'DELETE FROM agent WHERE agent_id = ?', [agentId]);
};
