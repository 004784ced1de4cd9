import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "I want to leave the programme." */
export const withdrawRequest = defineService<MemberService>({
  id: 'withdraw.request',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: [],
  memberRules: ['withdraw.channel', 'withdraw.documents', 'withdraw.miles', 'card.return'],
  companyRules: ['company.expiry'],
  facts: ['withdrawal', 'person'],
  effects: () => [{ type: 'close-account' }],
});
