import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "I would like to give miles to charity." */
export const charityDonate = defineService<MemberService>({
  id: 'charity.donate',
  serves: ['member', 'company'],
  level: 'none',
  gates: ['S', 'b'],
  rules: ['charity.donate'],
  companyRules: ['company.rewards'],
  facts: [],
});
