import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Does this flight count for my club?" */
export const clubQualifyCheck = defineService<MemberService>({
  id: 'club.qualify-check',
  serves: ['member'],
  level: 'basic',
  gates: [],
  rules: ['club.qualifying-period', 'club.qualifying-source', 'child.not-qualifying'],
  facts: ['club', 'flight'],
});
