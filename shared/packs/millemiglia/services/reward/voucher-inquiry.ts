import type { EffectDraft } from '../../../../rulebook/effect.ts';
import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

const SALE_REPORTED: readonly EffectDraft[] = [{ type: 'flag-for-supervisor', fields: { reason: 'trade' } }];

/** A question about a coupon or voucher, its use or its sale. */
export const voucherInquiry = defineService<MemberService>({
  id: 'voucher.inquiry',
  serves: ['member', 'company'],
  level: 'none',
  gates: [],
  rules: ['voucher.is-reward', 'conduct.no-sale'],
  memberRules: ['programme.claim-deadline'],
  companyRules: ['company.deadlines'],
  facts: ['voucher'],
  recordsOnly: true,
  effects: ({ voucher }) => (voucher.act === 'sell' ? SALE_REPORTED : []),
});
