import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';
import { changeEffects } from './change-effects.ts';

/** "I would like to change my award ticket." */
export const awardChange = defineService<MemberService>({
  id: 'award.change',
  serves: ['member', 'company'],
  level: 'pin',
  gates: ['S', 'B'],
  rules: [
    'award-change.within-validity',
    'award-change.kinds',
    'award-change.fee',
    'award-change.residual-miles',
    'award-change.channel',
    'award-change.beneficiary-seat',
    'award-change.expired',
    'award-change.partial-use',
    'award-refund.miles',
    'award.validity',
    'award.promo-validity',
    'award.balance',
    'award.seat-availability',
    'award.beneficiary-email',
    'award.beneficiary-papers',
    'death.award-ticket',
  ],
  memberRules: ['programme.claim-deadline'],
  companyRules: ['company.deadlines', 'company.rewards'],
  facts: ['award', 'change', 'flight', 'member'],
  effects: changeEffects,
});
