import { addMonths, type IsoDate } from '../../../../rulebook/calendar.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { absentFacts } from '../../frame/absent-facts.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';
import { defineFlightRule, isPartnerClaim } from '../earn/flight-rule.ts';

/** Occasions of which nobody knows whether the Company Code was given. */
const unknownOccasions = ({ flight }: Facts, ...occasions: readonly ('booking' | 'purchase')[]): string[] =>
  occasions
    .filter((occasion) => flight.companyCodeAt?.[occasion] === undefined)
    .map((occasion) => `flight.companyCodeAt.${occasion}`);

const isClaimForFlight = (facts: Facts, context: MemberRuleContext): boolean =>
  context.service === 'company.claim' && !isPartnerClaim(facts, context);

/** The Company Code earns on flights; the BusinessConnect Code is the account (mm-2017 1.1, 7.4). */
export const companyCodes: MemberRule = defineRule({
  id: 'company.codes',
  clauses: { 'mm-2017': ['1.1', '7.4'] },
  decide(facts, _params, context) {
    const { codeQuoted, codeUse } = facts.company;
    const use = codeUse ?? (isClaimForFlight(facts, context) ? 'flightEarning' : undefined);
    if (context.service === 'company.claim' && (codeQuoted === undefined || use === undefined)) return notListed;
    if (use === undefined) return askFor('company.codeUse');
    const needed = use === 'flightEarning' ? 'companyCode' : 'businessConnectCode';
    return codeQuoted === undefined || codeQuoted === needed ? inform({ variant: needed }) : deny({ variant: needed });
  },
});

/** Without the Company Code at booking there are no miles, now or later (mm-2017 7.4, 8.2, 8.3; A-20). */
export const companyCodeRequired: MemberRule = defineFlightRule({
  id: 'company.code-required',
  clauses: { 'mm-2017': ['7.4', '8.2', '8.3'] },
  decide(facts) {
    if (facts.flight.publishedException === true) return allow({ variant: 'exception' });
    const { booking, purchase } = facts.flight.companyCodeAt ?? {};
    if (booking === false) return deny();
    const unknown = unknownOccasions(facts, 'booking', 'purchase');
    if (unknown.length > 0) return askFor(...unknown);
    return purchase === false ? needsApproval() : allow();
  },
});

/** Whether a claim lies within the time members have, from the flight on. */
const timingOf = (flownOn: IsoDate, months: number, date: IsoDate) => {
  const lastDay = addMonths(flownOn, months);
  return { lastDay, withinWindow: flownOn <= date && date <= lastDay };
};

/** No time limit is set for claims of companies: a supervisor decides, guided by the one for members (mm-2017 8.3; A-18). */
export const companyMissingMiles: MemberRule = defineFlightRule({
  id: 'company.missing-miles',
  clauses: { 'mm-2017': ['8.3'] },
  decide(facts, params, { date }) {
    const { date: flownOn, companyCodeAt } = facts.flight;
    const timing = flownOn === undefined ? undefined : timingOf(flownOn, params['missingMiles.windowMonths'], date);
    if (companyCodeAt?.booking === false) return deny(timing);
    const unknown = [...unknownOccasions(facts, 'booking'), ...absentFacts(facts, 'flight.date')];
    if (timing === undefined || unknown.length > 0) return askFor(...unknown);
    return needsApproval({ ...timing, variant: timing.withinWindow ? 'in-time' : 'late' });
  },
});
