import { decisiveOf, missingOf, outcomeOf, referralOf } from './combination.ts';
import type { Decision, SpokenText } from './decision.ts';
import type { GoverningDates } from './edition.ts';
import { effectsOf } from './effect.ts';
import { type Evaluation, evaluate } from './evaluation.ts';
import type { Plan, Programme, ProgrammeRequest } from './programme.ts';
import type { Service } from './service.ts';

const governingShown = <Subject>(plan: Plan<Subject>, { bases }: Evaluation<Subject>): GoverningDates => {
  const { request, ...others } = plan.governing;
  return { request, ...Object.fromEntries(Object.entries(others).filter(([basis]) => bases.has(basis))) };
};

/**
 * Decides one request: all rules of the service, exceptions, combination, effects, sentences (DECIDE sections 3 and 4).
 * The same request gives the same decision, member for member, whatever the machine, clock, locale or neighbouring requests.
 * Throws only on broken invariants of the programme, and on a service it does not have.
 */
export const decide = <Facts, Params, Subject, S extends Service<Facts, Params, Subject>>(
  programme: Programme<Facts, Params, Subject, S>,
  request: ProgrammeRequest<Facts, Params>,
): Decision => {
  const service = programme.serviceById.get(request.service);
  if (!service) throw new Error(`The programme ${programme.id} has no such service.`);
  const plan = programme.plan(service, request);
  const evaluation = evaluate(programme, plan, request);
  const { checklist, context } = evaluation;
  const provisional = checklist.some((entry) => entry.verdict === 'pending');
  const outcome = outcomeOf(checklist, (ruleId) => programme.ruleById.get(ruleId)?.frame === true);
  const decisive = decisiveOf(checklist, outcome, programme.fallbackRule);
  const drafts = service.effects?.(request.facts, request.params, context) ?? [];
  const queued = provisional && programme.provisionalEffect ? [{ type: programme.provisionalEffect }] : [];
  const referTo = referralOf(decisive);
  const missing = missingOf(checklist);
  const spoken = new Set(decisive);
  const say: SpokenText[] = checklist
    .filter((entry) => spoken.has(entry) || entry.verdict === 'inform')
    .map(({ rule, verdict, params }) => ({ rule, text: programme.say(rule, verdict, params, request.language) }));
  return {
    case: request.case,
    service: request.service,
    edition: plan.edition,
    governing: governingShown(plan, evaluation),
    outcome,
    provisional,
    decisive,
    checklist,
    preempted: evaluation.preempted,
    effects: effectsOf([...drafts, ...queued], programme.effectTable, outcome, provisional),
    ...(referTo === undefined ? {} : { referTo }),
    ...(missing.length === 0 ? {} : { missing }),
    flags: [...programme.flagsOf(request.facts, request.params, context)].sort(),
    say,
  };
};
