import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Why is my password refused?" */
export const credPasswordRule = defineService<MemberService>({
  id: 'cred.password-rule',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: ['cred.password-format'],
  facts: ['cred'],
  underAccessText: true,
});
