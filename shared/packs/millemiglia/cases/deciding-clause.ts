import type { CommandResult, DecisionRecord } from '../../../account/command.ts';
import { catalogue } from '../catalogue.ts';

/** The first clause of the rule that decided, as the decision cites it; null where it rests on none. */
const clauseOfDecision = ({ edition, rules, clauses }: DecisionRecord): string | null => {
  const cited = rules
    .flatMap((id) => catalogue.find((rule) => rule.id === id)?.clauses[edition ?? ''] ?? [])
    .map((number) => `${edition} ${number}`);
  return cited.find((label) => clauses.includes(label)) ?? null;
};

/** The clause that headquarters' side of a case rests on. */
export const decidingClause = (result: CommandResult, decision: DecisionRecord | null): string | null => {
  if (result.status !== 'accepted' && result.clause !== null) return result.clause;
  return decision === null ? null : clauseOfDecision(decision);
};
