import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, notListed, type Verdict } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { absentFacts } from '../../frame/absent-facts.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { changeFeeMiles, isPartialUseChange } from '../award/award-cost.ts';
import { lastValidDay } from '../award/award-validity.ts';
import { spendableMiles } from '../award/balance-rules.ts';

/** Whether the miles on the account, with those of the unused part, pay for the new one-way award and the fee. */
const affordability = (facts: Facts): Verdict => {
  const balance = spendableMiles(facts);
  const { unusedReturnMiles, oneWayPriceMiles } = facts.change;
  if (balance === undefined || unusedReturnMiles === undefined || oneWayPriceMiles === undefined)
    return askFor(...absentFacts(facts, 'account.balance', 'change.unusedReturnMiles', 'change.oneWayPriceMiles'));
  const missingMiles = oneWayPriceMiles + changeFeeMiles(facts) - balance - unusedReturnMiles;
  const figures = { unusedReturnMiles, oneWayPriceMiles };
  return missingMiles > 0 ? deny({ ...figures, missingMiles, reason: 'miles-short' }) : allow(figures);
};

/** On a partly used ticket the miles of the unused part come back and a new one-way award is issued, for a fee (mm-2016 8.16, mm-2017 9.18). */
export const awardChangePartialUse: MemberRule = defineRule({
  id: 'award-change.partial-use',
  clauses: { 'mm-2016': ['8.16'], 'mm-2017': ['9.18'] },
  live: true,
  decide(facts, _params, { date }) {
    if (facts.award.usage === undefined) return askFor('award.usage');
    if (!isPartialUseChange(facts)) return notListed;
    const lastDay = lastValidDay(facts);
    if (lastDay === undefined) return askFor('award.issuedOn');
    return date > lastDay ? deny({ lastDay, reason: 'expired' }) : affordability(facts);
  },
});
