import type { MemberAccount } from '../../../../account/account.ts';
import { awaitsPapers, type ClaimRequest } from '../../../../account/claim-request.ts';
import type { CommandBody, Verification } from '../../../../account/command.ts';
import type { AccountEvent } from '../../../../account/event.ts';
import type { ClaimedLeg } from '../../../../account/miles-claim.ts';
import { requestDate } from '../../../common/request-date.ts';
import { type AppliedClaim, milesOf } from './claim-command.ts';
import { type ClaimContext, creditEvents, papersDueOn } from './claim-events.ts';
import { type ClaimKnowledge, decideClaim } from './decide-claim.ts';

export type PapersBody = Extract<CommandBody, { type: 'papers.arrived' }>;

/** The claim was taken from an identified caller; the papers prove the rest. */
const AS_CLAIMED: Verification = { level: 'basic', method: 'profile', attemptId: null };

const refused = (status: 'rejected' | 'parked', code: string): AppliedClaim => ({
  events: [],
  decided: [],
  ending: { status, code, clause: null },
});

const completed = (request: ClaimRequest, shown: PapersBody['payload']['legs']): ClaimedLeg[] =>
  request.legs.map(({ verdict: _, ...leg }, index) => {
    const paper = shown.find((one) => one.leg === index + 1);
    if (leg.kind === 'partner' || paper === undefined) return leg as ClaimedLeg;
    return {
      ...leg,
      ticket: paper.ticket ?? leg.ticket,
      coupon: paper.coupon ?? leg.coupon,
      fare: paper.fare ?? leg.fare,
    } as ClaimedLeg;
  });

/**
 * Decides the waiting legs of a claim again, now that their papers are there, for the instant of the call in which it was made
 * (missing-miles.documents: the date of the call stays the date of the claim). Papers that come late wait for a supervisor.
 */
export const applyPapersArrived = (
  account: MemberAccount,
  command: PapersBody,
  known: ClaimKnowledge,
  context: ClaimContext & { syncedAt: string },
): AppliedClaim => {
  const { requestId, legs: shown, request: arrival, language } = command.payload;
  const request = account.requests?.find((one) => one.requestId === requestId);
  if (request === undefined) return refused('rejected', 'no-such-claim');
  if (!awaitsPapers(request)) return refused('rejected', 'no-papers-awaited');
  const arrivedOn = requestDate(arrival.at);
  if (request.dueOn !== null && arrivedOn > request.dueOn) return refused('parked', 'papers-late');
  const waits = (index: number): boolean => request.legs[index]?.verdict.outcome === 'document';
  const legs = completed(request, shown);
  const asked = {
    request: { at: request.openedAt, offline: true, syncedAt: context.syncedAt },
    verification: AS_CLAIMED,
    language,
  };
  const waiting = legs.filter((_, index) => waits(index));
  const decided = decideClaim(account, waiting, known, asked, () => true);
  const places = request.legs.flatMap((_, index) => (waits(index) ? [index] : []));
  const verdictOf = (index: number) => {
    const again = decided[places.indexOf(index)];
    return again?.verdict ?? request.legs[index]?.verdict;
  };
  const results = places.flatMap((place, at) => {
    const verdict = decided[at]?.verdict;
    return verdict === undefined ? [] : [{ leg: place + 1, ...verdict }];
  });
  const recorded: AccountEvent = {
    type: 'claim-recorded',
    code: account.code,
    request: {
      ...request,
      legs: legs.map((leg, index) => {
        const verdict = verdictOf(index);
        if (verdict === undefined) throw new Error('A leg of a claim has no verdict.');
        return { ...leg, verdict };
      }),
      dueOn: papersDueOn(waiting, decided, request.openedAt),
      arrivedOn,
    },
  };
  return {
    events: [...creditEvents(account, waiting, decided, known.couponOf, context), recorded],
    decided,
    ending: { status: 'accepted', claim: { miles: milesOf(results), legs: results }, broken: [] },
  };
};
