import { addMonths } from '../../../../rulebook/calendar.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import {
  allow,
  askFor,
  deny,
  needsApproval,
  needsDocument,
  refer,
  type Verdict,
} from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** The month to complain runs from the activity; a late posting or a statement that is not final yet goes to a supervisor. */
const complaintVerdict = ({ complaint }: Facts, months: number, date: string): Verdict => {
  const { activityOn, lastActivityOn, postedOn = activityOn } = complaint;
  if (activityOn === undefined || postedOn === undefined) return askFor('complaint.activityOn');
  const lastDay = addMonths(activityOn, months);
  if (date < activityOn) return deny({ lastDay, reason: 'before-activity' });
  if (date <= lastDay) return allow({ lastDay });
  if (lastActivityOn === undefined) return needsDocument({ lastDay, missing: ['complaint.lastActivityOn'] });
  const isOpen = date <= addMonths(lastActivityOn, months) || date <= addMonths(postedOn, months);
  return isOpen ? needsApproval({ lastDay }) : deny({ lastDay });
};

/** The Administrator reads and checks the statement, and complains about a line within a month (mm-2017 8.11). */
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
