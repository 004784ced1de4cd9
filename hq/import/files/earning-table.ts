import { defineFile, key, must } from '../file-outline.ts';
import { bool, date, identifier, int, letter, oneOf, partner } from '../value-types.ts';

/** Miles of flights (format 1, earning_table.csv). */
export const earningTableFile = defineFile({
  name: 'earning_table.csv',
  table: 'earning_table',
  key: ['row_id'],
  columns: [
    key('row_id', identifier(8)),
    must('carrier', partner, { refersTo: 'partners.code' }),
    must('booking_class', letter),
    must('fare_type', oneOf('standard', 'promo')),
    must('valid_from', date),
    must('valid_to', date),
    must('cabin', oneOf('Y', 'W', 'C', 'F')),
    must('percent', int(0, 500)),
    must('minimum_miles', int(0, 9_999)),
    must('qualifying', bool),
    must('earns', bool),
    must('demo', bool),
  ],
});
