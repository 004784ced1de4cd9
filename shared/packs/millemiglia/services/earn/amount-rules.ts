import { allow, deny, inform, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { defineFlightRule } from './flight-rule.ts';

/** Each leg gives the miles of the table in force on the flight day, by distance, booking class and fare (mm-2016 5.2, mm-2017 4.2). */
export const earnAmount: MemberRule = defineFlightRule({
  id: 'earn.amount',
  clauses: { 'mm-2016': ['5.2'], 'mm-2017': ['4.2'] },
  decide: ({ flight }) => (flight.tableMiles === undefined ? needsApproval() : allow({ miles: flight.tableMiles })),
});

/** Miles post by themselves only with the code at booking and the card at check-in; without them they may be claimed (mm-2016 2.4, 5.3; mm-2017 3.4, 4.3). */
export const earnAutoCreditConditions: MemberRule = defineFlightRule({
  id: 'earn.auto-credit-conditions',
  clauses: { 'mm-2016': ['2.4', '5.3'], 'mm-2017': ['3.4', '4.3'] },
  decide: ({ flight }) => (flight.codeQuoted === false || flight.cardShown === false ? inform() : notListed),
});

/** A free upgrade for operational reasons leaves the miles at the class on the ticket (mm-2016 5.17, mm-2017 4.20). */
export const earnOperationalUpgrade: MemberRule = defineFlightRule({
  id: 'earn.operational-upgrade',
  clauses: { 'mm-2016': ['5.17'], 'mm-2017': ['4.20'] },
  decide({ flight, claim }) {
    if (flight.operationalUpgrade !== true) return notListed;
    return claim.wantsHigherClass === true ? deny() : allow();
  },
});

/** A ticket bought with Cash & Miles earns like a paid one (mm-2016 8.26, mm-2017 9.28). */
export const cashMilesEarning: MemberRule = defineFlightRule({
  id: 'cash-miles.earning',
  clauses: { 'mm-2016': ['8.26'], 'mm-2017': ['9.28'] },
  decide: ({ flight }) => (flight.ticketKind === 'cashMiles' ? allow() : notListed),
});

/** A flight upgraded with miles gives the Economy amount (mm-2016 8.22, mm-2017 9.23). */
export const upgradeEarning: MemberRule = defineFlightRule({
  id: 'upgrade.earning',
  clauses: { 'mm-2016': ['8.22'], 'mm-2017': ['9.23'] },
  decide({ flight }) {
    if (flight.upgradedWithMiles !== true) return notListed;
    return flight.economyMiles === undefined ? needsApproval() : allow({ miles: flight.economyMiles });
  },
});
