import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Do I still need my PIN?" */
export const credQuestion = defineService<MemberService>({
  id: 'cred.question',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: [
    'cred.keep-pin',
    'cred.code-still-used',
    'cred.code-as-username',
    'cred.verification-code',
    'cred.verification-methods',
    'cred.keep-profile-current',
  ],
  facts: ['cred'],
  underAccessText: true,
});
