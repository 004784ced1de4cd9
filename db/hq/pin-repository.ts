import type { Knex } from 'knex';
import type { PinRecord } from './event-writer.ts';
import type { Pipeline, Statement } from './pipeline.ts';

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

/** A PIN attempt as claims are held against it. */
export type KnownAttempt = Pick<PinAttempt, 'account' | 'callId' | 'desk' | 'matched'>;

const READ_ATTEMPTS: Statement = {
  name: 'pin attempts',
  text: `select attempt_id, account, call_id as "callId", desk, matched
           from pin_attempts where attempt_id = any($1::uuid[])`,
};

// Attempts on one account are numbered in the order they are recorded, on from those that are there.
const RECORD_ATTEMPTS: Statement = {
  name: 'record pin attempts',
  text: `insert into pin_attempts (attempt_id, account, nth, call_id, desk, at, business_day, matched, origin)
         select attempt_id, account,
                coalesce((select max(nth) from pin_attempts as earlier where earlier.account = given.account), 0)
                  + row_number() over (partition by account order by place),
                call_id, desk, at, business_day, matched, origin
           from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::date[], $7::boolean[], $8::text[])
             with ordinality as given (attempt_id, account, call_id, desk, at, business_day, matched, origin, place)
         on conflict (attempt_id) do nothing`,
};

/** Those of these attempts that are on record, by id. */
export const readPinAttempts = async (
  pipeline: Pipeline,
  attemptIds: readonly string[],
): Promise<ReadonlyMap<string, KnownAttempt>> => {
  if (attemptIds.length === 0) return new Map();
  const rows = await pipeline.ask<KnownAttempt & { attempt_id: string }>(READ_ATTEMPTS, [attemptIds]);
  return new Map(rows.map(({ attempt_id, ...attempt }) => [attempt_id, attempt]));
};

/** Counts attempts once, whatever how often they arrive. The caller holds the locks of their accounts. */
export const recordPinAttempts = (pipeline: Pipeline, attempts: readonly PinAttempt[]): void => {
  if (attempts.length === 0) return;
  const column = <V>(of: (attempt: PinAttempt) => V): readonly V[] => attempts.map(of);
  pipeline.tell(RECORD_ATTEMPTS, [
    column(({ attemptId }) => attemptId),
    column(({ account }) => account),
    column(({ callId }) => callId),
    column(({ desk }) => desk),
    column(({ at }) => at),
    column(({ businessDay }) => businessDay),
    column(({ matched }) => matched),
    column(({ origin }) => origin),
  ]);
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
