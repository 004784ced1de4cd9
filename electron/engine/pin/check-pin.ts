import type { MemberAccount } from '../../../shared/account/account.ts';
import type { PinVerdict } from '../../../shared/contract/hq-api.ts';
import type { PinStanding } from '../../../shared/workflows/call-context.ts';
import { matchesLease } from './pin-lease.ts';
import { type PinCounts, standingOf, stricter } from './pin-standing.ts';

/** What the check needs; every port is bound to this desk. */
export type PinPorts = {
  /** Headquarters' verdict, `refused` when it will not judge for this desk, or null when it does not answer in time. */
  askHeadquarters(attempt: {
    attemptId: string;
    callId: string;
    account: string;
    pin: string;
  }): Promise<PinVerdict | 'refused' | null>;
  /** The PIN record leased to this desk while the lease is current; null when there is none. */
  leaseOf(code: string): Promise<{ secret: string; sealed: string } | null>;
  saveVerdict(attemptId: string, matched: boolean): Promise<void>;
  withdraw(attemptId: string): Promise<void>;
  counts(account: string, callId: string): Promise<PinCounts>;
};

export type PinCheck =
  | { outcome: 'checked'; matched: boolean; method: 'pin-hq' | 'pin-lease'; standing: PinStanding }
  | { outcome: 'unavailable' };

export type PinToCheck = { attemptId: string; callId: string; account: MemberAccount; pin: string };

const checkHere = async (ports: PinPorts, { account, pin }: PinToCheck): Promise<boolean | null> => {
  const lease = await ports.leaseOf(account.code);
  if (lease === null) return null;
  const digits = Buffer.from(pin);
  try {
    return await matchesLease(lease.secret, account.code, lease.sealed, digits);
  } finally {
    digits.fill(0);
  }
};

/**
 * Checks a PIN once: at headquarters, or on this desk while headquarters is out of reach and the lease is current. The attempt is
 * recorded before this is called, so it counts whatever happens here. The PIN lives in the argument only.
 */
export const checkPin = async (ports: PinPorts, attempt: PinToCheck): Promise<PinCheck> => {
  const { attemptId, callId, account, pin } = attempt;
  const verdict = await ports.askHeadquarters({ attemptId, callId, account: account.code, pin });
  if (verdict === 'refused') {
    // A desk that headquarters has shut out must not go on alone with its leases.
    await ports.withdraw(attemptId);
    return { outcome: 'unavailable' };
  }
  const matched = verdict === null ? await checkHere(ports, attempt) : verdict.matched;
  if (matched === null) {
    // Nobody learned anything from this attempt, so it does not count against the caller.
    await ports.withdraw(attemptId);
    return { outcome: 'unavailable' };
  }
  await ports.saveVerdict(attemptId, matched);
  const own = standingOf(account, await ports.counts(account.code, callId));
  const standing = verdict === null ? own : stricter(own, verdict);
  return { outcome: 'checked', matched, method: verdict === null ? 'pin-lease' : 'pin-hq', standing };
};
