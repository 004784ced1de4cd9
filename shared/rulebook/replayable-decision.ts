import type { Decision } from './decision.ts';

/** What the decision was made from: enough to make it again, and nothing the service does not read. */
export interface FactsUsed {
  readonly request: object;
  readonly facts: object;
  readonly config: object;
  readonly language: string;
}

/** A decision as it is kept beside the command it led to. Made again from `factsUsed` it gives the same bytes. */
export interface ReplayableDecision<Used extends FactsUsed = FactsUsed>
  extends Pick<Decision, 'service' | 'edition' | 'outcome' | 'decisive' | 'checklist' | 'effects'> {
  readonly provisional: boolean;
  /** Every clause some entry rests on, each once, in the order of the checklist. */
  readonly clauses: readonly string[];
  readonly say?: Decision['say'];
  readonly factsUsed: Used;
}

/** A decision with what it was made from. Member order is fixed, so that equal decisions have equal bytes as JSON. */
export const replayableOf = <Used extends FactsUsed>(
  decision: Decision,
  factsUsed: Used,
): ReplayableDecision<Used> => ({
  service: decision.service,
  edition: decision.edition,
  outcome: decision.outcome,
  provisional: decision.provisional,
  decisive: decision.decisive,
  checklist: decision.checklist,
  clauses: [...new Set(decision.checklist.flatMap(({ clauses }) => clauses))],
  effects: decision.effects,
  ...(decision.say.length === 0 ? {} : { say: decision.say }),
  factsUsed,
});
