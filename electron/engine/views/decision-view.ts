import type { DecisionView } from '../../../shared/contract/console-view.ts';
import { messageFor } from '../../../shared/packs/millemiglia/messages.ts';
import type { Decision, DecisionEntry } from '../../../shared/rulebook/decision.ts';

/** The text of a checklist line for the agent. */
export const entryText = ({ rule, verdict, params }: DecisionEntry): string =>
  messageFor(rule, verdict, params, 'en', 'agent');

/** A decision as the agent reads it: every rule, its verdict, its text and its clauses. */
export const decisionView = (decision: Decision): DecisionView => ({
  edition: decision.edition,
  outcome: decision.outcome,
  provisional: decision.provisional,
  checklist: decision.checklist.map((entry) => ({
    rule: entry.rule,
    verdict: entry.verdict,
    text: entryText(entry),
    clauses: entry.clauses,
  })),
});
