import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Can I enter a club without the threshold?" */
export const clubAccess = defineService<MemberService>({
  id: 'club.access',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: ['club.natural-persons', 'club.special-access', 'club.paid-access'],
  facts: ['club', 'promotion'],
});
