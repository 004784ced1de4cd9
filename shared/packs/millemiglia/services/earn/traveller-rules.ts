import { allow, askFor, deny, needsApproval, notListed, type Verdict } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';
import { defineFlightRule } from './flight-rule.ts';

const isChildClaim = ({ service }: MemberRuleContext): boolean => service === 'child.claim';

/** A flight the member bought and somebody else took gives the member nothing; a child's flight is somebody else's (mm-2016 5.6, mm-2017 4.7). */
export const earnOwnTravel: MemberRule = defineFlightRule({
  id: 'earn.own-travel',
  clauses: { 'mm-2016': ['5.6'], 'mm-2017': ['4.7'] },
  decide({ flight }, _params, context) {
    if (isChildClaim(context)) return deny();
    if (flight.passenger === undefined) return askFor('flight.passenger');
    return flight.passenger === 'self' ? allow() : deny();
  },
});

/** Miles go to the account of the person who flew and to no other (mm-2016 2.4, 2.8; mm-2017 3.4, 3.8). */
export const earnOwnAccountDestination: MemberRule = defineFlightRule({
  id: 'earn.own-account-destination',
  clauses: { 'mm-2016': ['2.4', '2.8'], 'mm-2017': ['3.4', '3.8'] },
  decide: ({ claim }, _params, context) => (isChildClaim(context) || claim.creditTo === 'other' ? deny() : allow()),
});

const creditedTwice = ({ flight }: Facts, edition: string | null): Verdict => {
  if (flight.fraudSuspected === true) return needsApproval({ reason: 'fraud' });
  if (flight.creditedElsewhere === 'partner') return deny();
  return flight.creditedElsewhere === 'otherAirline' && edition === 'mm-2016'
    ? needsApproval({ reason: 'other-airline' })
    : allow();
};

/** A flight credited in the programme of a partner airline is not credited here too (mm-2016 5.4, mm-2017 4.4; D-07). */
export const earnDoubleCredit: MemberRule = defineFlightRule({
  id: 'earn.double-credit',
  clauses: { 'mm-2016': ['5.4'], 'mm-2017': ['4.4'] },
  decide(facts, _params, { service, edition }) {
    if (service !== 'conduct.report') return creditedTwice(facts, edition);
    return facts.report.kind === 'doubleCredit' ? needsApproval({ reason: 'fraud' }) : notListed;
  },
});
