import type { Knex } from 'knex';
import type { PinRecord } from './event-writer.ts';

export const readPinRecord = async (db: Knex, code: string): Promise<PinRecord | undefined> => {
  const row: { wrapped_hash: Buffer; key_id: string } | undefined = await db('pins').where({ code }).first();
  return row === undefined ? undefined : { wrapped: row.wrapped_hash, keyId: row.key_id };
};

export const readPinRecords = async (db: Knex, codes: readonly string[]): Promise<ReadonlyMap<string, PinRecord>> => {
  if (codes.length === 0) return new Map();
  const rows: { code: string; wrapped_hash: Buffer; key_id: string }[] = await db('pins').whereIn('code', codes);
  return new Map(rows.map((row) => [row.code, { wrapped: row.wrapped_hash, keyId: row.key_id }]));
};

/** One attempt to give the PIN. The PIN itself is nowhere. */
export type PinAttempt = {
  readonly attemptId: string;
  readonly account: string;
  readonly callId: string | null;
  readonly desk: string;
  readonly at: string;
  /** Business date in Rome, which the daily limit goes by. */
  readonly businessDay: string;
  readonly matched: boolean;
  /** Who checked it: headquarters, or a desk with a lease while it was offline. */
  readonly origin: 'headquarters' | 'desk';
};

export const findPinAttempt = async (
  db: Knex,
  attemptId: string,
): Promise<Pick<PinAttempt, 'account' | 'callId' | 'desk' | 'matched'> | undefined> =>
  db('pin_attempts')
    .where({ attempt_id: attemptId })
    .first({ account: 'account', callId: 'call_id', desk: 'desk', matched: 'matched' });

type AttemptRow = { attempt_id: string; account: string; call_id: string | null; desk: string; matched: boolean };

/** Those of these attempts that are on record, by id. */
export const readPinAttempts = async (
  db: Knex,
  attemptIds: readonly string[],
): Promise<ReadonlyMap<string, Pick<PinAttempt, 'account' | 'callId' | 'desk' | 'matched'>>> => {
  if (attemptIds.length === 0) return new Map();
  const query = db('pin_attempts').whereIn('attempt_id', attemptIds);
  const rows: AttemptRow[] = await query.select('attempt_id', 'account', 'call_id', 'desk', 'matched');
  return new Map(
    rows.map(({ attempt_id, account, call_id, desk, matched }) => [
      attempt_id,
      { account, callId: call_id, desk, matched },
    ]),
  );
};

/** Counts an attempt once, whatever how often it arrives. The caller holds the account's lock. */
export const recordPinAttempt = async (tx: Knex, attempt: PinAttempt): Promise<void> => {
  const [last]: { nth: number | null }[] = await tx('pin_attempts')
    .where({ account: attempt.account })
    .max({ nth: 'nth' });
  await tx('pin_attempts')
    .insert({
      attempt_id: attempt.attemptId,
      account: attempt.account,
      nth: (last?.nth ?? 0) + 1,
      call_id: attempt.callId,
      desk: attempt.desk,
      at: attempt.at,
      business_day: attempt.businessDay,
      matched: attempt.matched,
      origin: attempt.origin,
    })
    .onConflict('attempt_id')
    .ignore();
};

export type FailedAttempts = { readonly call: number; readonly day: number; readonly all: number };

/** Wrong PINs since the last right one, in this call, on this business day, and in all. A success makes all three zero. */
export const countFailedAttempts = async (
  tx: Knex,
  account: string,
  call: { readonly desk: string; readonly callId: string },
  businessDay: string,
): Promise<FailedAttempts> => {
  const { rows }: { rows: FailedAttempts[] } = await tx.raw(
    `select count(*) filter (where call_id = :callId and desk = :desk)::int as call,
            count(*) filter (where business_day = :businessDay)::int as day,
            count(*)::int as "all"
       from pin_attempts
      where account = :account and not matched
        and nth > (select coalesce(max(nth), 0) from pin_attempts where account = :account and matched)`,
    { account, businessDay, callId: call.callId, desk: call.desk },
  );
  return rows[0] ?? { call: 0, day: 0, all: 0 };
};
