import { valueOn } from '../../../../rulebook/parameter.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, needsApproval, notListed, refer } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';
import { AIRLINE } from './carriers.ts';
import { awardCabins, maxTransits, stopoverTickets } from './figures.ts';

/** Awards are for flights of the Airline and its partners, whoever sells the flight number (mm-2016 8.1, mm-2017 9.1). */
export const awardEligibleFlights: MemberRule = defineRule({
  id: 'award.eligible-flights',
  clauses: { 'mm-2016': ['8.1'], 'mm-2017': ['9.1'] },
  decide({ flight }) {
    if (flight.operating === undefined) return askFor('flight.operating');
    if (flight.operating === AIRLINE) return allow();
    if (flight.isPartner === undefined) return askFor('flight.isPartner');
    return flight.isPartner ? allow() : deny();
  },
});

/** mm-2016 has whatever cabins its tables list, mm-2017 Economy and Business (mm-2016 8.2, mm-2017 9.1). */
export const awardCabin: MemberRule = defineRule({
  id: 'award.cabin',
  clauses: { 'mm-2016': ['8.2'], 'mm-2017': ['9.1'] },
  decide({ award }, _params, { edition, date }) {
    if (edition === 'mm-2016') return allow();
    if (award.cabin === undefined) return askFor('award.cabin');
    return valueOn(awardCabins, date).includes(award.cabin) ? allow() : deny();
  },
});

const KINDS_WITH_NEW_SEAT: readonly (string | undefined)[] = ['date', 'destination', 'itinerary', 'carrier'];

const needsSeat = ({ change }: Facts, { service }: MemberRuleContext): boolean =>
  service !== 'award.change' || KINDS_WITH_NEW_SEAT.includes(change.kind);

/** Award seats are limited; on a partner's flight the partner decides (mm-2016 8.10, mm-2017 9.12; A-44). */
export const awardSeatAvailability: MemberRule = defineRule({
  id: 'award.seat-availability',
  clauses: { 'mm-2016': ['8.10'], 'mm-2017': ['9.12'] },
  live: true,
  decide(facts, _params, context) {
    const { operating } = facts.flight;
    const { guaranteeClaimed, seatsAvailable } = facts.award;
    if (!needsSeat(facts, context)) return notListed;
    if (operating === undefined) return askFor('flight.operating');
    if (operating === AIRLINE && guaranteeClaimed === true) return needsApproval();
    if (seatsAvailable !== undefined) return seatsAvailable > 0 ? allow() : deny();
    return operating === AIRLINE ? askFor('award.seatsAvailable') : refer({ to: 'partner-airline' });
  },
});

/** Few transits and no stopover; mm-2017 issues two tickets for a stopover (mm-2016 8.11, mm-2017 9.13). */
export const awardRouting: MemberRule = defineRule({
  id: 'award.routing',
  clauses: { 'mm-2016': ['8.11'], 'mm-2017': ['9.13'] },
  decide({ award }, _params, { edition, date }) {
    const transits = valueOn(maxTransits, date);
    if ((award.transits ?? 0) > transits) return deny({ reason: 'transits', transits });
    if (award.stopover !== true) return allow({ transits });
    return edition === 'mm-2016' ? deny({ reason: 'stopover' }) : inform({ tickets: valueOn(stopoverTickets, date) });
  },
});
