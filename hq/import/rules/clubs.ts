import { addMonths } from '../../../shared/rulebook/calendar.ts';
import type { EarnedTerm, FileRulesMaker, Picture } from '../picture.ts';
import type { Row } from '../row.ts';

const isEarned = (row: Row): boolean => row.is('basis', 'miles', 'flights');

const endHolds = (row: Row): boolean => {
  if (row.is('basis', 'perSempre')) return !row.has('ends_on');
  if (isEarned(row)) return row.is('ends_on', `${row.number('qualifying_year') + 2}-03-31`);
  return row.text('ends_on') > row.text('starts_on');
};

const isRecognisedInTime = (row: Row): boolean => {
  const year = row.number('qualifying_year');
  const recognised = row.text('recognised_on');
  return recognised >= `${year}-01-01` && recognised < `${year + 1}-03-01`;
};

const judgeClub = (row: Row): void => {
  if (!row.require(endHolds(row), 'B1', 'ends_on') || !isEarned(row)) return;
  const nextMonth = addMonths(`${row.text('recognised_on').slice(0, 7)}-01`, 1);
  if (!row.require(row.is('starts_on', nextMonth), 'B2', 'starts_on')) return;
  row.require(isRecognisedInTime(row), 'B3', 'recognised_on');
};

const rememberTerm = (row: Row, picture: Picture): void => {
  const term: EarnedTerm = {
    line: row.line,
    year: row.text('qualifying_year'),
    level: row.text('level'),
    recognisedOn: row.text('recognised_on'),
    miles: 0,
    flights: 0,
  };
  const place = `${row.text('code')}|${term.year}`;
  picture.earnedTerms.set(place, [...(picture.earnedTerms.get(place) ?? []), term]);
};

const compareThresholds = (picture: Picture): void => {
  if (!picture.has('club_thresholds.csv', 'ledger.csv')) return;
  const report = picture.reportIn('clubs.csv');
  for (const { line, year, level, miles, flights } of [...picture.earnedTerms.values()].flat()) {
    const threshold = picture.clubThresholds.get(`${year}|${level}`);
    const reached = threshold && (miles >= threshold.miles || flights >= threshold.flights);
    if (!reached) report(line, 'B4', 'warn', 'level');
  }
};

/** B1–B4. */
export const clubRules: FileRulesMaker = (picture) => ({
  judge: judgeClub,
  admit: (row) => {
    if (row.is('basis', 'perSempre')) picture.perSempreHolders.add(row.text('code'));
    if (isEarned(row)) rememberTerm(row, picture);
  },
  settle: () => compareThresholds(picture),
});
