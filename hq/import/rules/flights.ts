import { localDayIn } from '../local-day.ts';
import type { FileRulesMaker, Picture } from '../picture.ts';
import type { Row } from '../row.ts';

/** F1 and F2, which X1 shares: two different airports, and the local day of the departure. True if the record still stands. */
export const judgeRoute = (row: Row, picture: Picture, rules: readonly [string, string]): boolean => {
  if (!row.require(row.text('origin') !== row.text('destination'), rules[0], 'destination')) return false;
  const zone = picture.airportZones.get(row.text('origin'));
  return !zone || row.require(localDayIn(zone, row.text('dep_at')) === row.text('local_date'), rules[1], 'local_date');
};

const judgeFlown = (row: Row, picture: Picture): boolean => {
  const flown = row.is('flown', '1');
  const inTime = !flown || !picture.day || row.text('local_date') <= picture.day.date;
  return row.require(inTime, 'F3', 'flown') && row.require(row.has('cabin_flown') === flown, 'F3', 'cabin_flown');
};

const judgeRebooking = (row: Row): boolean => {
  const rebooked = row.has('rebooked_on');
  return (
    row.require(row.has('rebooked_by') === rebooked, 'F5', 'rebooked_by') &&
    row.require(!rebooked || row.has('cancelled_at'), 'F5', 'cancelled_at') &&
    row.require(!row.has('cancelled_at') || rebooked || row.is('flown', '0'), 'F6', 'flown')
  );
};

const judgeFlight = (row: Row, picture: Picture): void => {
  if (!judgeRoute(row, picture, ['F1', 'F2']) || !judgeFlown(row, picture)) return;
  const costsNothing = !row.is('ticket_kind', 'award', 'free') || row.is('paid_cents', '0');
  if (!row.require(costsNothing, 'F4', 'paid_cents') || !judgeRebooking(row)) return;
  row.require(!row.has('upgrade') || row.is('flown', '1'), 'F9', 'upgrade');
};

/** F1–F6, F8 and F9; F7 is settled with the ledger. */
export const flightRules: FileRulesMaker = (picture) => {
  const awardFlights: { readonly line: number; readonly ticket: string }[] = [];
  const indexOf = (code: string): number | undefined => picture.accounts.get(code)?.index;
  return {
    judge: (row) => judgeFlight(row, picture),
    admit: (row, slot) => {
      picture.flights.set(slot, {
        line: row.line,
        flown: row.is('flown', '1'),
        localDate: row.text('local_date'),
        creditedTo: indexOf(row.text('credited_to')),
        companyCreditedTo: indexOf(row.text('company_credited_to')),
      });
      if (row.is('ticket_kind', 'award')) awardFlights.push({ line: row.line, ticket: row.text('ticket') });
    },
    settle: () => {
      if (!picture.has('award_tickets.csv')) return;
      for (const { line, ticket } of awardFlights) {
        if (!picture.awardTickets.has(ticket)) picture.reportIn('flights.csv')(line, 'F8', 'warn', 'ticket');
      }
    },
  };
};
