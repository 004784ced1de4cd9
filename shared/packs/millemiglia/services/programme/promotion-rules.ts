import type { IsoDate } from '../../../../rulebook/calendar.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, notListed } from '../../../../rulebook/verdict.ts';
import { type Facts, isGiven } from '../../facts/dictionary.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';
import { AIRLINE } from '../earn/figures.ts';
import { isFlightClaim, isPartnerClaim } from '../earn/flight-rule.ts';

/** True if a day lies in the period of the promotion; an open end has no limit. */
export const isPromotionOpenOn = ({ promotion }: Facts, date: IsoDate): boolean =>
  (promotion.from === undefined || promotion.from <= date) && (promotion.to === undefined || date <= promotion.to);

const isWanted = (facts: Facts, context: MemberRuleContext): boolean =>
  context.service === 'programme.information'
    ? facts.inquiry.topic === 'promotion'
    : isGiven(facts.promotion) && !isPartnerClaim(facts, context);

/** A promotion gives its extras to its audience and in its period (mm-2016 2.12, 5.7, 8.28; mm-2017 3.9, 4.9, 8.12, 9.33). */
export const programmePromotions: MemberRule = defineRule({
  id: 'programme.promotions',
  clauses: { 'mm-2016': ['2.12', '5.7', '8.28'], 'mm-2017': ['3.9', '4.9', '8.12', '9.33'] },
  decide(facts, _params, context) {
    if (!isWanted(facts, context)) return notListed;
    if (!isGiven(facts.promotion)) return inform();
    if (facts.promotion.inAudience === false) return deny({ reason: 'audience' });
    const day = isFlightClaim(context) ? facts.flight.date : context.date;
    if (day === undefined) return askFor('flight.date');
    return isPromotionOpenOn(facts, day) ? allow() : deny({ reason: 'period' });
  },
});

const listedOnFlightDay = ({ flight }: Facts) => {
  const { operating, isPartner } = flight;
  if (operating === AIRLINE || isPartner === false) return notListed;
  if (operating === undefined) return askFor('flight.operating');
  return isPartner === undefined ? askFor('flight.isPartner') : allow();
};

/** The partners are those listed on the day of the flight; miles earned with one that left are kept (mm-2016 4, 1.1; mm-2017 11.1, 1.1). */
export const programmePartnerList: MemberRule = defineRule({
  id: 'programme.partner-list',
  clauses: { 'mm-2016': ['4', '1.1'], 'mm-2017': ['11.1', '1.1'] },
  decide(facts, _params, context) {
    if (context.service === 'programme.information') return facts.inquiry.topic === 'partner' ? inform() : notListed;
    return isPartnerClaim(facts, context) ? notListed : listedOnFlightDay(facts);
  },
});
