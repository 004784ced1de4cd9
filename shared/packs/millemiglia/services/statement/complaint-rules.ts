import { addMonths } from '../../../../rulebook/calendar.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import {
  allow,
  askFor,
  deny,
  inform,
  needsApproval,
  needsDocument,
  notListed,
  type Verdict,
} from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';

const isAboutLine = ({ complaint }: Facts): boolean => (complaint.about ?? 'line') === 'line';

/** Past the month the item itself is final, unless the statement is not final yet or the line was posted late. */
const lateVerdict = ({ complaint }: Facts, months: number, date: string, lastDay: string): Verdict => {
  const { lastActivityOn, postedOn } = complaint;
  if (lastActivityOn === undefined) return needsDocument({ lastDay, missing: ['complaint.lastActivityOn'] });
  const finalOn = addMonths(lastActivityOn, months);
  if (date <= finalOn) return needsApproval({ lastDay, finalOn, variant: 'not-final' });
  if (postedOn !== undefined && date <= addMonths(postedOn, months))
    return needsApproval({ lastDay, postedOn, variant: 'late-posting' });
  return deny({ lastDay });
};

/** A line of a statement, of a member or a company, can be questioned until a month after its activity (C-04). */
export const complaintVerdict = (facts: Facts, months: number, date: string): Verdict => {
  const { activityOn } = facts.complaint;
  if (activityOn === undefined) return askFor('complaint.activityOn');
  const lastDay = addMonths(activityOn, months);
  if (date < activityOn) return deny({ activityOn, lastDay, reason: 'before-activity' });
  return date <= lastDay ? allow({ lastDay }) : lateVerdict(facts, months, date, lastDay);
};

/** A member questions a line of the statement within that month (mm-2016 5.16; mm-2017 4.19, 8.11). */
export const statementComplaintWindow: MemberRule = defineRule({
  id: 'statement.complaint-window',
  clauses: { 'mm-2016': ['5.16'], 'mm-2017': ['4.19', '8.11'] },
  decide: (facts, params, { date }) =>
    isAboutLine(facts) ? complaintVerdict(facts, params['statement.complaintMonths'], date) : notListed,
});

/** A month after its newest activity the whole statement counts as accepted (mm-2016 5.16; mm-2017 4.19, 8.11; A-12). */
export const statementDeemedApproved: MemberRule = defineRule({
  id: 'statement.deemed-approved',
  clauses: { 'mm-2016': ['5.16'], 'mm-2017': ['4.19', '8.11'] },
  decide(facts, params, { date }) {
    const { activityOn, lastActivityOn } = facts.complaint;
    if (!isAboutLine(facts) || lastActivityOn === undefined) return notListed;
    const months = params['statement.complaintMonths'];
    const finalOn = addMonths(lastActivityOn, months);
    if (activityOn === undefined) return needsDocument({ finalOn, missing: ['complaint.activityOn'] });
    if (date > finalOn) return inform({ finalOn, variant: 'final' });
    return date > addMonths(activityOn, months) ? needsApproval({ finalOn }) : inform({ finalOn, variant: 'open' });
  },
});
