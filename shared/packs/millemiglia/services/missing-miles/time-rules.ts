import { addDays, addMonths } from '../../../../rulebook/calendar.ts';
import { valueOn } from '../../../../rulebook/parameter.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { defineFlightRule } from '../earn/flight-rule.ts';
import { firstDayOfThisEdition } from './figures.ts';

/** The claim comes within four months of the flight, that day included, and not before the flight (mm-2016 5.3, mm-2017 4.3; C-03). */
export const missingMilesWindow: MemberRule = defineFlightRule({
  id: 'missing-miles.window',
  clauses: { 'mm-2016': ['5.3'], 'mm-2017': ['4.3'] },
  decide({ flight }, params, { date }) {
    if (flight.date === undefined) return askFor('flight.date');
    const lastDay = addMonths(flight.date, params['missingMiles.windowMonths']);
    if (date < flight.date) return deny({ lastDay, flightDate: flight.date, reason: 'before-flight' });
    return date <= lastDay ? allow({ lastDay }) : deny({ lastDay, flightDate: flight.date, reason: 'late' });
  },
});

/** A flight before the account was opened could not post by itself (mm-2016 1.1, 5.3; mm-2017 1.1, 4.3; A-06). */
export const missingMilesBeforeEnrolment: MemberRule = defineFlightRule({
  id: 'missing-miles.before-enrolment',
  clauses: { 'mm-2016': ['1.1', '5.3'], 'mm-2017': ['1.1', '4.3'] },
  decide({ flight, account }, params) {
    const { openedOn } = account;
    if (flight.date === undefined || openedOn === undefined)
      return askFor(
        ...(openedOn === undefined ? ['account.openedOn'] : []),
        ...(flight.date === undefined ? ['flight.date'] : []),
      );
    if (flight.date >= openedOn) return allow();
    const earliest = addDays(openedOn, -params['missingMiles.allowBeforeEnrolmentDays']);
    return flight.date >= earliest ? needsApproval({ openedOn }) : deny({ openedOn });
  },
});

/** Members of earlier editions are members of this one without enrolling again (mm-2016 2.10, mm-2017 3.12). */
export const enrolCarryOver: MemberRule = defineRule({
  id: 'enrol.carry-over',
  clauses: { 'mm-2016': ['2.10'], 'mm-2017': ['3.12'] },
  decide: ({ account }, _params, { date }) =>
    account.openedOn !== undefined && account.openedOn < valueOn(firstDayOfThisEdition, date) ? inform() : notListed,
});
