import type { MemberAccount } from '../../../shared/account/account.ts';
import type { PinVerdict } from '../../../shared/contract/hq-api.ts';
import type { PinLock, PinStanding } from '../../../shared/workflows/call-context.ts';

/** Wrong PINs allowed: in one call, on one business day, and in all since the last right one (DESIGN §8). */
export const PIN_LIMITS = { call: 3, day: 5, all: 10 } as const;

export type PinCounts = { call: number; day: number; all: number };

const hasEnded = ({ status }: MemberAccount): boolean =>
  status === 'closed' || status === 'withdrawn' || status === 'excluded';

const lockOf = (account: MemberAccount, counts: PinCounts): PinLock | null => {
  if (hasEnded(account)) return 'account-closed';
  if (!account.hasPin) return 'no-pin';
  if (counts.all >= PIN_LIMITS.all) return 'locked';
  if (counts.day >= PIN_LIMITS.day) return 'day-limit';
  return counts.call >= PIN_LIMITS.call ? 'call-limit' : null;
};

/** How many attempts an account has left at this desk, and why none when there are none. */
export const standingOf = (account: MemberAccount, counts: PinCounts): PinStanding => {
  const lockedBy = lockOf(account, counts);
  const left = Math.min(PIN_LIMITS.call - counts.call, PIN_LIMITS.day - counts.day, PIN_LIMITS.all - counts.all);
  return { used: counts.call, left: lockedBy === null ? Math.max(0, left) : 0, lockedBy };
};

const lockWhenNoneLeft = (left: PinVerdict['left']): PinLock | null => {
  if (left.all <= 0) return 'locked';
  if (left.day <= 0) return 'day-limit';
  return left.call <= 0 ? 'call-limit' : null;
};

/** The desk's own count together with headquarters': the stricter one holds, because other desks count there too. */
export const stricter = (own: PinStanding, verdict: PinVerdict): PinStanding => {
  if (verdict.matched) return own;
  const lockedBy = verdict.refused ?? lockWhenNoneLeft(verdict.left) ?? own.lockedBy;
  const left = Math.min(own.left, verdict.left.call, verdict.left.day, verdict.left.all);
  return { used: own.used, left: lockedBy === null ? Math.max(0, left) : 0, lockedBy };
};
