import { defineRule } from '../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, notListed } from '../../../rulebook/verdict.ts';
import type { Facts } from '../facts.ts';
import type { PortalRule, PortalRuleContext } from '../programme-types.ts';
import { isAskedAbout } from './registration-rules.ts';

/** One `@` with text before it and a dot inside the part after it, and no blanks. */
const EMAIL_ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/u;

/** A change of the profile concerns one field; a registration concerns them all. */
const isConcerned = (field: 'email' | 'mobile', { bt }: Facts, { service }: PortalRuleContext): boolean =>
  service === 'bt.register' || bt.field === field;

/** Any mobile number with an active SIM will do, of whatever operator (bt-portal 6; A-50). */
export const phoneNumber: PortalRule = defineRule({
  id: 'bt.phone-number',
  clauses: { 'bt-portal': ['6'] },
  decide(facts, _params, context) {
    const { numberKind, simState } = facts.bt;
    if (numberKind === undefined || !isConcerned('mobile', facts, context)) return notListed;
    if (numberKind !== 'mobile') return deny({ reason: numberKind });
    if (simState === undefined) return askFor('bt.simState');
    return simState === 'active' ? allow() : deny({ reason: simState });
  },
});

/** The number is used for urgent messages about services in use or being set up (bt-portal 6). */
export const phonePurpose: PortalRule = defineRule({
  id: 'bt.phone-purpose',
  clauses: { 'bt-portal': ['6'] },
  decide(facts, _params, context) {
    const isGivenNow = context.service === 'bt.register' && facts.bt.numberKind !== undefined;
    return isGivenNow || isAskedAbout(facts, context, 'phonePurpose') ? inform() : notListed;
  },
});

/** Any valid address will do, best one that is read regularly (bt-portal 18). */
export const emailAddress: PortalRule = defineRule({
  id: 'bt.email-address',
  clauses: { 'bt-portal': ['18'] },
  decide(facts, _params, context) {
    const { email } = facts.bt;
    if (!email || !isConcerned('email', facts, context)) return notListed;
    return EMAIL_ADDRESS.test(email) ? allow() : deny();
  },
});

/** Consents asked for at registration let BT Enìa stay in touch; yes and no are both answers (bt-portal 8; A-50). */
export const consents: PortalRule = defineRule({
  id: 'bt.consents',
  clauses: { 'bt-portal': ['8'] },
  decide: (facts, _params, context) =>
    context.service === 'bt.register' || isAskedAbout(facts, context, 'consents') ? inform() : notListed,
});
