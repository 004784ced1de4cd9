import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "I am getting the credit card of the programme. How do I join?" */
export const enrolCoBrand = defineService<MemberService>({
  id: 'enrol.co-brand',
  serves: ['member'],
  level: 'none',
  gates: [],
  rules: ['enrol.co-brand-form'],
  facts: [],
});
