import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { absentFacts } from '../../frame/absent-facts.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { isUpgrade } from './upgrade-scope.ts';

const isTicketNotBought = ({ flight }: Facts): boolean =>
  flight.ticketKind !== undefined && flight.ticketKind !== 'paid';

const isFlownByOthers = ({ flight }: Facts): boolean => flight.operating !== undefined && flight.operating !== 'AZ';

/** Why the leg cannot be upgraded, as far as the facts say. */
const obstacleIn = (facts: Facts): string | undefined => {
  if (isTicketNotBought(facts)) return 'not-bought';
  if (isFlownByOthers(facts)) return 'other-carrier';
  return facts.upgrade.seatAvailable === false ? 'no-seat' : undefined;
};

/** A bought ticket on a flight operated by the Airline can be upgraded while the higher cabin has award seats (mm-2016 8.22, mm-2017 9.23). */
export const upgradeEligible: MemberRule = defineRule({
  id: 'upgrade.eligible',
  clauses: { 'mm-2016': ['8.22'], 'mm-2017': ['9.23'] },
  live: true,
  decide(facts, _params, context) {
    if (!isUpgrade(facts, context)) return notListed;
    const reason = obstacleIn(facts);
    if (reason !== undefined) return deny({ reason });
    const absent = absentFacts(facts, 'flight.ticketKind', 'flight.operating', 'upgrade.seatAvailable');
    if (absent.length > 0) return askFor(...absent);
    const { priceMiles } = facts.upgrade;
    return priceMiles === undefined ? needsApproval() : allow({ miles: priceMiles });
  },
});

/** An upgrade is asked for once the ticket is issued, inside the published time frame (mm-2016 8.22, mm-2017 9.23; A-33). */
export const upgradeTiming: MemberRule = defineRule({
  id: 'upgrade.timing',
  clauses: { 'mm-2016': ['8.22'], 'mm-2017': ['9.23'] },
  decide(facts, _params, context) {
    if (!isUpgrade(facts, context)) return notListed;
    const { ticketIssued, withinWindow } = facts.upgrade;
    if (ticketIssued === false) return deny({ reason: 'not-issued' });
    if (withinWindow === false) return deny({ reason: 'outside-window' });
    if (ticketIssued === undefined) return askFor('upgrade.ticketIssued');
    return withinWindow === undefined ? needsApproval() : allow();
  },
});

/** Whoever is to travel in the higher cabin holds a paid ticket in his or her name (mm-2016 8.22, mm-2017 9.23). */
export const upgradeBeneficiary: MemberRule = defineRule({
  id: 'upgrade.beneficiary',
  clauses: { 'mm-2016': ['8.22'], 'mm-2017': ['9.23'] },
  decide(facts, _params, context) {
    if (!isUpgrade(facts, context)) return notListed;
    const { travellerHasPaidTicket } = facts.upgrade;
    if (travellerHasPaidTicket === undefined) return askFor('upgrade.travellerHasPaidTicket');
    return travellerHasPaidTicket ? allow() : deny();
  },
});

/** Nobody is put on a waiting list for an upgrade (mm-2016 8.22, mm-2017 9.23). */
export const upgradeNoWaitlist: MemberRule = defineRule({
  id: 'upgrade.no-waitlist',
  clauses: { 'mm-2016': ['8.22'], 'mm-2017': ['9.23'] },
  decide: (facts, _params, context) =>
    isUpgrade(facts, context) && facts.upgrade.waitlist === true ? deny() : notListed,
});

/** The conditions of the ticket that was bought go on after an upgrade (mm-2016 8.22, mm-2017 9.23). */
export const upgradeOriginalConditions: MemberRule = defineRule({
  id: 'upgrade.original-conditions',
  clauses: { 'mm-2016': ['8.22'], 'mm-2017': ['9.23'] },
  decide: (facts, _params, context) => (isUpgrade(facts, context) ? inform() : notListed),
});
