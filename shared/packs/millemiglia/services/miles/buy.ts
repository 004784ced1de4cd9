import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "I would like to buy miles, or give some to a friend." */
export const milesBuy = defineService<MemberService>({
  id: 'miles.buy',
  serves: ['member', 'company'],
  level: 'none',
  gates: ['S', 'b'],
  rules: ['miles.buy-gift-transfer'],
  companyRules: ['company.no-trade'],
  facts: ['miles'],
});
