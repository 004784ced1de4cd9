import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** Something about conduct is reported: by a caller, by staff, by headquarters. */
export const conductReport = defineService<MemberService>({
  id: 'conduct.report',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: [
    'conduct.comply',
    'conduct.behaviour',
    'conduct.false-data',
    'child.false-information',
    'conduct.no-sale',
    'conduct.checks',
    'earn.double-credit',
    'conduct.suspension',
    'conduct.exclusion',
    'conduct.legal-action',
    'card.return',
  ],
  memberRules: ['enrol.refusal-revocation'],
  companyRules: ['company.refusal-exclusion'],
  facts: ['report'],
  recordsOnly: true,
  effects: () => [{ type: 'flag-for-supervisor', fields: { reason: 'conduct' } }],
});
