import type { DecisionEntry, PreemptedRule } from './decision.ts';
import { takesEffect } from './pre-emption.ts';
import type { Plan, Programme, ProgrammeRequest } from './programme.ts';
import type { Rule, RuleContext } from './rule.ts';
import type { Service } from './service.ts';
import { notListed, pending, type Verdict, type VerdictParams } from './verdict.ts';

/** What the rules of one request say, before and after exceptions, and the context the rest of the decision is built in. */
export interface Evaluation<Subject> {
  readonly checklist: readonly DecisionEntry[];
  readonly preempted: readonly PreemptedRule[];
  /** Governing dates some evaluated rule hangs on. */
  readonly bases: ReadonlySet<string>;
  readonly context: RuleContext<Subject>;
}

const sortedParams = (params: VerdictParams): VerdictParams =>
  Object.fromEntries(Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)));

const waitsForHeadquarters = (request: { offline?: boolean | undefined; syncedAt?: string | undefined }) =>
  request.offline === true && request.syncedAt === undefined;

/**
 * Evaluates every rule of the plan. Rules may read each other's verdicts; the order of evaluation never shows in the result.
 * Throws when rules wait for each other in a circle, when two exceptions switch off the same rule, or when a rule is cited
 * in an edition where it does not exist.
 */
export const evaluate = <Facts, Params, Subject, S extends Service<Facts, Params, Subject>>(
  programme: Programme<Facts, Params, Subject, S>,
  plan: Plan<Subject>,
  { service, request, facts, params }: ProgrammeRequest<Facts, Params>,
): Evaluation<Subject> => {
  type ProgrammeRule = Rule<Facts, Params, Subject>;
  const bases = new Set<string>();
  const contexts = new Map<string, RuleContext<Subject>>();
  const verdicts = new Map<string, Verdict | undefined>();
  const underway = new Set<string>();
  const switches = new Map<string, string | undefined>();
  const citations = new Map<string, readonly string[]>();

  const ruleOf = (ruleId: string): ProgrammeRule => {
    const rule = programme.ruleById.get(ruleId);
    if (!rule) throw new Error(`The rule ${ruleId} is not in the catalogue.`);
    return rule;
  };

  const contextFor = (basis: string): RuleContext<Subject> => {
    const known = contexts.get(basis);
    if (known) return known;
    const edition = (plan.governing[basis] ?? plan.governing.request).edition;
    const context = { service, request, date: plan.date, edition, subject: plan.subject, verdictOf, isSwitchedOff };
    contexts.set(basis, context);
    return context;
  };

  const decideRule = (rule: ProgrammeRule, context: RuleContext<Subject>): Verdict | undefined => {
    const answer = rule.decide(facts, params, context);
    if (answer === notListed) return undefined;
    if (!waitsForHeadquarters(request)) return answer;
    const isLive = typeof rule.live === 'function' ? rule.live(facts, params, context) : rule.live === true;
    return isLive ? (rule.knownLocally?.(facts, params, context) ?? pending) : answer;
  };

  const judge = (rule: ProgrammeRule): Verdict | undefined => {
    const basis = programme.basisOf(rule.id, service);
    const context = contextFor(basis);
    const labels = context.edition === null ? [] : citedIn(programme, rule, context.edition, plan.subject, params);
    if (labels === undefined) return undefined;
    bases.add(basis);
    citations.set(rule.id, labels);
    return decideRule(rule, context);
  };

  function verdictOf(ruleId: string): Verdict | undefined {
    if (!planned.has(ruleId)) return undefined;
    if (verdicts.has(ruleId)) return verdicts.get(ruleId);
    if (underway.has(ruleId)) throw new Error(`The rule ${ruleId} waits for its own verdict.`);
    underway.add(ruleId);
    const verdict = judge(ruleOf(ruleId));
    underway.delete(ruleId);
    verdicts.set(ruleId, verdict);
    return verdict;
  }

  function switchedOffBy(ruleId: string): string | undefined {
    if (switches.has(ruleId)) return switches.get(ruleId);
    const by = programme.preemptions
      .filter(({ switchedOff }) => switchedOff.includes(ruleId))
      .filter((exception) => takesEffect(exception, verdictOf(exception.by)))
      .filter(
        ({ by: excepting, when }) => when?.(facts, params, contextFor(programme.basisOf(excepting, service))) ?? true,
      )
      .map((exception) => exception.by);
    const distinct = [...new Set(by)];
    if (distinct.length > 1) throw new Error(`Two exceptions clash over ${ruleId}: ${distinct.join(' and ')}.`);
    switches.set(ruleId, distinct[0]);
    return distinct[0];
  }

  function isSwitchedOff(ruleId: string): boolean {
    return switchedOffBy(ruleId) !== undefined;
  }

  const planned = new Set(plan.rules);
  const inOrder = [...planned].sort((a, b) => rankIn(programme.rankOf, a) - rankIn(programme.rankOf, b));
  const checklist: DecisionEntry[] = [];
  const preempted: PreemptedRule[] = [];
  for (const ruleId of inOrder) {
    const verdict = verdictOf(ruleId);
    const by = switchedOffBy(ruleId);
    if (by !== undefined) {
      if (verdict || isReportedAlways(programme, ruleId, by)) preempted.push({ rule: ruleId, by });
    } else if (verdict) {
      const clauses = citations.get(ruleId) ?? [];
      checklist.push({ rule: ruleId, verdict: verdict.kind, clauses, params: sortedParams(verdict.params) });
    }
  }
  return { checklist, preempted, bases, context: contextFor('request') };
};

const rankIn = (rankOf: ReadonlyMap<string, number>, ruleId: string): number => {
  const rank = rankOf.get(ruleId);
  if (rank === undefined) throw new Error(`The rule ${ruleId} is not in the catalogue.`);
  return rank;
};

const isReportedAlways = (
  programme: { preemptions: readonly { by: string; switchedOff: readonly string[]; reportedAlways?: boolean }[] },
  ruleId: string,
  by: string,
): boolean =>
  programme.preemptions.some(
    (exception) => exception.by === by && exception.reportedAlways === true && exception.switchedOff.includes(ruleId),
  );

/** Labels of a rule in an edition, undefined where it does not exist. Throws when a label is not one of the rule's own. */
const citedIn = <Facts, Params, Subject, S extends Service<Facts, Params, Subject>>(
  programme: Programme<Facts, Params, Subject, S>,
  rule: Rule<Facts, Params, Subject>,
  edition: string,
  subject: Subject,
  params: Params,
): readonly string[] | undefined => {
  const labels = programme.citationsOf(rule, edition, subject, params);
  for (const label of labels ?? []) {
    const space = label.indexOf(' ');
    if (!rule.clauses[label.slice(0, space)]?.includes(label.slice(space + 1)))
      throw new Error(`The rule ${rule.id} is cited as ${label}, where it does not exist.`);
  }
  return labels;
};
