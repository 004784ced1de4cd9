import type { EffectDraft } from '../../../../rulebook/effect.ts';
import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';
import { COMPANY_SPEND, MEMBER_SPEND, SPEND } from '../award/spend-rules.ts';

const UPGRADED: EffectDraft = { type: 'upgrade' };

/** "I would like to travel in a higher class with my miles." */
export const upgradeRequest = defineService<MemberService>({
  id: 'upgrade.request',
  serves: ['member', 'company'],
  level: 'pin',
  gates: ['S', 'B'],
  rules: [
    ...SPEND,
    'upgrade.eligible',
    'upgrade.timing',
    'upgrade.beneficiary',
    'upgrade.no-waitlist',
    'upgrade.original-conditions',
    'award.balance',
  ],
  memberRules: MEMBER_SPEND,
  companyRules: [...COMPANY_SPEND, 'company.rewards'],
  facts: ['upgrade', 'flight'],
  effects: ({ upgrade: { priceMiles } }) =>
    priceMiles === undefined ? [UPGRADED] : [{ type: 'debit-miles', fields: { miles: priceMiles } }, UPGRADED],
});
