import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "I want another username." */
export const credChange = defineService<MemberService>({
  id: 'cred.change',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: [
    'cred.change-username',
    'cred.change-password',
    'cred.change-email',
    'cred.email-unique',
    'cred.change-phone',
    'cred.change-secret-question',
    'cred.verification-code',
  ],
  facts: ['cred'],
  underAccessText: true,
  effects: ({ cred }, _params, { verdictOf }) =>
    cred.field === 'contactPhone' && verdictOf('cred.change-phone')?.kind === 'allow'
      ? [{ type: 'update-profile', fields: { field: 'phone' } }]
      : [],
});
