import type { EffectDraft } from '../../../../rulebook/effect.ts';
import { valueOn } from '../../../../rulebook/parameter.ts';
import { defineService } from '../../../../rulebook/service.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRuleContext, MemberService } from '../../frame/subject.ts';
import { costInMiles } from './award-cost.ts';
import { stopoverTickets } from './figures.ts';
import { COMPANY_SPEND, MEMBER_SPEND, SPEND } from './spend-rules.ts';

/** The miles leave the account once: with the booking, not again when it is ticketed later. */
const debit = (facts: Facts, context: MemberRuleContext): EffectDraft[] => {
  const miles = costInMiles(facts, context);
  return facts.award.claimedOn !== undefined || miles === undefined ? [] : [{ type: 'debit-miles', fields: { miles } }];
};

/** Award tickets (mm-2016 8.1 to 8.12, 8.20, 8.21; mm-2017 9.1 to 9.14, 9.22). */
export const awardClaim = defineService<MemberService>({
  id: 'award.claim',
  serves: ['member', 'company'],
  level: 'pin',
  gates: ['S', 'B'],
  rules: [
    ...SPEND,
    'award.requester',
    'award.balance',
    'award.eligible-flights',
    'award.cabin',
    'award.price-table',
    'award.contribution',
    'award.channels',
    'award.ticketing-limit',
    'award.payment-and-delivery',
    'award.beneficiary-allowed',
    'award.beneficiary-email',
    'award.beneficiary-papers',
    'award.seat-availability',
    'award.routing',
    'award.no-reduction',
    'award.special-conditions',
    'award.value',
    'miles.purchase-cap',
    'programme.promotions',
    'conduct.no-sale',
  ],
  memberRules: MEMBER_SPEND,
  companyRules: [...COMPANY_SPEND, 'company.rewards'],
  facts: ['award', 'flight', 'person', 'promotion'],
  effects(facts, _params, context) {
    const { beneficiary, sold, stopover } = facts.award;
    const tickets = stopover === true ? valueOn(stopoverTickets, context.date) : 1;
    return [
      ...debit(facts, context),
      { type: 'issue-award', fields: { tickets } },
      ...(beneficiary === 'other' ? [{ type: 'notify', fields: { to: ['holder', 'beneficiary'] } }] : []),
      ...(sold === true ? [{ type: 'flag-for-supervisor', fields: { reason: 'trade' } }] : []),
    ];
  },
});
