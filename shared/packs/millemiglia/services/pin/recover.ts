import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "I have lost my PIN." */
export const pinRecover = defineService<MemberService>({
  id: 'pin.recover',
  serves: ['member'],
  level: 'basic',
  gates: [],
  rules: ['pin.recover', 'pin.change-after-recovery', 'pin.keep-email-current', 'profile.email-change'],
  facts: ['pin'],
  effects: () => [{ type: 'send-pin', fields: { to: 'profile-email' } }],
});
