import type { SupervisorFlag } from '../../db/hq/supervisor-flag-repository.ts';
import type { MemberAccount } from '../../shared/account/account.ts';
import type { Command } from '../../shared/account/command.ts';
import {
  type AppliedClaim,
  applyMilesClaim,
  claimRecord,
} from '../../shared/packs/millemiglia/services/missing-miles/claim-command.ts';
import { type ClaimKnowledge, claimedRef } from '../../shared/packs/millemiglia/services/missing-miles/decide-claim.ts';
import { applyPapersArrived } from '../../shared/packs/millemiglia/services/missing-miles/papers-command.ts';
import { objectionTo } from './acting-agent.ts';
import { claimMails } from './claim-mail.ts';
import { isAhead } from './request-time.ts';
import { type Ending, endingOnly, type Settlement, unknownAccount } from './settlement.ts';
import type { Settling } from './settling.ts';
import { provenVerification } from './verification-claim.ts';

type ClaimCommand = Extract<Command, { type: 'miles.claim' | 'papers.arrived' }>;

const parked = (code: string): Settlement => endingOnly({ status: 'parked', code, clause: null });

/** The member whose account it is, or why the command goes no further. */
const memberOf = ({ work, desk, business }: Settling, command: ClaimCommand): MemberAccount | Settlement => {
  const { account: code, request } = command.payload;
  const objection = objectionTo(work.agent(command.agent));
  if (objection !== null) return endingOnly({ ...objection, clause: null });
  const account = work.account(code)?.document();
  if (account === undefined || !desk.scopes.includes(account.branch)) return endingOnly(unknownAccount);
  return !business.demo && isAhead(request.at, business.now) ? parked('request-in-future') : account;
};

const isSettled = (found: MemberAccount | Settlement): found is Settlement => 'ending' in found;

/** What headquarters knows at this moment, earlier commands of the batch included. Throws when a flight was not asked for. */
const knowledgeOf = ({ work }: Settling, account: MemberAccount): ClaimKnowledge => {
  const { programme } = work;
  if (programme === null) throw new Error('A claim was to be decided without the tables of the programme.');
  const flight = (flightRef: string) => {
    const found = work.flight(flightRef);
    if (found === undefined) throw new Error('A flight was to be decided that nobody looked at.');
    return found;
  };
  return {
    programme,
    couponOf: (flightRef) => {
      const { coupon } = flight(flightRef);
      if (coupon === undefined) return null;
      const { creditedTo } = coupon;
      return { ...coupon, creditedTo: creditedTo === null ? 'none' : creditedTo === account.code ? 'own' : 'other' };
    },
    isCredited: (flightRef) => flight(flightRef).isCredited,
  };
};

const flagsOf = (applied: AppliedClaim, command: ClaimCommand, raisedAt: string): SupervisorFlag[] => {
  const { ending } = applied;
  if (ending.status !== 'accepted') return [];
  const { commandId, agent, payload } = command;
  const flag = (reason: string) => ({
    commandId,
    reason,
    account: payload.account,
    service: 'missing-miles.claim',
    agent,
    raisedAt,
  });
  return [
    ...(ending.broken.length > 0 ? [flag('claim-leg-not-kept')] : []),
    ...(ending.claim.legs.some(({ outcome }) => outcome === 'approve') ? [flag('claim-leg-needs-approval')] : []),
  ];
};

const endingOf = ({ ending }: AppliedClaim, mailed: boolean): Ending =>
  ending.status === 'accepted'
    ? { status: 'accepted', variant: null, newCode: null, milesMoved: null, mailed, claim: ending.claim }
    : ending;

const settled = (
  { authority, business, work }: Settling,
  command: ClaimCommand,
  account: MemberAccount,
  applied: AppliedClaim,
): Settlement => {
  const link = command.type === 'papers.arrived' || command.payload.uploadLink;
  const { language } = command.payload;
  const mails =
    work.programme === null ? [] : claimMails(authority, work.programme, account, applied, { language, link });
  return {
    ...endingOnly(endingOf(applied, mails.length > 0)),
    events: applied.events,
    mails,
    flags: flagsOf(applied, command, business.now),
    decision: applied.decided.length === 0 ? null : claimRecord(applied.decided),
  };
};

/**
 * Decides a missing-miles claim again, leg by leg, with the coupons and ledgers of this moment and for the instant of the request: what two
 * desks claimed is credited to the one that is settled first.
 */
export const settleMilesClaim = (settling: Settling, command: Extract<ClaimCommand, { type: 'miles.claim' }>) => {
  const found = memberOf(settling, command);
  if (isSettled(found)) return found;
  const { account: code, verification: claimed } = command.payload;
  const verification = provenVerification(settling.work.attempt, command, code, claimed);
  const proven = { ...command, payload: { ...command.payload, verification } };
  const { now, date: today } = settling.business;
  const context = { today, syncedAt: now, entryId: (n: number) => `${command.commandId}/${n}` };
  return settled(settling, command, found, applyMilesClaim(found, proven, knowledgeOf(settling, found), context));
};

const isNamed = (account: MemberAccount, command: Extract<ClaimCommand, { type: 'papers.arrived' }>): boolean => {
  const { requestId, legs } = command.payload;
  const request = account.requests?.find((one) => one.requestId === requestId);
  const waiting = request?.legs.flatMap((leg, index) => (leg.verdict.outcome === 'document' ? [{ leg, index }] : []));
  return (waiting ?? []).every(({ leg, index }) => {
    const paper = legs.find((one) => one.leg === index + 1);
    return claimedRef(leg) === null || (paper?.ticket ?? null) !== null;
  });
};

/** Decides the waiting legs of a claim again, now that its papers have arrived. Every leg with a ticket must be named, so that it was looked at. */
export const settlePapers = (settling: Settling, command: Extract<ClaimCommand, { type: 'papers.arrived' }>) => {
  const found = memberOf(settling, command);
  if (isSettled(found)) return found;
  if (!isNamed(found, command)) return parked('not-understood');
  const { now, date: today } = settling.business;
  const context = { today, syncedAt: now, entryId: (n: number) => `${command.commandId}/${n}` };
  return settled(settling, command, found, applyPapersArrived(found, command, knowledgeOf(settling, found), context));
};
