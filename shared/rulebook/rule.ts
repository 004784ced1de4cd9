import type { IsoDate } from './calendar.ts';
import type { NotListed, Verdict } from './verdict.ts';

/** How and when the request was made, as the decision contract names it. */
export interface RequestData {
  readonly at: string;
  readonly channel?: string | undefined;
  readonly offline?: boolean | undefined;
  readonly syncedAt?: string | undefined;
  readonly clockDriftSeconds?: number | undefined;
}

/** What a rule may know besides facts and figures. `subject` is what the programme worked out beforehand (the kind of account …). */
export interface RuleContext<Subject> {
  readonly service: string;
  readonly request: RequestData;
  /** Calendar day of the request. */
  readonly date: IsoDate;
  /** The edition that governs this rule in this decision; null when no text covers the date. */
  readonly edition: string | null;
  readonly subject: Subject;
  /** The verdict of another rule of this decision; undefined when that rule is not listed or not part of it. */
  readonly verdictOf: (ruleId: string) => Verdict | undefined;
  /** True if an exception switches the other rule off in this decision. */
  readonly isSwitchedOff: (ruleId: string) => boolean;
}

export type RuleFunction<Facts, Params, Subject, Answer> = (
  facts: Facts,
  params: Params,
  context: RuleContext<Subject>,
) => Answer;

/** One rule of the catalogue. An edition that is not a key of `clauses` has no such rule. */
export interface Rule<Facts, Params, Subject> {
  readonly id: string;
  readonly clauses: Readonly<Record<string, readonly string[]>>;
  /** Editions that say nothing although the catalogue names a verdict there: evaluated, cited with no clause. */
  readonly silentIn?: readonly string[];
  /** A frame rule never makes a decision an `allow` by itself. */
  readonly frame?: boolean;
  /** The rule reads facts that only headquarters knows, so a desk without connection leaves it pending. */
  readonly live?: boolean | RuleFunction<Facts, Params, Subject, boolean>;
  /** What the desk may say without connection although the rule is live; undefined = pending. */
  readonly knownLocally?: RuleFunction<Facts, Params, Subject, Verdict | undefined>;
  readonly decide: RuleFunction<Facts, Params, Subject, Verdict | NotListed>;
}

const RULE_ID = /^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;

/** Checks a rule on its own: throws when the id is malformed or no edition gives it a clause. */
export const defineRule = <Facts, Params, Subject>(
  rule: Rule<Facts, Params, Subject>,
): Rule<Facts, Params, Subject> => {
  if (!RULE_ID.test(rule.id)) throw new Error(`"${rule.id}" is not a rule id.`);
  const cited = Object.entries(rule.clauses);
  if (cited.length === 0) throw new Error(`The rule ${rule.id} cites no edition.`);
  for (const [edition, labels] of cited) {
    if (labels.length === 0) throw new Error(`The rule ${rule.id} cites no clause of ${edition}.`);
    if (rule.silentIn?.includes(edition)) throw new Error(`The rule ${rule.id} cites ${edition} and calls it silent.`);
  }
  return rule;
};
