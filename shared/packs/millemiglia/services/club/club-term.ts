import { addMonths, type IsoDate } from '../../../../rulebook/calendar.ts';
import { valueOn } from '../../../../rulebook/parameter.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { clubEnd } from './figures.ts';

/** Days are written with four digits for the year. */
const LAST_YEAR = 9999;

/** The calendar year whose miles count: the one given, else that of the recognition. */
export const qualifyingYearOf = ({ club }: Facts): number | undefined =>
  club.qualifyingYear ?? (club.recognisedOn === undefined ? undefined : Number(club.recognisedOn.slice(0, 4)));

/** First day in the club: the month after the threshold was recognised (C-09). */
export const firstClubDay = (recognisedOn: IsoDate): IsoDate => addMonths(`${recognisedOn.slice(0, 7)}-01`, 1);

/** Last day in the club, a day set by a promotion first (C-08); undefined while neither it nor the year is known. */
export const lastClubDay = (facts: Facts, date: IsoDate): IsoDate | undefined => {
  if (facts.club.endsOn !== undefined) return facts.club.endsOn;
  const year = qualifyingYearOf(facts);
  if (year === undefined) return undefined;
  const { monthAndDay, yearsAfter } = valueOn(clubEnd, date);
  return `${String(Math.min(year + yearsAfter, LAST_YEAR)).padStart(4, '0')}-${monthAndDay}`;
};

/** The day the benefit is wanted. */
export const benefitDay = ({ club }: Facts, date: IsoDate): IsoDate => club.benefitOn ?? date;
