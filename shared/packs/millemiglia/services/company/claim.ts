import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';
import { cancelledMiles, creditedMiles } from '../earn/effects.ts';
import { COMPANY_EARN } from './earn-check.ts';

/** "Our miles for a flight are missing." */
export const companyClaim = defineService<MemberService>({
  id: 'company.claim',
  serves: ['company'],
  level: 'basic',
  gates: ['S'],
  rules: [...COMPANY_EARN, 'company.codes', 'company.missing-miles', 'company.commercial-partner'],
  facts: ['claim', 'flight', 'company', 'promotion'],
  effects: (facts, _params, context) => [...cancelledMiles(facts, context), ...creditedMiles(facts, context)],
});
