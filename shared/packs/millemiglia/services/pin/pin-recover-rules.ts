import { isWithinHours } from '../../../../rulebook/calendar.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, inform, needsApproval, notListed, refer } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';
import type { Parameters } from '../../parameters.ts';

const hasEmail = ({ account }: Facts): boolean => account.email !== undefined && account.email !== '';

/** True while no PIN is sent because the address was changed only just now. */
const isCoolingOff = ({ account }: Facts, params: Parameters, { request }: MemberRuleContext): boolean =>
  account.emailChangedAt !== undefined &&
  isWithinHours(account.emailChangedAt, request.at, params['pin.emailCoolingOffHours']);

/** A new PIN goes to the profile address only; mm-2017 sends the caller to the website first (mm-2016 2.6, mm-2017 3.7). */
export const pinRecoverRule: MemberRule = defineRule({
  id: 'pin.recover',
  clauses: { 'mm-2016': ['2.6'], 'mm-2017': ['3.7'], 'mm-access': ['Q7'] },
  decide(facts, params, context) {
    if (!hasEmail(facts)) return askFor('account.email');
    if (isCoolingOff(facts, params, context)) return needsApproval();
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

/** A change of address followed by a recovery could be a takeover: a second person looks at it. */
export const profileEmailChange: MemberRule = defineRule({
  id: 'profile.email-change',
  clauses: { 'mm-2016': ['2.7', '10.9'], 'mm-2017': ['3.3', '12.9'], 'mm-access': ['N4', 'Q11'] },
  decide: (facts, params, context) =>
    context.service === 'pin.recover' && isCoolingOff(facts, params, context) ? needsApproval() : notListed,
});
