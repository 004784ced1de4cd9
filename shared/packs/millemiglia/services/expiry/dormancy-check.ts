import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Will my unused account be cancelled?" */
export const dormancyCheck = defineService<MemberService>({
  id: 'dormancy.check',
  serves: ['member', 'company'],
  level: 'basic',
  gates: [],
  rules: [],
  memberRules: ['dormancy.five-years'],
  companyRules: ['company.expiry'],
  facts: [],
});
