import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';
import { COMPANY_SPEND, MEMBER_SPEND, SPEND } from './spend-rules.ts';

/** "Are my miles enough for a reward, and may I use them?" (mm-2016 7.1, 8.4; mm-2017 9.7). */
export const milesRedeemCheck = defineService<MemberService>({
  id: 'miles.redeem-check',
  serves: ['member', 'company'],
  level: 'pin',
  gates: ['S', 'B'],
  rules: [...SPEND, 'award.balance', 'miles.purchase-cap'],
  memberRules: MEMBER_SPEND,
  companyRules: COMPANY_SPEND,
  facts: ['redeem'],
});
