import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, needsApproval } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { absentFacts } from '../../frame/absent-facts.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** Why the service cannot be had for miles, as far as the facts say. */
const obstacleIn = ({ flight, extra }: Facts): string | undefined => {
  if (flight.operating !== undefined && flight.operating !== 'AZ') return 'other-carrier';
  return extra.payment === 'mixed' ? 'part-payment' : undefined;
};

/** Baggage, Extra Comfort seats and upgrades on flights of the Airline, at their full value in miles (mm-2017 9.29, 9.30; in mm-2016 only the upgrade exists). */
export const extraServices: MemberRule = defineRule({
  id: 'extra.services',
  clauses: { 'mm-2017': ['9.29', '9.30'] },
  silentIn: ['mm-2016'],
  decide(facts, _params, { edition }) {
    if (edition === 'mm-2016')
      return facts.extra.kind === undefined ? askFor('extra.kind') : deny({ reason: 'not-in-2016' });
    const reason = obstacleIn(facts);
    if (reason !== undefined) return deny({ reason });
    const absent = absentFacts(facts, 'extra.kind', 'flight.operating');
    if (absent.length > 0) return askFor(...absent);
    const { priceMiles } = facts.extra;
    return priceMiles === undefined ? needsApproval() : allow({ miles: priceMiles });
  },
});
