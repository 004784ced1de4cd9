import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Can my award ticket be valid a little longer?" (mm-2016 8.13, 8.14; mm-2017 9.2, 9.16). */
export const awardExtend = defineService<MemberService>({
  id: 'award.extend',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: ['award.validity', 'award.promo-validity'],
  facts: ['award'],
});
