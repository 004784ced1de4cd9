import { defineRule } from '../../../../rulebook/rule.ts';
import { notListed, refer } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';
import { isPartnerClaim } from '../earn/flight-rule.ts';

const isForPartner = (facts: Facts, context: MemberRuleContext): boolean =>
  context.service === 'partner.complaint' || isPartnerClaim(facts, context);

/** Missing miles and complaints about commercial partners belong to the partner (mm-2017 8.7, 8.8, 8.9). */
export const companyCommercialPartner: MemberRule = defineRule({
  id: 'company.commercial-partner',
  clauses: { 'mm-2017': ['8.7', '8.8', '8.9'] },
  decide: (facts, _params, context) =>
    context.subject.accountKind === 'company' && isForPartner(facts, context) ? refer({ to: 'partner' }) : notListed,
});
