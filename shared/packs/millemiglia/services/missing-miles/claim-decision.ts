import type { Language, MemberAccount } from '../../../../account/account.ts';
import type { Verification } from '../../../../account/command.ts';
import type { ClaimedLeg, LegOutcome, LegVerdict } from '../../../../account/miles-claim.ts';
import { flightRefOf } from '../../../../programme/booked-coupon.ts';
import type { Decision, DecisionEntry } from '../../../../rulebook/decision.ts';
import type { RequestData } from '../../../../rulebook/rule.ts';
import { decideService } from '../../decide-service.ts';
import { messageFor } from '../../messages.ts';
import { accountFacts } from '../card/card-report-decision.ts';
import { flownLegOf, type LegKnowledge, legFacts, travellerOf } from './leg-facts.ts';
import { type LegMiles, legMiles } from './leg-miles.ts';

/** Who asks, and when; headquarters says when it settles what a desk recorded without a connection. */
export type ClaimAsked = { request: RequestData; verification: Verification; language: Language };

export type LegDecision = {
  decision: Decision;
  /** Figures of a flight; null for what a commercial partner owes. */
  figures: LegMiles | null;
  verdict: LegVerdict;
  /** Ticket and coupon, the name of the flight on the ledger; null while the ticket number is not known. */
  flightRef: string | null;
  /** The child whose flight it is. */
  childLink: string | null;
};

const outcomeOf = ({ outcome, provisional }: Decision, miles: number): LegOutcome => {
  switch (outcome) {
    case 'allow':
    case 'inform':
      if (miles === 0) return 'refuse';
      return provisional ? 'wait' : 'credit';
    case 'deny':
      return 'refuse';
    case 'refer':
      return 'refer';
    case 'needs-document':
      return 'document';
    case 'needs-approval':
      return 'approve';
    default:
      throw new Error(`Unknown outcome ${outcome satisfies never}`);
  }
};

/** Says that another rule excludes the flight, and which is said by that rule. */
const SAYS_ANOTHER_EXCLUDES = 'missing-miles.eligible-flight';

/**
 * The entry a caller hears first: what is wrong with the claim, then what is wrong with the flight, and only then that some rule excludes it.
 */
const decisiveEntry = ({ decisive }: Decision): DecisionEntry | undefined => {
  const telling = decisive.filter(({ rule }) => rule !== SAYS_ANOTHER_EXCLUDES);
  return telling.find(({ rule }) => rule.startsWith('missing-miles.')) ?? telling[0] ?? decisive[0];
};

/**
 * The sentence for the outcome of a leg, for the caller or the agent; null where no rule says more than the figures do.
 */
export const legSentence = (
  { decision, verdict }: LegDecision,
  language: Language,
  audience: 'caller' | 'agent',
): string | null => {
  const entry = decision.checklist.find(({ rule }) => rule === verdict.rule);
  if (entry === undefined) return null;
  return messageFor(entry.rule, entry.verdict, entry.params, language, audience);
};

const verdictOf = (decision: Decision, figures: LegMiles | null): LegVerdict => {
  const entry = decisiveEntry(decision);
  return {
    outcome: outcomeOf(decision, figures?.miles ?? 0),
    miles: figures?.miles ?? 0,
    bonus: figures?.bonus ?? 0,
    rule: entry?.rule ?? null,
    clause: entry?.clauses[0] ?? null,
  };
};

const decidePartner = (account: MemberAccount, { request, verification, language }: ClaimAsked): LegDecision => {
  const decision = decideService({
    case: 'miles.claim',
    service: 'missing-miles.claim',
    request,
    language,
    facts: {
      caller: { role: 'member', ident: verification.level },
      account: accountFacts(account),
      claim: { activity: 'commercialPartner' },
    },
  });
  return { decision, figures: null, verdict: verdictOf(decision, null), flightRef: null, childLink: null };
};

/**
 * Decides one leg by the services `missing-miles.claim` and `child.claim`, for the instant of the caller's request (mm-2016 5.3, 6.8;
 * mm-2017 4.3, 5.8). The same at desks and at headquarters; what differs is what each knows of the flight.
 */
export const decideLeg = (
  account: MemberAccount,
  leg: ClaimedLeg,
  known: LegKnowledge,
  asked: ClaimAsked,
): LegDecision => {
  if (leg.kind === 'partner') return decidePartner(account, asked);
  const { coupon } = known;
  const traveller = travellerOf(account, leg, coupon);
  const childLink = traveller.kind === 'child' ? traveller.linkId : null;
  const flightRef =
    coupon === null ? (leg.ticket === null ? null : flightRefOf({ ...leg, ticket: leg.ticket })) : flightRefOf(coupon);
  const decision = decideService({
    case: 'miles.claim',
    service: childLink === null ? 'missing-miles.claim' : 'child.claim',
    request: asked.request,
    language: asked.language,
    facts: {
      caller: { role: 'member', ident: asked.verification.level },
      account: accountFacts(account),
      person: { birthDate: account.birthDate },
      member: { deceased: account.deceasedOn !== null },
      ...legFacts(account, leg, flightRef, known),
    },
  });
  const figures = legMiles(
    known.programme,
    account,
    { ...flownLegOf(leg, coupon), isChild: childLink !== null },
    decision,
  );
  return { decision, figures, verdict: verdictOf(decision, figures), flightRef, childLink };
};
