import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Our company has moved." */
export const companyDataChange = defineService<MemberService>({
  id: 'company.data-change',
  serves: ['company'],
  level: 'pin',
  gates: [],
  rules: ['company.data-change', 'company.contact-privacy'],
  facts: [],
  effects: () => [{ type: 'update-profile', fields: { field: 'company' } }],
});
