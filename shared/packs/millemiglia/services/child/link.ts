import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "I want to collect the miles of my daughter." */
export const childLink = defineService<MemberService>({
  id: 'child.link',
  serves: ['member'],
  servesChildLinks: true,
  level: 'none',
  gates: ['S'],
  rules: ['child.age-range', 'child.one-parent', 'child.several-children', 'child.activation', 'child.email-overwrite'],
  facts: ['child'],
});
