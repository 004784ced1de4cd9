import type { EffectDraft } from '../../../../rulebook/effect.ts';
import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';
import type { Parameters } from '../../parameters.ts';

/** The new address is put on the profile, both mailboxes hear of it, and no PIN goes there for a while. */
const emailReplaced = (params: Parameters): EffectDraft[] => [
  { type: 'update-profile', fields: { field: 'email' } },
  { type: 'freeze-pin-dispatch', fields: { hours: params['pin.emailCoolingOffHours'] } },
  { type: 'notify', fields: { to: ['old-email', 'new-email'] } },
];

/** "I have sent the form, where is the code of my child?" */
export const childLinkStatus = defineService<MemberService>({
  id: 'child.link-status',
  serves: ['member'],
  servesChildLinks: true,
  level: 'basic',
  gates: [],
  rules: ['child.activation', 'child.email-overwrite'],
  facts: ['child'],
  effects: (_facts, params, { verdictOf }) =>
    verdictOf('child.email-overwrite')?.kind === 'inform' ? emailReplaced(params) : [],
});
