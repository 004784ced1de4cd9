import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "My miles are gone, give them back." */
export const expiryReinstate = defineService<MemberService>({
  id: 'expiry.reinstate',
  serves: ['member', 'company'],
  level: 'pin',
  gates: [],
  rules: [],
  memberRules: ['expiry.inactivity', 'expiry.no-notice'],
  companyRules: ['company.expiry'],
  facts: ['reinstate'],
});
