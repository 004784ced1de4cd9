import { defineRule } from '../../../../rulebook/rule.ts';
import { deny, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

const REQUIREMENTS = ['company.eligible-entity', 'company.country', 'company.excluded'] as const;

/** A company that does not meet the requirements is refused; a later exclusion is for headquarters (mm-2017 7.8). */
export const companyRefusalExclusion: MemberRule = defineRule({
  id: 'company.refusal-exclusion',
  clauses: { 'mm-2017': ['7.8'] },
  decide(facts, _params, { service, subject, verdictOf }) {
    if (service === 'enrol.company')
      return REQUIREMENTS.some((rule) => verdictOf(rule)?.kind === 'deny') ? deny() : notListed;
    const isReported = subject.accountKind === 'company' && facts.report.kind === 'requirementsNotMet';
    return isReported ? needsApproval({ to: 'hq' }) : notListed;
  },
});
