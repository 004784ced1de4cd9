import { isAtMostHours } from '../../../../rulebook/calendar.ts';
import { valueOn } from '../../../../rulebook/parameter.ts';
import { allow, askFor, deny, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { absentFacts } from '../../frame/absent-facts.ts';
import type { MemberRule } from '../../frame/subject.ts';
import {
  flownMembership,
  isCodeShare,
  isOutside,
  marketingMembership,
  operatingMembership,
  unknownIn,
} from './carrier.ts';
import { AIRLINE, rebookingHours } from './figures.ts';
import { defineFlightRule } from './flight-rule.ts';

const EARNING_TICKETS: readonly Facts['flight']['ticketKind'][] = ['paid', 'cashMiles', 'group'];

/** A paid flight that was flown with the Airline or a partner airline gives miles (mm-2016 2.4, 5.1; mm-2017 3.4, 4.1). */
export const earnBase: MemberRule = defineFlightRule({
  id: 'earn.base',
  clauses: { 'mm-2016': ['2.4', '5.1'], 'mm-2017': ['3.4', '4.1'] },
  decide(facts) {
    const { flown, ticketKind, rebookedOn } = facts.flight;
    const carrier = flownMembership(facts);
    if (isOutside(carrier) || flown === false) return notListed;
    if (ticketKind !== undefined && !EARNING_TICKETS.includes(ticketKind)) return notListed;
    const unknown = new Set([
      ...unknownIn(carrier),
      ...(rebookedOn === undefined ? absentFacts(facts, 'flight.operating') : []),
      ...absentFacts(facts, 'flight.flown', 'flight.ticketKind'),
    ]);
    return unknown.size > 0 ? askFor(...unknown) : allow();
  },
});

/** A shared code earns on SkyTeam carriers and between carriers of the programme, not with one outside it (mm-2016 5.1, mm-2017 4.1). */
export const earnCodeShare: MemberRule = defineFlightRule({
  id: 'earn.code-share',
  clauses: { 'mm-2016': ['5.1'], 'mm-2017': ['4.1'] },
  decide(facts) {
    if (facts.flight.isSkyTeam === true) return allow();
    if (!isCodeShare(facts)) return notListed;
    const carriers = [operatingMembership(facts), marketingMembership(facts)];
    if (carriers.some(isOutside)) return deny();
    const unknown = new Set(carriers.flatMap(unknownIn));
    return unknown.size > 0 ? askFor(...unknown) : allow();
  },
});

/** A flight with an airline outside the programme gives nothing, however it was booked (mm-2016 5.12, mm-2017 4.14). */
export const earnNonPartnerAirline: MemberRule = defineFlightRule({
  id: 'earn.non-partner-airline',
  clauses: { 'mm-2016': ['5.12'], 'mm-2017': ['4.14'] },
  decide(facts) {
    const carrier = flownMembership(facts);
    if (isOutside(carrier)) return deny();
    const unknown = unknownIn(carrier);
    return unknown.length > 0 ? askFor(...unknown) : notListed;
  },
});

const isRebookedOutside = (facts: Facts): boolean =>
  facts.flight.rebookedOn !== undefined && isOutside(flownMembership(facts));

/** A flight of the Airline cancelled shortly before departure keeps its miles on another airline (mm-2016 5.12, mm-2017 4.14; C-11). */
export const earnRebooked36h: MemberRule = defineFlightRule({
  id: 'earn.rebooked-36h',
  clauses: { 'mm-2016': ['5.12'], 'mm-2017': ['4.14'] },
  decide(facts, _params, { date, edition }) {
    const { flight } = facts;
    if (!isRebookedOutside(facts)) return notListed;
    if (flight.operating === undefined) return askFor('flight.operating');
    if (flight.operating !== AIRLINE) return deny({ reason: 'other-airline' });
    const { cancelledAt, scheduledDepartureAt } = flight;
    if (cancelledAt === undefined || scheduledDepartureAt === undefined)
      return askFor(...absentFacts(facts, 'flight.cancelledAt', 'flight.scheduledDepartureAt'));
    const hours = valueOn(rebookingHours, flight.date ?? date);
    if (!isAtMostHours(cancelledAt, scheduledDepartureAt, hours)) return deny({ hours, reason: 'too-early' });
    if (edition === 'mm-2017') return allow({ hours });
    if (flight.rebookedBy === undefined) return askFor('flight.rebookedBy');
    return flight.rebookedBy === 'passenger' ? needsApproval({ hours }) : allow({ hours });
  },
});
