import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** Somebody reports that a member has died; headquarters closes the account. */
export const deathReport = defineService<MemberService>({
  id: 'death.report',
  serves: ['member'],
  level: 'none',
  gates: [],
  rules: ['death.account'],
  facts: ['member'],
  recordsOnly: true,
  effects: () => [{ type: 'flag-for-supervisor', fields: { reason: 'deceased' } }],
});
