import { defineRule } from '../../../rulebook/rule.ts';
import { allow, askFor, deny, needsApproval } from '../../../rulebook/verdict.ts';
import type { MemberRule } from './subject.ts';

/** Only the Administrator acts for a company (mm-2017 1.1, 7.2, 9.1); a change of Administrator is approved. */
export const companyAdministrator: MemberRule = defineRule({
  id: 'company.administrator',
  clauses: { 'mm-2017': ['1.1', '7.2', '9.1'] },
  frame: true,
  decide(facts, _params, { service }) {
    const { role, authority } = facts.caller;
    if (service === 'company.administrator-change' && (role === 'administrator' || authority === 'claimed'))
      return needsApproval();
    if (role === undefined) return askFor('caller.role');
    return role === 'administrator' ? allow() : deny();
  },
});
