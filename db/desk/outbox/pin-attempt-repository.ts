import type { Knex } from 'knex';
import { namingFailures } from '../database-error.ts';
import type { Outbox } from './outbox.ts';

/** One PIN attempt at this desk. `matched` is null while the answer is not known; such an attempt counts. The PIN is never here. */
export type PinAttempt = {
  readonly attemptId: string;
  readonly account: string;
  readonly callId: string;
  /** Business date in Rome, which the daily limit goes by. */
  readonly businessDay: string;
  readonly at: string;
  readonly matched: boolean | null;
};

export type PinAttemptCounts = {
  /** Failed or unanswered attempts in this call, on this business day, and since the last success. */
  readonly call: number;
  readonly day: number;
  readonly all: number;
};

type PinAttemptRow = {
  attempt_id: string;
  account: string;
  call_id: string;
  business_day: string;
  at: string;
  matched: number | null;
};

const attempts = (database: Knex): Knex.QueryBuilder<PinAttemptRow, PinAttemptRow[]> =>
  database<PinAttemptRow>('pin_attempt');

/** Records an attempt before it is checked, so that pulling the plug gains nobody a try. Recording the same attempt twice counts once. */
export const recordPinAttempt = async (outbox: Outbox, attempt: PinAttempt): Promise<void> => {
  await namingFailures(() =>
    attempts(outbox.database)
      .insert({
        attempt_id: attempt.attemptId,
        account: attempt.account,
        call_id: attempt.callId,
        business_day: attempt.businessDay,
        at: attempt.at,
        matched: attempt.matched === null ? null : Number(attempt.matched),
      })
      .onConflict('attempt_id')
      .ignore(),
  );
};

export const savePinVerdict = async (outbox: Outbox, attemptId: string, matched: boolean): Promise<void> => {
  await namingFailures(() =>
    attempts(outbox.database)
      .where('attempt_id', attemptId)
      .update({ matched: Number(matched) }),
  );
};

/** Removes an attempt headquarters never saw, after it was counted and checked nowhere (headquarters out of reach, no lease). */
export const withdrawPinAttempt = async (outbox: Outbox, attemptId: string): Promise<void> => {
  await namingFailures(() => attempts(outbox.database).where('attempt_id', attemptId).whereNull('matched').delete());
};

const countWhere = async (database: Knex, account: string, where: Partial<PinAttemptRow>): Promise<number> => {
  const [row] = await attempts(database)
    .where({ account, ...where })
    // The order of recording counts, not the clock: `at` may step back (I10).
    .whereRaw('rowid > (SELECT coalesce(max(rowid), 0) FROM pin_attempt WHERE account = ? AND matched = 1)', [account])
    .count({ n: '*' });
  return Number(row?.n ?? 0);
};

/** Attempts since the last success at this desk; a success makes all three zero. */
export const countPinAttempts = async (
  outbox: Outbox,
  account: string,
  callId: string,
  businessDay: string,
): Promise<PinAttemptCounts> => ({
  call: await countWhere(outbox.database, account, { call_id: callId }),
  day: await countWhere(outbox.database, account, { business_day: businessDay }),
  all: await countWhere(outbox.database, account, {}),
});
