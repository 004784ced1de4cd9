import { defineFile, key, must } from '../file-outline.ts';
import { bool, date, oneOf, personCode } from '../value-types.ts';

/** Consents, append-only (format 1, consents.csv). */
export const consentsFile = defineFile({
  name: 'consents.csv',
  table: 'consents',
  key: ['code', 'purpose', 'recorded_on'],
  columns: [
    key('code', personCode, { refersTo: 'members.code' }),
    key('purpose', oneOf('marketing', 'profiling', 'specialCategories')),
    must('granted', bool),
    key('recorded_on', date, { past: true }),
    must('channel', oneOf('web', 'phone', 'paper', 'letter')),
  ],
});
