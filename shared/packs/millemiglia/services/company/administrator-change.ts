import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Our company has a new Administrator." */
export const companyAdministratorChange = defineService<MemberService>({
  id: 'company.administrator-change',
  serves: ['company'],
  level: 'none',
  gates: [],
  rules: ['company.administrator'],
  facts: [],
});
