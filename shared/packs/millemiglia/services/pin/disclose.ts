import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Just read my PIN to me." */
export const pinDisclose = defineService<MemberService>({
  id: 'pin.disclose',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: ['ident.pin-confidential'],
  companyRules: ['company.pin'],
  facts: [],
});
