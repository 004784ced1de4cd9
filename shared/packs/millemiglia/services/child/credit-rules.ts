import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, needsApproval, needsDocument, notListed } from '../../../../rulebook/verdict.ts';
import { type Facts, isGiven } from '../../facts/dictionary.ts';
import { absentFacts } from '../../frame/absent-facts.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** Miles of the table, but never more than the miles flown. */
const milesOf = ({ flight: { tableMiles, baseMiles } }: Facts): { miles?: number } =>
  tableMiles === undefined || baseMiles === undefined ? {} : { miles: Math.min(tableMiles, baseMiles) };

/** The linked parent gets at most the miles flown, for flights after the day the code of the child was provided (mm-2016 6.5, mm-2017 5.5). */
export const childCredit: MemberRule = defineRule({
  id: 'child.credit',
  clauses: { 'mm-2016': ['6.5'], 'mm-2017': ['5.5'] },
  decide(facts) {
    const { codeProvidedOn } = facts.child;
    const { date, tableMiles } = facts.flight;
    const miles = milesOf(facts);
    if (codeProvidedOn !== undefined && date !== undefined && codeProvidedOn >= date)
      return deny({ ...miles, codeProvidedOn });
    const unknown = absentFacts(facts, 'child.codeProvidedOn', 'flight.date', 'flight.baseMiles');
    if (unknown.length > 0) return needsDocument({ ...miles, missing: unknown.sort() });
    if (tableMiles === undefined || miles.miles === undefined) return needsApproval();
    return miles.miles < tableMiles ? allow({ ...miles, tableMiles, variant: 'capped' }) : allow(miles);
  },
});

/** A promotional fare worth no more than a few miles gives a child nothing (mm-2016 6.5, mm-2017 5.5). */
export const childPromoFare: MemberRule = defineRule({
  id: 'child.promo-fare',
  clauses: { 'mm-2016': ['6.5'], 'mm-2017': ['5.5'] },
  decide({ child, flight: { tableMiles } }, params) {
    if (child.promoFare !== true) return notListed;
    const limit = params['child.promoMax'];
    if (tableMiles === undefined) return allow({ limit, variant: 'no-row' });
    return tableMiles <= limit ? deny({ limit }) : allow({ limit });
  },
});

/** Miles of children never count for the clubs (mm-2016 6.6, mm-2017 5.6). */
export const childNotQualifying: MemberRule = defineRule({
  id: 'child.not-qualifying',
  clauses: { 'mm-2016': ['6.6'], 'mm-2017': ['5.6'] },
  decide({ child, flight }, _params, { service }) {
    if (service === 'child.claim') return child.wantsQualifying === true ? deny() : allow();
    if (flight.passenger === undefined) return askFor('flight.passenger');
    return flight.passenger === 'child' ? deny() : notListed;
  },
});

/** Children get no promotional miles; from mm-2017 on they do where the promotion says so (mm-2016 6.7, mm-2017 5.7). */
export const childNoPromotions: MemberRule = defineRule({
  id: 'child.no-promotions',
  clauses: { 'mm-2016': ['6.7'], 'mm-2017': ['5.7'] },
  decide({ promotion }, _params, { edition }) {
    if (!isGiven(promotion)) return notListed;
    return edition === 'mm-2017' && promotion.includesChildren === true ? allow() : deny();
  },
});
