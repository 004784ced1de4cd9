import { defineFile, key, must } from '../file-outline.ts';
import { airport, bool, country, decimal, oneOf, text, timezone } from '../value-types.ts';

/** Airports of the network (format 1, airports.csv). */
export const airportsFile = defineFile({
  name: 'airports.csv',
  table: 'airports',
  key: ['code'],
  columns: [
    key('code', airport),
    must('name', text(80)),
    must('city', text(60)),
    must('country', country),
    must('zone', oneOf('ITA', 'EUR', 'MED', 'MEA', 'NAM', 'CSA', 'AFR', 'ASI')),
    must('timezone', timezone),
    must('lat', decimal(-90, 90)),
    must('lon', decimal(-180, 180)),
    must('auto_credit', bool),
  ],
});
