import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';
import { cancelledMiles } from '../earn/effects.ts';

/** Rules that say whether, and how much, a flight gives a company. */
export const COMPANY_EARN = [
  'company.earn-ticket',
  'company.earn-rate',
  'company.code-required',
  'company.earn-exclusions',
  'company.special-fare',
  'company.deadlines',
  'programme.promotions',
] as const;

/** "Does this flight give our company miles?" */
export const companyEarnCheck = defineService<MemberService>({
  id: 'company.earn-check',
  serves: ['company'],
  level: 'none',
  gates: [],
  rules: [...COMPANY_EARN],
  facts: ['flight', 'promotion'],
  effects: (facts, _params, context) => cancelledMiles(facts, context),
});
