import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "How do I get into the new member area?" */
export const credFirstAccess = defineService<MemberService>({
  id: 'cred.first-access',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: [
    'cred.first-access',
    'cred.keep-pin',
    'cred.keep-profile-current',
    'cred.email-certification',
    'cred.verification-methods',
  ],
  facts: ['cred'],
  underAccessText: true,
});
