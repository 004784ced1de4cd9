import type { DecisionEntry } from './decision.ts';
import type { OutcomeKind } from './verdict.ts';

const STRONGEST_FIRST: readonly OutcomeKind[] = ['deny', 'refer', 'needs-document', 'needs-approval'];

/**
 * The outcome of a checklist: the strongest of deny, refer, needs-document, needs-approval; else allow when a rule other than
 * a frame rule allows; else inform. Pending entries count for nothing (DECIDE 4.3).
 */
export const outcomeOf = (
  checklist: readonly DecisionEntry[],
  isFrameRule: (ruleId: string) => boolean,
): OutcomeKind => {
  const strongest = STRONGEST_FIRST.find((kind) => checklist.some((entry) => entry.verdict === kind));
  if (strongest) return strongest;
  return checklist.some((entry) => entry.verdict === 'allow' && !isFrameRule(entry.rule)) ? 'allow' : 'inform';
};

/** The entries that produced the outcome; when an `inform` has no informing rule, the fallback rule speaks, if there is one. */
export const decisiveOf = (
  checklist: readonly DecisionEntry[],
  outcome: OutcomeKind,
  fallbackRule: string | undefined,
): DecisionEntry[] => {
  const decisive = checklist.filter((entry) => entry.verdict === outcome);
  if (decisive.length > 0 || outcome !== 'inform') return decisive;
  return checklist.filter((entry) => entry.rule === fallbackRule);
};

/** Every fact some entry of the checklist asks for, sorted, each once. */
export const missingOf = (checklist: readonly DecisionEntry[]): string[] => {
  const asked = checklist.flatMap(({ params }) => (Array.isArray(params.missing) ? params.missing.map(String) : []));
  return [...new Set(asked)].sort();
};

/** Whom the decisive entries send the caller to: the first that names somebody. */
export const referralOf = (decisive: readonly DecisionEntry[]): string | undefined =>
  decisive.map(({ params }) => params.to).find((to) => typeof to === 'string');
