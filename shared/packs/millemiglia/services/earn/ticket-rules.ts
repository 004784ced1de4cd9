import { valueOn } from '../../../../rulebook/parameter.ts';
import { allow, askFor, deny, notListed } from '../../../../rulebook/verdict.ts';
import { type Facts, isGiven } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { earningExclusions } from './figures.ts';
import { defineFlightRule } from './flight-rule.ts';

/** A ticket that was bought and not used gives nothing; miles post only after the flight (mm-2016 5.5, mm-2017 4.6). */
export const earnOnlyFlown: MemberRule = defineFlightRule({
  id: 'earn.only-flown',
  clauses: { 'mm-2016': ['5.5'], 'mm-2017': ['4.6'] },
  decide({ flight }) {
    if (flight.flown === undefined) return askFor('flight.flown');
    return flight.flown ? allow() : deny();
  },
});

/** Travel on an award ticket gives nothing (mm-2016 2.4, 5.9; mm-2017 3.4, 4.11). */
export const earnAwardTicket: MemberRule = defineFlightRule({
  id: 'earn.award-ticket',
  clauses: { 'mm-2016': ['2.4', '5.9'], 'mm-2017': ['3.4', '4.11'] },
  decide({ flight }) {
    if (flight.ticketKind === undefined) return askFor('flight.ticketKind');
    return flight.ticketKind === 'award' ? deny() : notListed;
  },
});

/** Charter flights give nothing (mm-2016 5.13, mm-2017 4.15). */
export const earnCharter: MemberRule = defineFlightRule({
  id: 'earn.charter',
  clauses: { 'mm-2016': ['5.13'], 'mm-2017': ['4.15'] },
  decide({ flight }) {
    if (flight.ticketKind === undefined) return askFor('flight.ticketKind');
    return flight.ticketKind === 'charter' ? deny() : notListed;
  },
});

/** Some special fares and booking classes give nothing, unless a promotion says so (mm-2016 5.10, mm-2017 4.12). */
export const earnSpecialFare: MemberRule = defineFlightRule({
  id: 'earn.special-fare',
  clauses: { 'mm-2016': ['5.10'], 'mm-2017': ['4.12'] },
  decide: ({ flight }) => (flight.nonEarningFare === true ? deny() : allow()),
});

/** True if less than the rest of the fare was paid: a discount of exactly the share is not beyond it (C-12). */
export const isDiscountedBeyond = (percent: number, applicable: number, paid: number): boolean =>
  (applicable - paid) * 100 > percent * applicable;

const unknownFares = ({ flight }: Facts): string[] => [
  ...(flight.ticketKind === undefined ? ['flight.ticketKind'] : []),
  ...(flight.applicableFareCents === undefined ? ['flight.applicableFareCents'] : []),
  ...(flight.paidFareCents === undefined ? ['flight.paidFareCents'] : []),
];

/** Free flights, discounts of more than 40 % and the codes ID and AD give neither miles nor club benefits (mm-2016 5.11, mm-2017 4.13; C-12). */
export const earnDiscountCap: MemberRule = defineFlightRule({
  id: 'earn.discount-cap',
  clauses: { 'mm-2016': ['5.11'], 'mm-2017': ['4.13'] },
  decide(facts, _params, { service, date }) {
    const { flight } = facts;
    if (service === 'club.benefit' && !isGiven(flight)) return notListed;
    if (flight.ticketKind === 'award' || flight.ticketKind === 'charter') return notListed;
    const { discountPercent, discountCodes } = valueOn(earningExclusions, flight.date ?? date);
    const { postedMiles = 0 } = flight;
    const unknown = unknownFares(facts);
    if (flight.ticketKind === undefined) return askFor(...unknown);
    if (flight.ticketKind === 'free') return deny({ reason: 'free', postedMiles });
    if (flight.discountCode !== undefined && discountCodes.includes(flight.discountCode))
      return deny({ discountCode: flight.discountCode, reason: 'discount-code', postedMiles });
    const { applicableFareCents, paidFareCents } = flight;
    if (applicableFareCents === undefined || paidFareCents === undefined) return askFor(...unknown);
    return isDiscountedBeyond(discountPercent, applicableFareCents, paidFareCents)
      ? deny({ discountPercent, reason: 'discount', postedMiles })
      : allow({ discountPercent });
  },
});
