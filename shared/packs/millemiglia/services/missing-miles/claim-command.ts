import type { MemberAccount } from '../../../../account/account.ts';
import type { CommandBody, DecisionRecord } from '../../../../account/command.ts';
import type { AccountEvent } from '../../../../account/event.ts';
import type { ClaimedLeg, LegResult, LegVerdict } from '../../../../account/miles-claim.ts';
import { recordOf } from '../card/card-report-decision.ts';
import type { LegDecision } from './claim-decision.ts';
import { type ClaimContext, creditEvents, papersDueOn } from './claim-events.ts';
import { type ClaimKnowledge, decideClaim } from './decide-claim.ts';

export type MilesClaimBody = Extract<CommandBody, { type: 'miles.claim' }>;

/** Combination of DECIDE section 4.3: what a caller minds most comes first. */
const WEIGHT: Record<DecisionRecord['outcome'], number> = {
  deny: 5,
  refer: 4,
  'needs-document': 3,
  'needs-approval': 2,
  inform: 1,
  allow: 0,
};

/** How a claim ends. `broken` are the legs whose caller heard more than headquarters can keep. */
export type ClaimEnding =
  | { status: 'accepted'; claim: { miles: number; legs: LegResult[] }; broken: readonly LegResult[] }
  | { status: 'rejected' | 'parked'; code: string; clause: string | null };

export type AppliedClaim = { events: readonly AccountEvent[]; decided: readonly LegDecision[]; ending: ClaimEnding };

const withoutTold = ({ told: _, ...leg }: MilesClaimBody['payload']['legs'][number]): ClaimedLeg => leg as ClaimedLeg;

/** Miles that the legs give in all. */
export const milesOf = (verdicts: readonly LegVerdict[]): number =>
  verdicts.reduce((sum, { outcome, miles, bonus }) => (outcome === 'credit' ? sum + miles + bonus : sum), 0);

/** The caller was told that the miles come; without a connection that it depends on headquarters, which breaks no word. */
const isPromised = ({ outcome }: LegVerdict): boolean => outcome === 'credit';
const isHoped = ({ outcome }: LegVerdict): boolean => outcome === 'credit' || outcome === 'wait';
const isKept = ({ outcome }: LegVerdict): boolean => outcome === 'credit' || outcome === 'document';

const endingOf = (told: readonly LegVerdict[], results: readonly LegResult[]): ClaimEnding => {
  const at = (index: number) => told[index];
  const anyCredit = results.some(({ outcome }) => outcome === 'credit');
  const asked = results.find((_, index) => at(index) !== undefined && isHoped(at(index) as LegVerdict));
  const waiting = results.find(({ outcome }) => outcome === 'approve');
  if (!anyCredit && waiting !== undefined)
    return { status: 'parked', code: waiting.rule ?? 'undecided', clause: waiting.clause };
  const isLost = asked !== undefined && !results.some((result) => isKept(result));
  if (isLost) return { status: 'rejected', code: asked.rule ?? 'undecided', clause: asked.clause };
  const broken = results.filter((result, index) => {
    const heard = at(index);
    return heard !== undefined && isPromised(heard) && !isKept(result);
  });
  return { status: 'accepted', claim: { miles: milesOf(results), legs: [...results] }, broken };
};

/**
 * Events of a missing-miles claim (mm-2016 5.3, mm-2017 4.3). Pure: headquarters settles with it on the state of the moment, desks preview
 * with it. Each leg is credited, refused, referred or waits by its own rule; a claim is rejected when nothing of what the caller was told
 * remains, and parked when nothing but a supervisor's decision remains. Then nothing of it is done.
 */
export const applyMilesClaim = (
  account: MemberAccount,
  command: MilesClaimBody & { commandId: string },
  known: ClaimKnowledge,
  context: ClaimContext & { syncedAt: string | null },
): AppliedClaim => {
  const { request, verification, language } = command.payload;
  const legs = command.payload.legs.map(withoutTold);
  const asked = {
    request: { ...request, ...(context.syncedAt === null ? {} : { syncedAt: context.syncedAt }) },
    verification,
    language,
  };
  const decided = decideClaim(account, legs, known, asked);
  const results = decided.map(({ verdict }, index) => ({ leg: index + 1, ...verdict }));
  const ending = endingOf(
    command.payload.legs.map(({ told }) => told),
    results,
  );
  if (ending.status !== 'accepted') return { events: [], decided, ending };
  const recorded: AccountEvent = {
    type: 'claim-recorded',
    code: account.code,
    request: {
      requestId: command.commandId,
      kind: 'missing-miles',
      // As the database gives it back, so that a document made from rows is the same text.
      openedAt: new Date(request.at).toISOString(),
      legs: legs.map((leg, index) => ({ ...leg, verdict: verdictAt(decided, index) })),
      dueOn: papersDueOn(legs, decided, request.at),
      arrivedOn: null,
    },
  };
  return { events: [...creditEvents(account, legs, decided, known.couponOf, context), recorded], decided, ending };
};

/** The part of a claim's decisions that travels with the command: the strongest word of any leg, and everything they rest on. */
export const claimRecord = (decided: readonly LegDecision[]): DecisionRecord => {
  const decisions = decided.map(({ decision }) => decision);
  const strongest = decisions.toSorted((a, b) => WEIGHT[b.outcome] - WEIGHT[a.outcome])[0];
  if (strongest === undefined) throw new Error('A claim without legs was decided.');
  return {
    ...recordOf(strongest),
    service: 'missing-miles.claim',
    provisional: decisions.some(({ provisional }) => provisional),
    rules: [...new Set(decided.flatMap(({ verdict }) => verdict.rule ?? []))],
    clauses: [...new Set(decisions.flatMap((decision) => recordOf(decision).clauses))],
  };
};

const verdictAt = (decided: readonly LegDecision[], index: number): LegVerdict => {
  const verdict = decided[index]?.verdict;
  if (verdict === undefined) throw new Error('A leg was not decided.');
  return verdict;
};
