import { defineRule } from '../../../../rulebook/rule.ts';
import { deny, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

const REQUIREMENTS = ['enrol.minimum-age', 'enrol.natural-person'] as const;

/** Who misses the requirements is refused; if that shows later, headquarters may revoke (mm-2016 2.2, mm-2017 3.11). */
export const enrolRefusalRevocation: MemberRule = defineRule({
  id: 'enrol.refusal-revocation',
  clauses: { 'mm-2016': ['2.2'], 'mm-2017': ['3.11'] },
  decide(facts, _params, { service, subject, verdictOf }) {
    if (service === 'enrol.member')
      return REQUIREMENTS.some((rule) => verdictOf(rule)?.kind === 'deny') ? deny() : notListed;
    const isReported = subject.accountKind === 'member' && facts.report.kind === 'requirementsNotMet';
    return isReported ? needsApproval({ to: 'hq' }) : notListed;
  },
});
