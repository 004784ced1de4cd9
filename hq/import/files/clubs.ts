import { defineFile, key, may, must } from '../file-outline.ts';
import { date, int, oneOf, personCode } from '../value-types.ts';

/** Club terms (format 1, clubs.csv). */
export const clubsFile = defineFile({
  name: 'clubs.csv',
  table: 'clubs',
  key: ['code', 'level', 'qualifying_year'],
  columns: [
    key('code', personCode, { refersTo: 'members.code' }),
    key('level', oneOf('ulisse', 'frecciaAlata', 'frecciaAlataPlus')),
    must('basis', oneOf('miles', 'flights', 'promotion', 'category', 'paid', 'perSempre')),
    key('qualifying_year', int(2_010, 2_018)),
    must('recognised_on', date, { past: true }),
    must('starts_on', date),
    may('ends_on', date),
  ],
});
