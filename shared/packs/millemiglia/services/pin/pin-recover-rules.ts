import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, inform, needsApproval, refer } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { isEmailCoolingOff } from '../../frame/email-cooling-off.ts';
import type { MemberRule } from '../../frame/subject.ts';

const hasEmail = ({ account }: Facts): boolean => account.email !== undefined && account.email !== '';

/** A new PIN goes to the profile address only; mm-2017 sends the caller to the website first (mm-2016 2.6, mm-2017 3.7). */
export const pinRecoverRule: MemberRule = defineRule({
  id: 'pin.recover',
  clauses: { 'mm-2016': ['2.6'], 'mm-2017': ['3.7'], 'mm-access': ['Q7'] },
  decide(facts, params, context) {
    if (!hasEmail(facts)) return askFor('account.email');
    if (isEmailCoolingOff(facts, params, context)) return needsApproval();
    const hasTriedOnline = (facts.pin.webAttempt ?? 'none') !== 'none';
    return context.edition === 'mm-2017' && !hasTriedOnline ? refer({ to: 'website' }) : allow();
  },
});

/** A recovered PIN should be changed online right away (mm-2016 2.6, mm-2017 3.7, 7.6). */
export const pinChangeAfterRecovery: MemberRule = defineRule({
  id: 'pin.change-after-recovery',
  clauses: { 'mm-2016': ['2.6'], 'mm-2017': ['3.7', '7.6'] },
  decide: () => inform(),
});

/** Recovery works only with a current address on the profile (mm-2016 2.6, mm-2017 3.7, 7.6). */
export const pinKeepEmailCurrent: MemberRule = defineRule({
  id: 'pin.keep-email-current',
  clauses: { 'mm-2016': ['2.6'], 'mm-2017': ['3.7', '7.6'], 'mm-access': ['N3'] },
  decide: (facts) => (hasEmail(facts) ? inform() : askFor('account.email')),
});
