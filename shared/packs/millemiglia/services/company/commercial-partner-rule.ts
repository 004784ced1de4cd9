import { defineRule } from '../../../../rulebook/rule.ts';
import { notListed, refer } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** True if the claim is about a product or service of a commercial partner, so that no rule about flights speaks. */
export const isPartnerClaim = ({ claim }: Facts): boolean => claim.activity === 'commercialPartner';

const isForPartner = (facts: Facts, service: string): boolean =>
  service === 'partner.complaint' || isPartnerClaim(facts);

/** Missing miles and complaints about commercial partners belong to the partner (mm-2017 8.7, 8.8, 8.9). */
export const companyCommercialPartner: MemberRule = defineRule({
  id: 'company.commercial-partner',
  clauses: { 'mm-2017': ['8.7', '8.8', '8.9'] },
  decide: (facts, _params, { service, subject }) =>
    subject.accountKind === 'company' && isForPartner(facts, service) ? refer({ to: 'partner' }) : notListed,
});
