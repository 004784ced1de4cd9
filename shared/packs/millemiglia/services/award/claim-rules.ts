import { isByInstant } from '../../../../rulebook/calendar.ts';
import { valueOn } from '../../../../rulebook/parameter.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import { requestDate } from '../../../common/request-date.ts';
import { ownerVerdict } from '../../frame/identification.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { awardDesks } from './figures.ts';

/** Rewards are asked for by the holder; mm-2016 lets others ask if the holder confirms (mm-2016 8.1, 8.8; mm-2017 9.1, 9.10; A-24). */
export const awardRequester: MemberRule = defineRule({
  id: 'award.requester',
  clauses: { 'mm-2016': ['8.1', '8.8'], 'mm-2017': ['9.1', '9.10'] },
  decide(facts, _params, context) {
    const settled = ownerVerdict(facts, context);
    if (settled) return settled;
    return context.edition === 'mm-2016' ? needsApproval() : deny();
  },
});

/** Awards are asked for online or at the Centre, not at agencies or ticket desks (mm-2016 8.4, mm-2017 9.7). */
export const awardChannels: MemberRule = defineRule({
  id: 'award.channels',
  clauses: { 'mm-2016': ['8.4'], 'mm-2017': ['9.7'] },
  decide(_facts, _params, { request, date }) {
    const { channel } = request;
    return channel === undefined || valueOn(awardDesks, date).includes(channel) ? allow() : deny();
  },
});

/** A booking lapses by itself when it is not ticketed by its limit (mm-2016 8.5, mm-2017 9.8). */
export const awardTicketingLimit: MemberRule = defineRule({
  id: 'award.ticketing-limit',
  clauses: { 'mm-2016': ['8.5'], 'mm-2017': ['9.8'] },
  decide({ award }, _params, { request }) {
    if (award.stage !== 'issue') return notListed;
    if (award.ticketingLimitAt === undefined) return askFor('award.ticketingLimitAt');
    const lastDay = requestDate(award.ticketingLimitAt);
    return isByInstant(request.at, award.ticketingLimitAt) ? allow({ lastDay }) : deny({ lastDay });
  },
});

/** Persons with fare reductions give the same number of miles (mm-2016 8.12, mm-2017 9.14). */
export const awardNoReduction: MemberRule = defineRule({
  id: 'award.no-reduction',
  clauses: { 'mm-2016': ['8.12'], 'mm-2017': ['9.14'] },
  decide: ({ award }) => (award.wantsReduction === true ? deny() : notListed),
});
