import type { EffectDraft } from '../../../../rulebook/effect.ts';
import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "I have moved, and I have a new telephone number." */
export const profileChange = defineService<MemberService>({
  id: 'profile.change',
  serves: ['member'],
  level: 'pin',
  gates: [],
  rules: ['profile.change-channels', 'profile.accuracy', 'profile.email-change', 'cred.email-unique'],
  facts: ['profile'],
  effects({ profile }, params) {
    if (profile.field === undefined) return [];
    const update: EffectDraft = { type: 'update-profile', fields: { field: profile.field } };
    if (profile.field !== 'email') return [update];
    return [
      update,
      { type: 'freeze-pin-dispatch', fields: { hours: params['pin.emailCoolingOffHours'] } },
      { type: 'notify', fields: { to: ['old-email', 'new-email'] } },
    ];
  },
});
