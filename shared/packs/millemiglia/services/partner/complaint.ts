import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** A complaint about a partner's product or service, or the miles on it (mm-2016 5.14; mm-2017 4.16, 8.9). */
export const partnerComplaint = defineService<MemberService>({
  id: 'partner.complaint',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: ['partner.complaints'],
  companyRules: ['company.commercial-partner'],
  facts: [],
});
