import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, refer } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** The Administrator recovers the PIN online; the Centre helps when that does not work (mm-2017 7.6). */
export const companyPinRecoverRule: MemberRule = defineRule({
  id: 'company.pin-recover',
  clauses: { 'mm-2017': ['7.6'] },
  decide({ account, pin }) {
    if (account.email === undefined || account.email === '') return askFor('account.email');
    return (pin.webAttempt ?? 'none') === 'none' ? refer({ to: 'website' }) : allow();
  },
});
