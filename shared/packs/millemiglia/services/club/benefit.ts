import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';
import { cancelledMiles } from '../earn/effects.ts';

/** "I would like a benefit of my club." */
export const clubBenefit = defineService<MemberService>({
  id: 'club.benefit',
  serves: ['member', 'company'],
  level: 'basic',
  gates: ['S', 'B'],
  rules: ['club.natural-persons', 'club.start-date', 'club.end-date', 'club.benefit-exclusion', 'earn.discount-cap'],
  facts: ['club', 'flight'],
  effects: (facts, _params, context) => cancelledMiles(facts, context),
});
