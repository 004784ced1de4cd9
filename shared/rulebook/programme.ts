import type { IsoDate } from './calendar.ts';
import type { Edition, GoverningDates } from './edition.ts';
import type { EffectKind } from './effect.ts';
import { assertNoClash, type Preemption } from './pre-emption.ts';
import type { RequestData, Rule, RuleFunction } from './rule.ts';
import type { Service } from './service.ts';
import type { VerdictKind, VerdictParams } from './verdict.ts';

/** What is asked of a programme: facts and figures are already checked. */
export interface ProgrammeRequest<Facts, Params> {
  readonly case: string;
  readonly service: string;
  readonly request: RequestData;
  readonly language: string;
  readonly facts: Facts;
  readonly params: Params;
}

/** Which texts govern a request and which rules it calls for. */
export interface Plan<Subject> {
  readonly date: IsoDate;
  readonly edition: string | null;
  readonly governing: GoverningDates;
  readonly subject: Subject;
  readonly rules: readonly string[];
}

/** Everything the kernel must be told about one client's programme. */
export interface ProgrammeDefinition<Facts, Params, Subject, S extends Service<Facts, Params, Subject>> {
  readonly id: string;
  readonly editions: readonly Edition[];
  /** Rules in catalogue order: the order of every list of rules in a decision. */
  readonly rules: readonly Rule<Facts, Params, Subject>[];
  readonly services: readonly S[];
  readonly preemptions: readonly Preemption<Facts, Params, Subject>[];
  readonly effectTable: readonly EffectKind[];
  /** The recording effect of a provisional decision; left out where no rule is live. */
  readonly provisionalEffect?: string;
  /** The rule that speaks when an `inform` decision has no informing rule; left out where every service has a rule that always speaks. */
  readonly fallbackRule?: string;
  /** Labels of the clause register, `"<edition> <label>"`. */
  readonly clauseLabels: ReadonlySet<string>;
  readonly plan: (service: S, request: ProgrammeRequest<Facts, Params>) => Plan<Subject>;
  /** Which governing date a rule hangs on in a service: `request` or another key of the plan's governing dates. */
  readonly basisOf: (ruleId: string, serviceId: string) => string;
  /** Full labels of a rule in an edition for this subject; undefined when the rule does not exist there. */
  readonly citationsOf: (
    rule: Rule<Facts, Params, Subject>,
    edition: string,
    subject: Subject,
    params: Params,
  ) => readonly string[] | undefined;
  readonly flagsOf: RuleFunction<Facts, Params, Subject, readonly string[]>;
  /** The sentence to read aloud for an entry. Throws when there is none. */
  readonly say: (ruleId: string, verdict: VerdictKind, params: VerdictParams, language: string) => string;
}

export interface Programme<Facts, Params, Subject, S extends Service<Facts, Params, Subject>>
  extends ProgrammeDefinition<Facts, Params, Subject, S> {
  readonly ruleById: ReadonlyMap<string, Rule<Facts, Params, Subject>>;
  readonly rankOf: ReadonlyMap<string, number>;
  readonly serviceById: ReadonlyMap<string, S>;
}

const uniqueById = <T extends { readonly id: string }>(what: string, list: readonly T[]): ReadonlyMap<string, T> => {
  const byId = new Map(list.map((item) => [item.id, item]));
  if (byId.size !== list.length) throw new Error(`Two entries of the ${what} have the same id.`);
  return byId;
};

/** Checks a programme as a whole: throws on unknown rule ids, clauses missing from the register, and clashing exceptions. */
export const defineProgramme = <Facts, Params, Subject, S extends Service<Facts, Params, Subject>>(
  definition: ProgrammeDefinition<Facts, Params, Subject, S>,
): Programme<Facts, Params, Subject, S> => {
  const ruleById = uniqueById('rule catalogue', definition.rules);
  const serviceById = uniqueById('service list', definition.services);
  const editions = uniqueById('editions', definition.editions);
  const assertRule = (ruleId: string, where: string) => {
    if (!ruleById.has(ruleId)) throw new Error(`${where} names the unknown rule ${ruleId}.`);
  };
  for (const service of definition.services)
    for (const ruleId of service.rules) assertRule(ruleId, `The service ${service.id}`);
  for (const { by, switchedOff } of definition.preemptions)
    for (const ruleId of [by, ...switchedOff]) assertRule(ruleId, 'The list of exceptions');
  for (const rule of definition.rules)
    for (const [edition, labels] of Object.entries(rule.clauses)) {
      if (!editions.has(edition)) throw new Error(`The rule ${rule.id} cites the unknown edition ${edition}.`);
      for (const label of labels)
        if (!definition.clauseLabels.has(`${edition} ${label}`))
          throw new Error(`The rule ${rule.id} cites ${edition} ${label}, which is not in the clause register.`);
    }
  if (definition.fallbackRule !== undefined) assertRule(definition.fallbackRule, 'The programme');
  const isLive = definition.rules.some(({ live }) => live !== undefined && live !== false);
  if (isLive && definition.provisionalEffect === undefined)
    throw new Error('The programme has live rules and no effect of a provisional decision.');
  assertNoClash(definition.preemptions);
  const rankOf = new Map(definition.rules.map((rule, rank) => [rule.id, rank]));
  return { ...definition, ruleById, serviceById, rankOf };
};
