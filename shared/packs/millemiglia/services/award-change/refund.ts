import type { EffectDraft } from '../../../../rulebook/effect.ts';
import { defineService } from '../../../../rulebook/service.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberService } from '../../frame/subject.ts';
import { contributionBack } from './contribution.ts';

const refundEffects = (facts: Facts): EffectDraft[] => {
  const { priceMiles } = facts.award;
  if (facts.refund.what === 'miles')
    return priceMiles === undefined ? [] : [{ type: 'recredit-miles', fields: { miles: priceMiles } }];
  const contribution = facts.refund.what === 'contribution' ? contributionBack(facts) : undefined;
  return contribution === undefined ? [] : [{ type: 'refund-contribution', fields: contribution }];
};

/** "I did not use my award ticket and want the miles, or the taxes, back." */
export const awardRefund = defineService<MemberService>({
  id: 'award.refund',
  serves: ['member', 'company'],
  level: 'pin',
  gates: [],
  rules: ['award-refund.miles', 'award-refund.contribution', 'death.award-ticket'],
  companyRules: ['company.rewards'],
  facts: ['award', 'refund', 'member'],
  effects: refundEffects,
});
