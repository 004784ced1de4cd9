import { verify } from '@node-rs/argon2';
import type { Knex } from 'knex';
import { lockAccounts, readAccountStatus } from '../../db/hq/account-repository.ts';
import {
  countFailedAttempts,
  type FailedAttempts,
  findPinAttempt,
  readPinRecord,
  recordPinAttempt,
} from '../../db/hq/pin-repository.ts';
import { inTransaction } from '../../db/hq/transaction.ts';
import type { PinVerdict } from '../../shared/contract/hq-api.ts';
import { type BusinessClock, businessDayOf } from '../business-clock.ts';
import type { PinRecords } from './pin-records.ts';

/** Wrong PINs allowed in one call, on one business day in Rome, and in all since the last right one (DESIGN §8). */
export const PIN_LIMITS = { call: 3, day: 5, all: 10 } as const;

export interface PinAttemptInput {
  readonly attemptId: string;
  readonly callId: string;
  readonly account: string;
  readonly pin: string;
}

/** An answer, or why there is none: nobody the desk may serve has this code, or the attempt id was used for something else. */
export type PinAnswer = PinVerdict | 'unknown-account' | 'attempt-reused';

const leftAfter = (failed: FailedAttempts): PinVerdict['left'] => ({
  call: Math.max(0, PIN_LIMITS.call - failed.call),
  day: Math.max(0, PIN_LIMITS.day - failed.day),
  all: Math.max(0, PIN_LIMITS.all - failed.all),
});

const refusalBy = (left: PinVerdict['left']): PinVerdict['refused'] => {
  if (left.all === 0) return 'locked';
  if (left.day === 0) return 'day-limit';
  return left.call === 0 ? 'call-limit' : null;
};

const ENDED = new Set(['closed', 'withdrawn', 'excluded']);

/**
 * Checks a PIN whole, under the account's lock: attempts at the same time are checked one after the other, and an attempt is counted in the
 * transaction that checks it. The same attempt again is answered as before and counts once. A refused attempt is not checked.
 */
export const verifyPin = async (
  { db, clock, pins }: { readonly db: Knex; readonly clock: BusinessClock; readonly pins: PinRecords },
  desk: { readonly deskId: string; readonly scopes: readonly string[] },
  input: PinAttemptInput,
): Promise<PinAnswer> =>
  inTransaction(db, async (tx) => {
    const head = (await lockAccounts(tx, [input.account])).get(input.account);
    if (head === undefined || !desk.scopes.includes(head.branch)) return 'unknown-account';
    const call = { desk: desk.deskId, callId: input.callId };
    const at = clock.now();
    const businessDay = businessDayOf(at);
    const left = async () => leftAfter(await countFailedAttempts(tx, input.account, call, businessDay));
    const earlier = await findPinAttempt(tx, input.attemptId);
    if (earlier !== undefined) {
      const isSame =
        earlier.account === input.account && earlier.callId === input.callId && earlier.desk === desk.deskId;
      return isSame ? { matched: earlier.matched, left: await left(), refused: null } : 'attempt-reused';
    }
    const before = await left();
    const refuse = (refused: PinVerdict['refused']): PinVerdict => ({ matched: false, left: before, refused });
    if (ENDED.has((await readAccountStatus(tx, input.account)) ?? '')) return refuse('account-closed');
    const record = await readPinRecord(tx, input.account);
    if (record === undefined) return refuse('no-pin');
    const limit = refusalBy(before);
    if (limit !== null) return refuse(limit);
    const matched = await verify(pins.open(input.account, record), input.pin);
    await recordPinAttempt(tx, {
      attemptId: input.attemptId,
      account: input.account,
      callId: input.callId,
      desk: desk.deskId,
      at,
      businessDay,
      matched,
      origin: 'headquarters',
    });
    const after = await left();
    // The wrong attempt that uses up a limit says so at once: the agent need not try again to learn it.
    return { matched, left: after, refused: matched ? null : refusalBy(after) };
  });
