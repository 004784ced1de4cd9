import { defineFile, key, must } from '../file-outline.ts';
import { bool, int, oneOf } from '../value-types.ts';

/** Club thresholds per calendar year (format 1, club_thresholds.csv). */
export const clubThresholdsFile = defineFile({
  name: 'club_thresholds.csv',
  table: 'club_thresholds',
  key: ['year', 'level'],
  columns: [
    key('year', int(2_010, 2_018)),
    key('level', oneOf('ulisse', 'frecciaAlata', 'frecciaAlataPlus')),
    must('qualifying_miles', int(1, 9_999_999)),
    must('qualifying_flights', int(1, 9_999)),
    must('bonus_percent', int(0, 500)),
    must('demo', bool),
  ],
});
