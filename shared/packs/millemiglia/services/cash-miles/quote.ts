import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "May I pay part of my ticket with miles?" The ticket itself is bought on the website. */
export const cashMilesQuote = defineService<MemberService>({
  id: 'cash-miles.quote',
  serves: ['member', 'company'],
  level: 'none',
  gates: ['S'],
  rules: [
    'programme.termination',
    'cash-miles.minimum',
    'cash-miles.maximum',
    'cash-miles.flights',
    'cash-miles.currency',
    'cash-miles.fare-conditions',
    'cash-miles.no-combination',
    'reward.terms-elsewhere',
  ],
  memberRules: ['programme.claim-deadline'],
  companyRules: ['company.deadlines'],
  facts: ['cashMiles', 'flight'],
});
