import type { SupervisorFlag } from '../../db/hq/supervisor-flag-repository.ts';
import type { Command } from '../../shared/account/command.ts';
import { decideAnswer, factsOfAnswer } from '../../shared/packs/millemiglia/answers/answer-decision.ts';
import { recordOf } from '../../shared/packs/millemiglia/services/card/card-report-decision.ts';
import type { Decision } from '../../shared/rulebook/decision.ts';
import { objectionTo } from './acting-agent.ts';
import { isAhead } from './request-time.ts';
import { endingOnly, recorded, type Settlement, unknownAccount } from './settlement.ts';
import type { Settling } from './settling.ts';
import { provenVerification } from './verification-claim.ts';

type AnswerCommand = Extract<Command, { type: 'answer.record' }>;

const flagsIn = (decision: Decision, command: AnswerCommand, raisedAt: string): SupervisorFlag[] => {
  const { commandId, agent, payload } = command;
  const { account, service } = payload;
  return decision.effects
    .filter(({ type }) => type === 'flag-for-supervisor')
    .map(({ reason }) => ({ commandId, reason: String(reason), account, service, agent, raisedAt }));
};

/**
 * Decides an answer again with live facts, for the instant of the request, and keeps both decisions: the caller has heard the desk's, so it
 * is accepted even where headquarters would have said something else. Flags what the rules want a supervisor to look at.
 */
export const settleAnswer = ({ work, desk, business }: Settling, command: AnswerCommand): Settlement => {
  const { account: code, request, verification: claim } = command.payload;
  const objection = objectionTo(work.agent(command.agent));
  if (objection !== null) return endingOnly({ ...objection, clause: null });
  if (factsOfAnswer(command.payload) === null)
    return endingOnly({ status: 'parked', code: 'not-understood', clause: null });
  const account = work.account(code)?.document();
  if (account === undefined || !desk.scopes.includes(account.branch)) return endingOnly(unknownAccount);
  const { now, demo } = business;
  if (!demo && isAhead(request.at, now))
    return endingOnly({ status: 'parked', code: 'request-in-future', clause: null });
  const verification = provenVerification(work.attempt, command, code, claim);
  const proven = { ...command, payload: { ...command.payload, verification } };
  const decision = decideAnswer(account, proven, { syncedAt: now });
  return { ...endingOnly(recorded), decision: recordOf(decision), flags: flagsIn(decision, command, now) };
};
