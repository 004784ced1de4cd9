import { defineRule } from '../../../../rulebook/rule.ts';
import { deny, needsApproval } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** Miles posted by mistake may be taken back at any time, never without a second person (mm-2016 5.16; mm-2017 4.19, 8.11). */
export const earnErroneousCredit: MemberRule = defineRule({
  id: 'earn.erroneous-credit',
  clauses: { 'mm-2016': ['5.16'], 'mm-2017': ['4.19', '8.11'] },
  decide: ({ correction }) => (correction.callerKeeps === true ? deny() : needsApproval()),
});
