import { defineRule } from '../../../rulebook/rule.ts';
import { allow, askFor, deny, needsApproval, type Verdict } from '../../../rulebook/verdict.ts';
import type { Facts } from '../facts/dictionary.ts';
import { isUnderFullAge } from './full-age.ts';
import { isIdentified, type MemberRule, type MemberRuleContext } from './subject.ts';

/** The caller must be identified to the level of the service (mm-2016 1.1, mm-2017 1.1; ). */
export const identPhonePin: MemberRule = defineRule({
  id: 'ident.phone-pin',
  clauses: { 'mm-2016': ['1.1'], 'mm-2017': ['1.1'], 'mm-access': ['N5', 'Q6'] },
  frame: true,
  decide(facts, params, { service, subject }) {
    if (isIdentified(facts, subject.level)) return allow();
    if ((facts.caller.pinAttemptsFailed ?? 0) >= params['pin.attempts']) return deny({ to: 'pin.recover' });
    const isEmailChange = service === 'profile.change' && facts.profile.field === 'email';
    if (facts.caller.pinUnknown === true && isEmailChange) return needsApproval();
    return askFor('caller.ident');
  },
});

const parentVerdict = (facts: Facts, { service, date }: MemberRuleContext): Verdict | undefined => {
  if (service.startsWith('child.')) return allow();
  if (facts.person.birthDate === undefined) return askFor('person.birthDate');
  return isUnderFullAge(facts.person.birthDate, date) ? allow() : undefined;
};

/** Whether the holder speaks, or somebody who may act for the holder: allow, a question, or undefined for anybody else (DECIDE 7.1). */
export const ownerVerdict = (facts: Facts, context: MemberRuleContext): Verdict | undefined => {
  const { role } = facts.caller;
  if (role === undefined) return askFor('caller.role');
  if (context.subject.accountKind === 'company') return role === 'administrator' ? allow() : undefined;
  if (role === 'parent') return parentVerdict(facts, context);
  return role === 'member' ? allow() : undefined;
};

/** Only the holder is served, whatever the caller knows (mm-2016 2.6, 2.8, 10.5; mm-2017 3.6, 3.8, 9.1, 12.5). */
export const identAccountOwnerOnly: MemberRule = defineRule({
  id: 'ident.account-owner-only',
  clauses: { 'mm-2016': ['2.6', '2.8', '10.5'], 'mm-2017': ['3.6', '3.8', '9.1', '12.5'] },
  frame: true,
  decide(facts, _params, context) {
    const settled = ownerVerdict(facts, context);
    if (settled) return settled;
    return facts.caller.authority === 'claimed' ? needsApproval() : deny();
  },
});
