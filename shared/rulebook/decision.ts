import type { GoverningDates } from './edition.ts';
import type { Effect } from './effect.ts';
import type { OutcomeKind, VerdictKind, VerdictParams } from './verdict.ts';

/** One line of the checklist: rule, verdict, the clauses it rests on, and what the message needs. */
export interface DecisionEntry {
  readonly rule: string;
  readonly verdict: VerdictKind;
  readonly clauses: readonly string[];
  readonly params: VerdictParams;
}

export interface SpokenText {
  readonly rule: string;
  readonly text: string;
}

export interface PreemptedRule {
  readonly rule: string;
  readonly by: string;
}

/** A decision, members in the order of the contract (DECIDE section 3). */
export interface Decision {
  readonly case: string;
  readonly service: string;
  readonly edition: string | null;
  readonly governing: GoverningDates;
  readonly outcome: OutcomeKind;
  readonly provisional: boolean;
  readonly decisive: readonly DecisionEntry[];
  readonly checklist: readonly DecisionEntry[];
  readonly preempted: readonly PreemptedRule[];
  readonly effects: readonly Effect[];
  readonly referTo?: string;
  readonly missing?: readonly string[];
  readonly flags: readonly string[];
  readonly say: readonly SpokenText[];
}
