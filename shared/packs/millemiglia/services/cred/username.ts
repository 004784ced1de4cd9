import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Can this be my username?" */
export const credUsername = defineService<MemberService>({
  id: 'cred.username',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: ['cred.username-format', 'cred.username-unique', 'cred.code-as-username'],
  facts: ['cred'],
  underAccessText: true,
});
