import type { Decision } from '../../rulebook/decision.ts';
import type { OutcomeKind, VerdictKind, VerdictParams } from '../../rulebook/verdict.ts';

/** What an example says about its decision. */
export interface DescribedDecision {
  readonly outcome: OutcomeKind;
  /** Rules whose verdict matters here; `absent` means the rule is in no list. */
  readonly verdicts?: Readonly<Record<string, VerdictKind | 'absent'>>;
  readonly params?: Readonly<Record<string, VerdictParams>>;
  /** Exactly these effects, as `type` or `type on approval`. */
  readonly effects?: readonly string[];
  readonly missing?: readonly string[];
}

/** A worked example of an area: executed as a test, and read to learn what a service does. */
export interface Example<Input = object> extends DescribedDecision {
  readonly title: string;
  readonly input: Omit<Input, 'case'>;
}

const effectText = ({ type, on }: Decision['effects'][number]): string =>
  on === 'approval' ? `${type} on approval` : type;

/** A decision in the form of an example: of rules, those the description names. */
export const describedLike = (described: DescribedDecision, decision: Decision) => {
  const entryOf = (rule: string) => decision.checklist.find((entry) => entry.rule === rule);
  const perRule = <T>(named: object | undefined, of: (rule: string) => T) =>
    Object.fromEntries(Object.keys(named ?? {}).map((rule) => [rule, of(rule)]));
  return {
    outcome: decision.outcome,
    verdicts: perRule(described.verdicts, (rule) => entryOf(rule)?.verdict ?? 'absent'),
    params: perRule(described.params, (rule) => entryOf(rule)?.params),
    effects: decision.effects.map(effectText),
    missing: decision.missing ?? [],
  };
};
