import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** Who travelled with the child makes no difference (mm-2016 6.8, mm-2017 5.8). */
export const childAccompaniment: MemberRule = defineRule({
  id: 'child.accompaniment',
  clauses: { 'mm-2016': ['6.8'], 'mm-2017': ['5.8'] },
  decide: () => allow(),
});

/** The parent claims missing miles of the child like own ones (mm-2016 6.8, 5.3; mm-2017 5.8, 4.3). */
export const childMissingMiles: MemberRule = defineRule({
  id: 'child.missing-miles',
  clauses: { 'mm-2016': ['6.8', '5.3'], 'mm-2017': ['5.8', '4.3'] },
  decide: () => allow(),
});

/** Whoever states false data about a child answers for it; a report of it goes to a supervisor (mm-2016 6.11, mm-2017 5.11). */
export const childFalseInformation: MemberRule = defineRule({
  id: 'child.false-information',
  clauses: { 'mm-2016': ['6.11'], 'mm-2017': ['5.11'] },
  decide: ({ report }) => (report.kind === 'childFalseData' ? needsApproval() : notListed),
});
