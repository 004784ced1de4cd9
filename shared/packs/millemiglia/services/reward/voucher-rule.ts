import { defineRule } from '../../../../rulebook/rule.ts';
import { deny, inform } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** Coupons and vouchers are rewards: they may be used, never sold (mm-2016 8.27, mm-2017 9.32). */
export const voucherIsReward: MemberRule = defineRule({
  id: 'voucher.is-reward',
  clauses: { 'mm-2016': ['8.27'], 'mm-2017': ['9.32'] },
  decide: ({ voucher }) => (voucher.act === 'sell' ? deny() : inform()),
});
