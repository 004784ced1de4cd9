import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** A flight under another carrier's number; a number that is not known is that of the operating carrier. */
const isCodeShare = ({ flight: { isCodeShare: stated, operating, marketing } }: Facts): boolean =>
  stated ?? (operating !== undefined && marketing !== undefined && marketing !== operating);

/** Only flights operated by the Airline under its own number are sold for cash and miles (mm-2016 8.25, mm-2017 9.26). */
export const cashMilesFlights: MemberRule = defineRule({
  id: 'cash-miles.flights',
  clauses: { 'mm-2016': ['8.25'], 'mm-2017': ['9.26'] },
  decide(facts) {
    if (isCodeShare(facts)) return deny({ reason: 'code-share' });
    const { operating } = facts.flight;
    if (operating === undefined) return askFor('flight.operating');
    return operating === 'AZ' ? allow() : deny({ reason: 'other-carrier' });
  },
});

/** The ticket keeps the conditions of its fare and of the initiative (mm-2016 8.26; mm-2017 9.27, 9.31). */
export const cashMilesFareConditions: MemberRule = defineRule({
  id: 'cash-miles.fare-conditions',
  clauses: { 'mm-2016': ['8.26'], 'mm-2017': ['9.27', '9.31'] },
  decide: () => inform(),
});

/** An award ticket and Cash & Miles are not combined; the text of 2016 does not speak of it, so a supervisor decides (mm-2017 9.27). */
export const cashMilesNoCombination: MemberRule = defineRule({
  id: 'cash-miles.no-combination',
  clauses: { 'mm-2017': ['9.27'] },
  silentIn: ['mm-2016'],
  decide({ cashMiles }, _params, { edition }) {
    if (cashMiles.withAward !== true) return notListed;
    return edition === 'mm-2016' ? needsApproval() : deny();
  },
});
