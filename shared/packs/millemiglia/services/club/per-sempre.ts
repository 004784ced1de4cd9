import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "My Freccia Alata Plus Per Sempre is being changed." */
export const clubPerSempre = defineService<MemberService>({
  id: 'club.per-sempre',
  serves: ['member'],
  level: 'none',
  gates: [],
  rules: ['club.per-sempre'],
  facts: ['club'],
});
