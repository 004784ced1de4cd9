import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Can I travel on my award ticket on that day, with that airline?" (mm-2016 8.13, 8.14, 8.17; mm-2017 9.2, 9.16, 9.19). */
export const awardUseCheck = defineService<MemberService>({
  id: 'award.use-check',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: ['award.validity', 'award.promo-validity', 'award.named-carrier'],
  facts: ['award', 'flight'],
});
