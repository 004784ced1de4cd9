import { defineRule } from '../../../../rulebook/rule.ts';
import {
  allow,
  askFor,
  deny,
  type NotListed,
  needsApproval,
  notListed,
  type Verdict,
} from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { absentFacts } from '../../frame/absent-facts.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';
import { lastValidDay } from '../award/award-validity.ts';
import { contributionUnknown } from './contribution.ts';

/** In 2017 miles come back only where the Airline is the cause, which a supervisor finds out. */
const milesBackIn2017 = ({ award }: Facts): Verdict => {
  if (award.usage === undefined) return askFor('award.usage');
  if (award.usage === 'used') return deny({ reason: 'used' });
  if (award.nonUseCause === 'airline') return needsApproval();
  return award.nonUseCause === 'passenger' ? deny({ reason: 'own-cause' }) : askFor('award.nonUseCause');
};

const milesBack = (facts: Facts, { edition }: MemberRuleContext): Verdict | NotListed => {
  if (facts.refund.what === undefined) return askFor('refund.what');
  if (facts.refund.what !== 'miles') return notListed;
  return edition === 'mm-2016' ? deny({ reason: 'never' }) : milesBackIn2017(facts);
};

/** Miles spent on an award do not come back, except in 2017 when the Airline is the cause (mm-2016 8.13, mm-2017 9.15). */
export const awardRefundMiles: MemberRule = defineRule({
  id: 'award-refund.miles',
  clauses: { 'mm-2016': ['8.13'], 'mm-2017': ['9.15'] },
  decide(facts, _params, context) {
    if (context.service === 'award.refund') return milesBack(facts, context);
    return context.verdictOf('award-change.partial-use') === undefined ? notListed : deny({ reason: 'part-used' });
  },
});

const contributionBackIn2017 = (facts: Facts, date: string): Verdict => {
  if (facts.award.usage === 'used') return deny();
  const lastDay = lastValidDay(facts);
  if (facts.award.usage === undefined || lastDay === undefined)
    return askFor(...absentFacts(facts, 'award.usage', 'award.issuedOn'));
  if (date > lastDay) return needsApproval({ lastDay, reason: 'after-validity' });
  const unknown = contributionUnknown(facts);
  return unknown === undefined ? allow() : askFor(unknown);
};

/** In 2017 the taxes paid for an award that was not flown come back; the text of 2016 does not speak of it (mm-2017 9.15; A-29). */
export const awardRefundContribution: MemberRule = defineRule({
  id: 'award-refund.contribution',
  clauses: { 'mm-2017': ['9.15'] },
  silentIn: ['mm-2016'],
  decide(facts, _params, { date, edition }) {
    if (facts.refund.what !== 'contribution') return notListed;
    return edition === 'mm-2016' ? needsApproval({ reason: 'silent' }) : contributionBackIn2017(facts, date);
  },
});
