import { defineRule } from '../../../../rulebook/rule.ts';
import { notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { isPartnerClaimIn } from '../../frame/partner-claim.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';

const MEMBER_CLAIMS: readonly string[] = ['missing-miles.claim', 'child.claim'];
const COMPANY_CLAIMS: readonly string[] = ['company.claim', 'company.earn-check'];

/** True for the services that claim miles of a flight for a member, or for the parent of a child. */
export const isMemberClaim = ({ service }: MemberRuleContext): boolean => MEMBER_CLAIMS.includes(service);

/** True for the services whose promotions and deadlines hang on the day of the flight. */
export const isFlightClaim = (context: MemberRuleContext): boolean =>
  isMemberClaim(context) || COMPANY_CLAIMS.includes(context.service);

/** True if the claim is about a product or service of a commercial partner. */
export const isPartnerClaim = (facts: Facts, { service }: MemberRuleContext): boolean =>
  isPartnerClaimIn(service, facts);

/** Declares a rule about a flight: it is silent while the claim is about a commercial partner. */
export const defineFlightRule = (rule: MemberRule): MemberRule =>
  defineRule({
    ...rule,
    decide: (facts, params, context) =>
      isPartnerClaim(facts, context) ? notListed : rule.decide(facts, params, context),
  });
