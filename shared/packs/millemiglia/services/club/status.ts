import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Am I in a club, and until when?" */
export const clubStatus = defineService<MemberService>({
  id: 'club.status',
  serves: ['member', 'company'],
  level: 'basic',
  gates: [],
  rules: ['club.natural-persons'],
  memberRules: [
    'club.threshold',
    'club.start-date',
    'club.end-date',
    'club.miles-not-deducted',
    'club.benefit-changes',
  ],
  facts: ['club'],
});
