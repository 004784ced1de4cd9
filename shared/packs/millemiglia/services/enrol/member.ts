import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "I would like to join." */
export const enrolMember = defineService<MemberService>({
  id: 'enrol.member',
  serves: ['member'],
  level: 'none',
  gates: ['S'],
  rules: [
    'programme.free-membership',
    'programme.earning-end',
    'programme.promotions',
    'enrol.minimum-age',
    'enrol.natural-person',
    'enrol.customer-condition',
    'enrol.minor-consent',
    'enrol.contact-data',
    'enrol.mandatory-fields',
    'enrol.channels',
    'enrol.accept-regulations',
    'enrol.code-issue',
    'enrol.pin-issue',
    'enrol.one-person-per-code',
    'enrol.refusal-revocation',
    'enrol.after-dormancy',
    'child.turn-14',
    'child.under-18-consent',
  ],
  facts: ['person', 'child', 'promotion'],
  effects: ({ child }) => [
    { type: 'open-account', fields: { code: child.codeQuoted === true ? 'child-code' : 'new' } },
    { type: 'send-pin', fields: { to: 'profile-email' } },
  ],
});
