import { valueOn } from '../../../../rulebook/parameter.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';
import { dearerByMiles } from '../award/award-cost.ts';
import { isPartnerClaim } from '../earn/flight-rule.ts';
import { companyLastDays } from './figures.ts';

const earningVerdict = (date: string, variant: 'earning' | 'joining') => {
  const lastDay = valueOn(companyLastDays, date).earning;
  return date <= lastDay ? allow({ lastDay, variant }) : deny({ lastDay, variant });
};

const flightVerdict = (facts: Facts, context: MemberRuleContext) => {
  if (isPartnerClaim(facts, context)) return notListed;
  return facts.flight.date === undefined ? askFor('flight.date') : earningVerdict(facts.flight.date, 'earning');
};

/** A reward counts as claimed on the day its booking was accepted. */
const claimDay = ({ award }: Facts, { service, date }: MemberRuleContext): string =>
  service === 'award.claim' ? (award.claimedOn ?? date) : date;

const rewardVerdict = (facts: Facts, context: MemberRuleContext) => {
  const lastDay = valueOn(companyLastDays, context.date).claiming;
  const isInTime = claimDay(facts, context) <= lastDay;
  if (context.service === 'award.change')
    return dearerByMiles(facts) > 0 && !isInTime ? needsApproval({ lastDay }) : notListed;
  return isInTime ? allow({ lastDay, variant: 'claiming' }) : deny({ lastDay, variant: 'claiming' });
};

/** A company joins and earns until one last day and claims rewards until another (mm-2017 8.13; ). */
export const companyDeadlines: MemberRule = defineRule({
  id: 'company.deadlines',
  clauses: { 'mm-2017': ['8.13'] },
  decide(facts, _params, context) {
    if (context.subject.accountKind !== 'company') return notListed;
    if (context.service === 'enrol.company') return earningVerdict(context.date, 'joining');
    if (context.service.startsWith('company.')) return flightVerdict(facts, context);
    if (context.service === 'voucher.inquiry' && facts.voucher.act !== 'use') return notListed;
    return rewardVerdict(facts, context);
  },
});
