import { valueOn } from '../../../../rulebook/parameter.ts';
import { allow, askFor, deny, needsApproval } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { absentFacts } from '../../frame/absent-facts.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';
import type { Parameters } from '../../parameters.ts';
import { isOutside, operatingMembership, unknownIn } from '../earn/carrier.ts';
import { earningExclusions } from '../earn/figures.ts';
import { defineFlightRule } from '../earn/flight-rule.ts';
import { isDiscountedBeyond } from '../earn/ticket-rules.ts';
import { CENTS_A_EURO, companyTicket, type TicketConditions } from './figures.ts';

const dayOf = ({ flight }: Facts, { date }: MemberRuleContext): string => flight.date ?? date;

const failedCondition = (facts: Facts, { stock, flightCode }: TicketConditions) => {
  const { flight } = facts;
  if (flight.ticketStock !== undefined && flight.ticketStock !== stock) return 'stock';
  if (flight.flightCode !== undefined && flight.flightCode !== flightCode) return 'flight-code';
  if (isOutside(operatingMembership(facts))) return 'carrier';
  return flight.flown === false ? 'not-flown' : undefined;
};

/** Miles come from flown flights with code AZ on tickets of the Airline, operated by it or a partner (mm-2017 8.1, 8.4, 7.4). */
export const companyEarnTicket: MemberRule = defineFlightRule({
  id: 'company.earn-ticket',
  clauses: { 'mm-2017': ['8.1', '8.4', '7.4'] },
  decide(facts, _params, context) {
    const reason = failedCondition(facts, valueOn(companyTicket, dayOf(facts, context)));
    if (reason) return deny({ reason });
    const unknown = new Set<string>([
      ...absentFacts(facts, 'flight.ticketStock', 'flight.flightCode', 'flight.operating', 'flight.flown'),
      ...unknownIn(operatingMembership(facts)),
    ]);
    return unknown.size > 0 ? askFor(...unknown) : allow();
  },
});

type Leg = NonNullable<Facts['flight']['legs']>[number];

const isInEuro = ({ currency = 'EUR' }: Leg): boolean => currency === 'EUR';

const multiplierOf = ({ promotion }: Facts, params: Parameters, { verdictOf }: MemberRuleContext): number =>
  verdictOf('programme.promotions')?.kind === 'allow' && promotion.multiplier !== undefined
    ? promotion.multiplier
    : params['company.multiplier'];

/** Every euro paid and flown gives miles, rounded down leg by leg; a promotion may give more (mm-2017 8.2; A-20). */
export const companyEarnRate: MemberRule = defineFlightRule({
  id: 'company.earn-rate',
  clauses: { 'mm-2017': ['8.2'] },
  decide(facts, params, context) {
    const { legs = [] } = facts.flight;
    if (legs.length === 0 || legs.some((leg) => isInEuro(leg) && leg.netFareCents === undefined))
      return askFor('flight.legs');
    const fares = legs.map((leg) => (isInEuro(leg) ? leg.netFareCents : leg.eurCents));
    const multiplier = multiplierOf(facts, params, context);
    let miles = 0;
    for (const cents of fares) {
      if (cents === undefined) return needsApproval({ multiplier });
      miles += Math.floor((cents * multiplier) / CENTS_A_EURO);
    }
    return allow({ miles, multiplier });
  },
});

const EXCLUDED_TICKETS: readonly Facts['flight']['ticketKind'][] = ['award', 'charter', 'group', 'free'];

const FARES = ['flight.applicableFareCents', 'flight.paidFareCents'] as const;

const exclusionOf = ({ flight }: Facts, discountCodes: readonly string[]) => {
  if (EXCLUDED_TICKETS.includes(flight.ticketKind)) return 'ticket';
  if (flight.flown === false) return 'not-flown';
  return flight.discountCode !== undefined && discountCodes.includes(flight.discountCode) ? 'discount-code' : undefined;
};

/** Award, charter, group and free tickets, unused ones and large discounts give a company nothing (mm-2017 8.4, 8.5; C-12). */
export const companyEarnExclusions: MemberRule = defineFlightRule({
  id: 'company.earn-exclusions',
  clauses: { 'mm-2017': ['8.4', '8.5'] },
  decide(facts, _params, context) {
    const { applicableFareCents, paidFareCents } = facts.flight;
    const { discountCodes, discountPercent } = valueOn(earningExclusions, dayOf(facts, context));
    const reason = exclusionOf(facts, discountCodes);
    if (reason) return deny({ reason });
    const unknown = absentFacts(facts, 'flight.ticketKind', 'flight.flown', ...FARES);
    if (applicableFareCents === undefined || paidFareCents === undefined || unknown.length > 0)
      return askFor(...unknown);
    return isDiscountedBeyond(discountPercent, applicableFareCents, paidFareCents)
      ? deny({ reason: 'discount', discountPercent })
      : allow();
  },
});

/** Some fares and classes give no miles unless a promotion says so (mm-2017 8.6). */
export const companySpecialFare: MemberRule = defineFlightRule({
  id: 'company.special-fare',
  clauses: { 'mm-2017': ['8.6'] },
  decide: ({ flight }) => (flight.nonEarningFare === true ? deny() : allow()),
});
