import type { Command, Verification } from '../../shared/account/command.ts';
import type { KnownAttempt } from './settlement-store.ts';

const NOT_VERIFIED: Verification = { level: 'none', method: 'none', attemptId: null };

const isBackedBy = (
  attempt: KnownAttempt | undefined,
  command: Pick<Command, 'desk' | 'callId'>,
  account: string,
): boolean =>
  command.callId !== null &&
  attempt?.matched === true &&
  attempt.account === account &&
  attempt.desk === command.desk &&
  attempt.callId === command.callId;

/**
 * The level a command is decided with. A claim of the PIN counts only with a right attempt of the same desk, call and account on
 * record; without one the caller counts as not verified, whatever the desk says.
 */
export const provenVerification = (
  attemptOf: (attemptId: string) => KnownAttempt | undefined,
  command: Pick<Command, 'desk' | 'callId'>,
  account: string,
  claim: Verification,
): Verification => {
  if (claim.level !== 'pin') return claim;
  const attempt = claim.attemptId === null ? undefined : attemptOf(claim.attemptId);
  return isBackedBy(attempt, command, account) ? claim : NOT_VERIFIED;
};
