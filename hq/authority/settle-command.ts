import type { StoredAccount } from '../../db/hq/stored-accounts.ts';
import type { Command } from '../../shared/account/command.ts';
import { businessDayOf } from '../business-clock.ts';
import { settleCase } from '../cases/settle-case.ts';
import { isUnderLease, judgeClaim } from '../lease/judge-claim.ts';
import { objectionTo } from './acting-agent.ts';
import { settleAnswer } from './settle-answer.ts';
import { settleCardCommand } from './settle-card-command.ts';
import { settleMilesClaim, settlePapers } from './settle-claim.ts';
import { endingOnly, recorded, type Settlement, unknownAccount } from './settlement.ts';
import type { Settling } from './settling.ts';

/** Nobody can have given the PIN of an open account that has none: such a claim must not prove anything. */
const hasNoPinToMatch = ({ pin, status }: StoredAccount): boolean =>
  // The PIN of an account that has ended since was there when the desk asked for it.
  pin === undefined && (status === 'active' || status === 'suspended');

const settlePinAttempt = (
  { work, desk }: Settling,
  { payload, callId, desk: deskId }: Extract<Command, { type: 'pin.attempt' }>,
): Settlement => {
  const { account, attemptId, matched, request } = payload;
  const stored = work.account(account);
  if (stored === undefined || !desk.scopes.includes(stored.branch)) return endingOnly(unknownAccount);
  if (matched && hasNoPinToMatch(stored)) return endingOnly({ status: 'rejected', code: 'no-pin', clause: null });
  const attempt = { attemptId, account, matched, callId, desk: deskId, at: request.at };
  const businessDay = businessDayOf(request.at);
  return { ...endingOnly(recorded), attempts: [{ ...attempt, businessDay, origin: 'desk' }] };
};

const settleWrapUp = ({ commandId, callId, desk, agent, payload }: Extract<Command, { type: 'call.wrap-up' }>) => ({
  ...endingOnly(recorded),
  calls: [{ commandId, callId, desk, agent, ...payload }],
});

/** The command itself is the record; `hq call-backs` lists them. */
const settleCallBack = (
  { work, desk }: Settling,
  { agent, payload }: Extract<Command, { type: 'callback.request' }>,
): Settlement => {
  const objection = objectionTo(work.agent(agent));
  if (objection !== null) return endingOnly({ ...objection, clause: null });
  const stored = work.account(payload.account);
  if (stored === undefined || !desk.scopes.includes(stored.branch)) return endingOnly(unknownAccount);
  return endingOnly(recorded);
};

const settleByType = async (settling: Settling, command: Command): Promise<Settlement> => {
  switch (command.type) {
    case 'card.block':
    case 'card.report':
      return settleCardCommand(settling, command);
    case 'answer.record':
      return settleAnswer(settling, command);
    case 'miles.claim':
      return settleMilesClaim(settling, command);
    case 'papers.arrived':
      return settlePapers(settling, command);
    case 'pin.attempt':
      return settlePinAttempt(settling, command);
    case 'call.wrap-up':
      return settleWrapUp(command);
    case 'callback.request':
      return settleCallBack(settling, command);
    case 'case.resolve':
      return settleCase(settling, command, settleCommand);
    default:
      throw new Error(`Unknown command ${JSON.stringify(command satisfies never)}`);
  }
};

/**
 * What a command comes to, in view of what the batch has in hand; one recorded without headquarters must have been within its lease.
 * Nothing is written here.
 */
export const settleCommand = async (settling: Settling, command: Command): Promise<Settlement> => {
  if (!isUnderLease(command)) return settleByType(settling, command);
  const { authority, work, business } = settling;
  const claim = judgeClaim(authority.masterKey, command, work.leases(business.now));
  if (claim.outcome === 'objection') return endingOnly({ status: 'parked', code: claim.code, clause: null });
  const settlement = await settleByType(settling, command);
  return claim.use === null ? settlement : { ...settlement, leaseUses: [claim.use] };
};
