import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Our company has lost its PIN." */
export const companyPinRecover = defineService<MemberService>({
  id: 'company.pin-recover',
  serves: ['company'],
  level: 'basic',
  gates: [],
  rules: ['company.pin-recover', 'pin.change-after-recovery', 'pin.keep-email-current'],
  facts: ['pin'],
  effects: () => [{ type: 'send-pin', fields: { to: 'profile-email' } }],
});
