import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "When does my card come?" */
export const cardFirstIssue = defineService<MemberService>({
  id: 'card.first-issue',
  serves: ['member'],
  level: 'basic',
  gates: [],
  rules: ['card.first-issue'],
  facts: [],
  effects: () => [{ type: 'issue-card' }],
});
