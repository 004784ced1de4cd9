import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "We would like to join with our company." */
export const enrolCompany = defineService<MemberService>({
  id: 'enrol.company',
  serves: ['company'],
  level: 'none',
  gates: ['S'],
  rules: [
    'company.eligible-entity',
    'company.country',
    'company.excluded',
    'company.registration-data',
    'company.registration-channel',
    'company.refusal-exclusion',
    'company.deadlines',
    'company.contact-privacy',
  ],
  facts: ['company'],
});
