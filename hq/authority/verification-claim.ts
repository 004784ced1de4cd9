import type { Knex } from 'knex';
import { findPinAttempt } from '../../db/hq/pin-repository.ts';
import type { Command, Verification } from '../../shared/account/command.ts';

const NOT_VERIFIED: Verification = { level: 'none', method: 'none', attemptId: null };

const isBackedByAttempt = async (
  tx: Knex,
  command: Pick<Command, 'desk' | 'callId'>,
  account: string,
  claim: Verification,
): Promise<boolean> => {
  if (claim.attemptId === null || command.callId === null) return false;
  const attempt = await findPinAttempt(tx, claim.attemptId);
  return (
    attempt?.matched === true &&
    attempt.account === account &&
    attempt.desk === command.desk &&
    attempt.callId === command.callId
  );
};

/**
 * The level a command is decided with. A claim of the PIN counts only with a right attempt of the same desk, call and account on
 * record; without one the caller counts as not verified, whatever the desk says.
 */
export const provenVerification = async (
  tx: Knex,
  command: Pick<Command, 'desk' | 'callId'>,
  account: string,
  claim: Verification,
): Promise<Verification> => {
  if (claim.level !== 'pin') return claim;
  return (await isBackedByAttempt(tx, command, account, claim)) ? claim : NOT_VERIFIED;
};
