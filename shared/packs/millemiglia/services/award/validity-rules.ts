import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, notListed, refer, type Verdict } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';
import { lastValidDay } from './award-validity.ts';
import { carriersOf } from './carriers.ts';

/** The day the ticket must cover: the day of travel when its use is asked about, else today. */
const dayToCover = ({ award }: Facts, { service, date }: MemberRuleContext): string | undefined =>
  service === 'award.use-check' ? award.travelOn : date;

/** Nobody may extend a ticket; travel and changes lie within its life. */
const validityVerdict = (facts: Facts, context: MemberRuleContext): Verdict => {
  const lastDay = lastValidDay(facts);
  if (context.service === 'award.extend')
    return deny(lastDay === undefined ? { reason: 'extension' } : { reason: 'extended', lastDay });
  const day = dayToCover(facts, context);
  if (lastDay === undefined || day === undefined)
    return askFor(
      ...(lastDay === undefined ? ['award.issuedOn'] : []),
      ...(day === undefined ? ['award.travelOn'] : []),
    );
  return day <= lastDay ? allow({ lastDay }) : deny({ lastDay });
};

/** An award ticket lives twelve months from its issue, and nobody may extend it (mm-2016 8.13, mm-2017 9.2; C-07). */
export const awardValidity: MemberRule = defineRule({
  id: 'award.validity',
  clauses: { 'mm-2016': ['8.13'], 'mm-2017': ['9.2'] },
  decide: (facts, _params, context) => validityVerdict(facts, context),
});

/** A promotional award ticket has an end of its own and is not replaced afterwards (mm-2016 8.14, mm-2017 9.16). */
export const awardPromoValidity: MemberRule = defineRule({
  id: 'award.promo-validity',
  clauses: { 'mm-2016': ['8.14'], 'mm-2017': ['9.16'] },
  decide(facts, _params, context) {
    if (facts.award.kind !== 'promo') return notListed;
    return facts.award.validUntil === undefined ? askFor('award.validUntil') : validityVerdict(facts, context);
  },
});

/** An award is good only on the airlines named on it (mm-2016 8.17, mm-2017 9.19). */
export const awardNamedCarrier: MemberRule = defineRule({
  id: 'award.named-carrier',
  clauses: { 'mm-2016': ['8.17'], 'mm-2017': ['9.19'] },
  decide(facts) {
    const { useOnCarrier } = facts.award;
    if (useOnCarrier === undefined) return notListed;
    const carriers = carriersOf(facts);
    if (carriers === undefined) return askFor('flight.operating');
    return carriers.has(useOnCarrier) ? notListed : deny();
  },
});

/** Who answers on an award flight follows from the conditions of carriage (mm-2016 8.19, mm-2017 9.21). */
export const awardCarriageConditions: MemberRule = defineRule({
  id: 'award.carriage-conditions',
  clauses: { 'mm-2016': ['8.19'], 'mm-2017': ['9.21'] },
  decide: ({ inquiry }) => (inquiry.topic === 'carriage' ? refer({ to: 'website' }) : notListed),
});
