import { type ReplayableDecision, replayableOf } from '../../rulebook/replayable-decision.ts';
import type { RequestData } from '../../rulebook/rule.ts';
import { type DecideInput, type Decision, decideService, groupsReadBy } from './decide-service.ts';
import type { FactGroupName, GivenFacts } from './facts/dictionary.ts';
import type { Language } from './languages.ts';
import type { Config } from './parameters.ts';

/** The part of a request its decision rests on. It may hold addresses of the member: keep it where member data may be kept. */
export interface MemberFactsUsed {
  readonly request: RequestData;
  readonly facts: GivenFacts;
  readonly config: Config;
  readonly language: Language;
}

export type MemberDecisionRecord = ReplayableDecision<MemberFactsUsed>;

const factsUsedBy = ({ service, request, facts = {}, config = {}, language = 'en' }: DecideInput): MemberFactsUsed => {
  const readable = groupsReadBy(service);
  const kept = Object.entries(facts).filter(([group]) => readable.has(group as FactGroupName));
  return { request, facts: Object.fromEntries(kept) as GivenFacts, config, language };
};

/** Decides a request and gives the record to keep beside the command. */
export const decideAndRecord = (input: DecideInput): { decision: Decision; record: MemberDecisionRecord } => {
  const decision = decideService(input);
  return { decision, record: replayableOf(decision, factsUsedBy(input)) };
};

/** Makes a kept decision again from the facts it was made from; with unchanged rules it equals the record byte for byte. */
export const replay = ({
  service,
  factsUsed,
}: Pick<MemberDecisionRecord, 'service' | 'factsUsed'>): MemberDecisionRecord =>
  decideAndRecord({ case: 'replay', service, ...factsUsed }).record;
