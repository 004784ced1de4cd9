import type { AgentText, DecisionView } from '../../../shared/contract/console-view.ts';
import type { Language } from '../../../shared/packs/millemiglia/languages.ts';
import { messageFor } from '../../../shared/packs/millemiglia/messages.ts';
import type { Decision, DecisionEntry } from '../../../shared/rulebook/decision.ts';

/** The text of a checklist line for the agent, in every language: the interface may change its language without asking again. */
export const entryText = ({ rule, verdict, params }: DecisionEntry): AgentText => {
  const inLanguage = (language: Language) => messageFor(rule, verdict, params, language, 'agent');
  return {
    en: inLanguage('en'),
    it: inLanguage('it'),
    nl: inLanguage('nl'),
    ru: inLanguage('ru'),
    el: inLanguage('el'),
  };
};

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
