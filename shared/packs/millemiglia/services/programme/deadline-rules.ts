import { addMonths, type IsoDate } from '../../../../rulebook/calendar.ts';
import { valueOn } from '../../../../rulebook/parameter.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import {
  allow,
  askFor,
  deny,
  inform,
  type NotListed,
  needsApproval,
  notListed,
  type Verdict,
} from '../../../../rulebook/verdict.ts';
import { editions } from '../../editions.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';
import type { Parameters } from '../../parameters.ts';
import { dearerByMiles } from '../award/award-cost.ts';
import { isMemberClaim, isPartnerClaim } from '../earn/flight-rule.ts';
import { earningEnd, monthsAfterEarlyEnd } from './figures.ts';

const earlier = (one: IsoDate, other: IsoDate | undefined): IsoDate =>
  other !== undefined && other < one ? other : one;

/** The day the programme ended early; undefined while it runs. */
const earlyEnd = (params: Parameters): IsoDate | undefined => {
  const { state, terminatedOn } = params['programme.state'];
  return state === 'terminated' ? terminatedOn : undefined;
};

const claimingEnd = (edition: string | null): IsoDate => {
  const lastDay = editions.find(({ id }) => id === edition)?.lastClaimDay;
  if (!lastDay) throw new Error('Only the editions of the regulations have a last day to claim rewards.');
  return lastDay;
};

/** Activities after the last earning day give no miles; nobody joins after it (mm-2016 5.19; mm-2017 4.23, 8.13; A-64). */
export const programmeEarningEnd: MemberRule = defineRule({
  id: 'programme.earning-end',
  clauses: { 'mm-2016': ['5.19'], 'mm-2017': ['4.23', '8.13'] },
  decide(facts, params, context) {
    if (isPartnerClaim(facts, context)) return notListed;
    const isEnrolment = context.service === 'enrol.member';
    const day = isEnrolment ? context.date : facts.flight.date;
    if (day === undefined) return askFor('flight.date');
    const lastDay = earlier(valueOn(earningEnd, day), earlyEnd(params));
    const said = { lastDay, variant: isEnrolment ? 'joining' : 'earning' };
    return day <= lastDay ? allow(said) : deny(said);
  },
});

/** A change to a dearer itinerary after the last claiming day is a new claim: somebody must agree. */
const forChange = (facts: Facts, lastDay: IsoDate, date: IsoDate): Verdict | NotListed =>
  dearerByMiles(facts) > 0 && date > lastDay ? needsApproval({ lastDay }) : notListed;

const forUse = (facts: Facts, lastDay: IsoDate, { service, date }: MemberRuleContext): Verdict | NotListed => {
  if (service === 'voucher.inquiry' && facts.voucher.act !== 'use') return notListed;
  const day = service === 'award.claim' ? (facts.award.claimedOn ?? date) : date;
  return day <= lastDay ? allow({ lastDay }) : deny({ lastDay });
};

/** Rewards are claimed by the last claiming day of the edition; claims of miles only hear of it (mm-2016 5.19, 11.3; mm-2017 4.23, 8.13, 13.3; A-60). */
export const programmeClaimDeadline: MemberRule = defineRule({
  id: 'programme.claim-deadline',
  clauses: { 'mm-2016': ['5.19', '11.3'], 'mm-2017': ['4.23', '8.13', '13.3'] },
  decide(facts, _params, context) {
    const lastDay = claimingEnd(context.edition);
    if (isMemberClaim(context)) return inform({ lastDay, passed: context.date > lastDay });
    return context.service === 'award.change'
      ? forChange(facts, lastDay, context.date)
      : forUse(facts, lastDay, context);
  },
});

/** After an early end miles stay usable for six months, at most until the last claiming day (mm-2016 11.2, 11.3; mm-2017 13.2, 13.3; C-17). */
export const programmeTermination: MemberRule = defineRule({
  id: 'programme.termination',
  clauses: { 'mm-2016': ['11.2', '11.3'], 'mm-2017': ['13.2', '13.3'] },
  decide(_facts, params, { date, edition }) {
    if (params['programme.state'].state !== 'terminated') return notListed;
    const ended = earlyEnd(params);
    const useEnd = ended === undefined ? undefined : addMonths(ended, valueOn(monthsAfterEarlyEnd, date));
    const lastDay = earlier(claimingEnd(edition), useEnd);
    return date <= lastDay ? allow({ lastDay }) : deny({ lastDay });
  },
});

/** Rewards are for end consumers who buy what the programme offers (mm-2017 2). */
export const programmeRewardRecipients: MemberRule = defineRule({
  id: 'programme.reward-recipients',
  clauses: { 'mm-2017': ['2'] },
  decide: () => inform(),
});
