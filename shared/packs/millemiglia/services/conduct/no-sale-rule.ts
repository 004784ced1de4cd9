import { defineRule } from '../../../../rulebook/rule.ts';
import { deny, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** True if the caller asks to sell miles, an award or a voucher. */
const wantsToSell = ({ miles, award, voucher }: Facts): boolean =>
  miles.kind === 'sale' || award.sold === true || voucher.act === 'sell';

/** Miles and rewards are neither sold nor bought; a reported sale is looked at (mm-2016 3.4, mm-2017 10.4, 10.5). */
export const conductNoSale: MemberRule = defineRule({
  id: 'conduct.no-sale',
  clauses: { 'mm-2016': ['3.4'], 'mm-2017': ['10.4', '10.5'] },
  decide(facts) {
    if (wantsToSell(facts)) return deny();
    return facts.report.kind === 'sale' ? needsApproval() : notListed;
  },
});
