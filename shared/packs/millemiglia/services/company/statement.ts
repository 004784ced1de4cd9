import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "A line of our statement is wrong." */
export const companyStatementService = defineService<MemberService>({
  id: 'company.statement',
  serves: ['company'],
  level: 'pin',
  gates: [],
  rules: ['company.statement'],
  facts: ['complaint'],
});
