import { defineRule } from '../../../../rulebook/rule.ts';
import { notListed, refer } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { isPartnerClaim } from '../earn/flight-rule.ts';

const TO_PARTNER = { to: 'partner' };

/** Miles of a commercial partner follow the rules that partner publishes (mm-2016 5.3, 5.8; mm-2017 4.3, 4.10, 8.7, 8.8). */
export const earnCommercialPartner: MemberRule = defineRule({
  id: 'earn.commercial-partner',
  clauses: { 'mm-2016': ['5.3', '5.8'], 'mm-2017': ['4.3', '4.10', '8.7', '8.8'] },
  decide: (facts, _params, context) => (isPartnerClaim(facts, context) ? refer(TO_PARTNER) : notListed),
});

/** Partners alone answer for their products and the miles on them; complaints go straight to them (mm-2016 5.14; mm-2017 4.16, 8.9). */
export const partnerComplaints: MemberRule = defineRule({
  id: 'partner.complaints',
  clauses: { 'mm-2016': ['5.14'], 'mm-2017': ['4.16', '8.9'] },
  decide: ({ complaint }, _params, { service }) =>
    service === 'partner.complaint' || complaint.about === 'partnerProduct' ? refer(TO_PARTNER) : notListed,
});
