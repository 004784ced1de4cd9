import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, refer } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { complaintVerdict } from '../statement/complaint-rules.ts';

/** The Administrator reads and checks the statement, and complains about a line within a month (mm-2017 8.11; A-12). */
export const companyStatement: MemberRule = defineRule({
  id: 'company.statement',
  clauses: { 'mm-2017': ['8.11'] },
  decide(facts, params, { service, date }) {
    if (service !== 'company.statement') return allow({ variant: 'view' });
    if (facts.complaint.about === 'absentFlight') return refer({ to: 'company.claim' });
    if (facts.complaint.about === 'partnerProduct') return refer({ to: 'partner' });
    return complaintVerdict(facts, params['statement.complaintMonths'], date);
  },
});
