import { addMonths } from '../../../../rulebook/calendar.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { isPartnerClaim } from './commercial-partner-rule.ts';
import { unknownOf } from './unknown-facts.ts';

const BOOKING_CODE = 'flight.companyCodeAt.booking';

const codeUseOf = (facts: Facts, service: string) =>
  facts.company.codeUse ?? (service === 'company.claim' && !isPartnerClaim(facts) ? 'flightEarning' : undefined);

/** The Company Code earns on flights; the BusinessConnect Code is the account (mm-2017 1.1, 7.4). */
export const companyCodes: MemberRule = defineRule({
  id: 'company.codes',
  clauses: { 'mm-2017': ['1.1', '7.4'] },
  decide(facts, _params, { service }) {
    const { codeQuoted } = facts.company;
    const use = codeUseOf(facts, service);
    if (service === 'company.claim' && (codeQuoted === undefined || use === undefined)) return notListed;
    if (use === undefined) return askFor('company.codeUse');
    const needed = use === 'flightEarning' ? 'companyCode' : 'businessConnectCode';
    return codeQuoted === undefined || codeQuoted === needed ? inform({ variant: needed }) : deny({ variant: needed });
  },
});

/** Without the Company Code at booking there are no miles, now or later (mm-2017 7.4, 8.2, 8.3; A-20). */
export const companyCodeRequired: MemberRule = defineRule({
  id: 'company.code-required',
  clauses: { 'mm-2017': ['7.4', '8.2', '8.3'] },
  decide(facts) {
    if (isPartnerClaim(facts)) return notListed;
    if (facts.flight.publishedException === true) return allow({ variant: 'exception' });
    const { booking, purchase } = facts.flight.companyCodeAt ?? {};
    if (booking === false) return deny();
    const unknown = unknownOf({ [BOOKING_CODE]: booking, 'flight.companyCodeAt.purchase': purchase });
    if (unknown.length > 0) return askFor(...unknown);
    return purchase === false ? needsApproval() : allow();
  },
});

/** No time limit is set for claims of companies: a supervisor decides, guided by the one for members (mm-2017 8.3; A-18). */
export const companyMissingMiles: MemberRule = defineRule({
  id: 'company.missing-miles',
  clauses: { 'mm-2017': ['8.3'] },
  decide(facts, params, { date }) {
    if (isPartnerClaim(facts)) return notListed;
    const { date: flownOn, companyCodeAt } = facts.flight;
    if (companyCodeAt?.booking === false) return deny();
    const unknown = unknownOf({ [BOOKING_CODE]: companyCodeAt?.booking, 'flight.date': flownOn });
    if (flownOn === undefined || unknown.length > 0) return askFor(...unknown);
    const lastDay = addMonths(flownOn, params['missingMiles.windowMonths']);
    const withinWindow = flownOn <= date && date <= lastDay;
    return needsApproval({ withinWindow, lastDay, variant: withinWindow ? 'in-time' : 'late' });
  },
});
