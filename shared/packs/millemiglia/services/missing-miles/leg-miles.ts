import type { MemberAccount } from '../../../../account/account.ts';
import { clubInForce } from '../../../../account/balance.ts';
import { type FlightMilesAnswer, type FlownLeg, flightMiles, percentOf } from '../../../../programme/flight-miles.ts';
import type { ProgrammeData } from '../../../../programme/programme-data.ts';
import type { Decision } from '../../../../rulebook/decision.ts';
import { AIRLINE } from '../earn/figures.ts';

/** Rules that say how many miles a leg gives; the first that speaks counts, for it switches the others off. */
const AMOUNT_RULES = ['upgrade.earning', 'child.credit', 'earn.amount'] as const;

/** Figures of a leg for the screen and the ledger. `rate` is the percentage of the base miles; `bonus` comes from the club in force that day. */
export type LegMiles = {
  distance: number | null;
  rate: number | null;
  base: number | null;
  miles: number;
  bonus: number;
  qualifying: boolean;
};

const clubPercent = ({ clubBonuses }: ProgrammeData, account: MemberAccount, date: string): number => {
  const level = clubInForce(account.clubs, date)?.level;
  const year = Number(date.slice(0, 4));
  return clubBonuses.find((row) => row.year === year && row.level === level)?.bonusPercent ?? 0;
};

/** Miles the rules give for the leg, whether they are credited now or only once headquarters or a supervisor says so. */
const milesGiven = ({ checklist }: Decision): number => {
  const speaking = AMOUNT_RULES.map((rule) => checklist.find((entry) => entry.rule === rule));
  const miles = speaking.find((entry) => entry !== undefined)?.params.miles;
  return typeof miles === 'number' ? miles : 0;
};

const isCreditable = ({ outcome }: Decision): boolean => outcome !== 'deny' && outcome !== 'refer';

/** Figures of a leg under a decision. The club adds to flights of the Airline that the member took (extract format §8); to none of a child's. */
export const legMiles = (
  programme: ProgrammeData,
  account: MemberAccount,
  leg: FlownLeg & { isChild: boolean },
  decision: Decision,
): LegMiles => {
  const table: FlightMilesAnswer = flightMiles(programme, leg);
  const miles = isCreditable(decision) ? milesGiven(decision) : 0;
  const hasClub = !leg.isChild && leg.carrier === AIRLINE;
  return {
    distance: 'distance' in table ? table.distance : null,
    rate: table.outcome === 'earns' ? table.percent : table.outcome === 'excluded' ? 0 : null,
    base: 'baseMiles' in table ? table.baseMiles : null,
    miles,
    bonus: hasClub ? percentOf(miles, clubPercent(programme, account, leg.date)) : 0,
    qualifying: !leg.isChild && table.outcome === 'earns' && table.qualifying && miles > 0,
  };
};
