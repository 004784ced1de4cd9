import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "A line of my statement is wrong." */
export const statementComplaint = defineService<MemberService>({
  id: 'statement.complaint',
  serves: ['member'],
  level: 'pin',
  gates: [],
  rules: [
    'statement.complaint-window',
    'statement.deemed-approved',
    'missing-miles.vs-complaint',
    'partner.complaints',
  ],
  facts: ['complaint'],
});
