import { defineFile, key, must } from '../file-outline.ts';
import { bool, currency, date, rate } from '../value-types.ts';

/** Rates of exchange for company miles (format 1, fx.csv). */
export const fxFile = defineFile({
  name: 'fx.csv',
  table: 'fx',
  key: ['currency', 'valid_from'],
  columns: [
    key('currency', currency),
    key('valid_from', date),
    must('valid_to', date),
    must('eur_per_unit', rate),
    must('demo', bool),
  ],
});
