import { defineFile, key, must } from '../file-outline.ts';
import { accountCode, date, oneOf, phc } from '../value-types.ts';

/** PIN records (format 1, pins.csv). */
export const pinsFile = defineFile({
  name: 'pins.csv',
  table: 'pins',
  key: ['code'],
  columns: [
    key('code', accountCode, { refersTo: 'account' }),
    must('pin_hash', phc),
    must('set_on', date, { past: true }),
    must('origin', oneOf('issued', 'recovered', 'personalised')),
  ],
});
