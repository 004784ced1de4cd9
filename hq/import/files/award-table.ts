import { defineFile, key, must } from '../file-outline.ts';
import { bool, date, identifier, int, oneOf } from '../value-types.ts';

/** Miles of awards between two zones (format 1, award_table.csv). */
export const awardTableFile = defineFile({
  name: 'award_table.csv',
  table: 'award_table',
  key: ['row_id'],
  columns: [
    key('row_id', identifier(8)),
    must('table_id', oneOf('alitalia', 'skyteam', 'multicarrier', 'company')),
    must('edition', oneOf('mm-2016', 'mm-2017')),
    must('zone_from', oneOf('ITA', 'EUR', 'MED', 'MEA', 'NAM', 'CSA', 'AFR', 'ASI')),
    must('zone_to', oneOf('ITA', 'EUR', 'MED', 'MEA', 'NAM', 'CSA', 'AFR', 'ASI')),
    must('cabin', oneOf('Y', 'C')),
    must('trip', oneOf('oneWay', 'roundTrip')),
    must('miles', int(1, 9_999_999)),
    must('valid_from', date),
    must('valid_to', date),
    must('demo', bool),
  ],
});
