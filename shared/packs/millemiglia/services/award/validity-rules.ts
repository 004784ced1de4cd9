import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, needsDocument, notListed, refer, type Verdict } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { absentFacts } from '../../frame/absent-facts.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';
import { lastValidDay } from './award-validity.ts';
import { carriersOf } from './carriers.ts';

/** Nobody may extend a ticket, whatever its last day. */
const extensionVerdict = (lastDay: string | undefined): Verdict =>
  lastDay === undefined ? deny({ variant: 'extension' }) : deny({ lastDay, variant: 'extension-until' });

/** Travel lies within the life of the ticket. */
const travelVerdict = (facts: Facts, lastDay: string | undefined): Verdict => {
  const { travelOn } = facts.award;
  if (lastDay === undefined) return askFor(...absentFacts(facts, 'award.issuedOn', 'award.travelOn'));
  if (travelOn === undefined) return needsDocument({ lastDay, missing: ['award.travelOn'] });
  return travelOn <= lastDay ? allow({ lastDay, variant: 'travel' }) : deny({ lastDay, variant: 'travel' });
};

const validityVerdict = (facts: Facts, { service, date }: MemberRuleContext): Verdict => {
  const lastDay = lastValidDay(facts);
  if (service === 'award.extend') return extensionVerdict(lastDay);
  if (service === 'award.use-check') return travelVerdict(facts, lastDay);
  if (lastDay === undefined) return askFor('award.issuedOn');
  return date <= lastDay ? allow({ lastDay }) : deny({ lastDay });
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
