import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Which of our two codes do I give?" */
export const companyCodeQuestion = defineService<MemberService>({
  id: 'company.code-question',
  serves: ['company'],
  level: 'none',
  gates: [],
  rules: ['company.codes'],
  facts: ['company'],
});
