import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';
import { costInMiles } from '../award/award-cost.ts';
import { COMPANY_SPEND, MEMBER_SPEND, SPEND } from '../award/spend-rules.ts';

/** "I would like more baggage, a better seat or a higher class for miles." In 2016 only the upgrade exists, under its own rules. */
export const extraServiceRequest = defineService<MemberService>({
  id: 'extra-service.request',
  serves: ['member', 'company'],
  level: 'pin',
  gates: ['S', 'B'],
  rules: [
    ...SPEND,
    'extra.services',
    'award.balance',
    'upgrade.eligible',
    'upgrade.timing',
    'upgrade.beneficiary',
    'upgrade.no-waitlist',
    'upgrade.original-conditions',
  ],
  memberRules: MEMBER_SPEND,
  companyRules: [...COMPANY_SPEND, 'company.rewards'],
  facts: ['extra', 'flight', 'upgrade'],
  effects(facts, _params, context) {
    const price = costInMiles(facts, context);
    const { kind } = facts.extra;
    return [
      ...(price === undefined ? [] : [{ type: 'debit-miles', fields: { miles: price } }]),
      ...(kind === undefined ? [] : [{ type: 'extra-service', fields: { kind } }]),
    ];
  },
});
