import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "What do you know about me, and who else gets it?" */
export const privacyRequest = defineService<MemberService>({
  id: 'privacy.request',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: ['privacy.purpose-and-access', 'privacy.retention', 'privacy.rights-request', 'privacy.regulator-form'],
  companyRules: ['company.contact-privacy'],
  facts: ['privacy'],
});
