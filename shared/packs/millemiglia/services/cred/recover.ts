import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "I have forgotten my password." */
export const credRecover = defineService<MemberService>({
  id: 'cred.recover',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: ['cred.recover', 'cred.verification-code'],
  facts: ['cred'],
  underAccessText: true,
});
