import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "I want my donated miles back." */
export const charityRevoke = defineService<MemberService>({
  id: 'charity.revoke',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: ['charity.irrevocable'],
  facts: [],
});
