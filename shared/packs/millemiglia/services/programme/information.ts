import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** General questions about the programme; each topic is answered by one rule. */
export const programmeInformation = defineService<MemberService>({
  id: 'programme.information',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: [
    'programme.free-membership',
    'programme.rule-changes',
    'programme.information',
    'programme.home-delivery',
    'programme.partner-list',
    'programme.promotions',
    'programme.law-prevails',
    'enrol.social-login',
    'award.value',
    'award.carriage-conditions',
    'reward.terms-elsewhere',
  ],
  facts: ['inquiry', 'promotion', 'flight'],
});
