import type { RuleFunction } from './rule.ts';
import type { Verdict } from './verdict.ts';

/** One exception of the closed list: while `by` takes effect, the rules of `switchedOff` do not count. */
export interface Preemption<Facts, Params, Subject> {
  readonly switchedOff: readonly string[];
  readonly by: string;
  /** Verdict kinds of `by` that take effect. Left out: allow and needs-approval, and while it is undecided (ask first, refuse later). */
  readonly verdicts?: readonly Verdict['kind'][];
  /** A further condition of the exception. */
  readonly when?: RuleFunction<Facts, Params, Subject, boolean>;
  /** Report the rule as switched off even where it would not have been listed. */
  readonly reportedAlways?: boolean;
}

const USUAL_VERDICTS: readonly Verdict['kind'][] = ['allow', 'needs-approval', 'needs-document', 'pending'];

/** True if this verdict of the excepting rule switches the other one off. */
export const takesEffect = (
  preemption: Pick<Preemption<never, never, never>, 'verdicts'>,
  verdict: Verdict | undefined,
): boolean => verdict !== undefined && (preemption.verdicts ?? USUAL_VERDICTS).includes(verdict.kind);

/** Throws when the list itself is contradictory: a rule that excepts itself, two rules that except each other, a pair named twice. */
export const assertNoClash = (
  preemptions: readonly Pick<Preemption<never, never, never>, 'switchedOff' | 'by'>[],
): void => {
  const pairs = preemptions.flatMap(({ by, switchedOff }) => switchedOff.map((rule) => ({ by, rule })));
  const seen = new Set<string>();
  for (const { by, rule } of pairs) {
    if (by === rule) throw new Error(`The rule ${rule} is an exception to itself.`);
    if (seen.has(`${rule} ${by}`)) continue;
    if (seen.has(`${by} ${rule}`)) throw new Error(`The rules ${by} and ${rule} are exceptions to each other.`);
    seen.add(`${rule} ${by}`);
  }
};
