import { defineFile, key, may, must } from '../file-outline.ts';
import { date, int, latin, oneOf, partner, personCode } from '../value-types.ts';

/** Plastic cards (format 1, cards.csv). */
export const cardsFile = defineFile({
  name: 'cards.csv',
  table: 'cards',
  key: ['code', 'issue_no'],
  columns: [
    key('code', personCode, { refersTo: 'members.code' }),
    key('issue_no', int(1, 99)),
    must('kind', oneOf('standard', 'coBrand')),
    may('partner', partner, { refersTo: 'partners.code' }),
    must('name_on_card', latin(26)),
    must('issued_on', date, { past: true }),
    must('valid_to', date),
    must('state', oneOf('ok', 'lost', 'stolen', 'damaged', 'blocked', 'returned')),
    must('state_on', date, { past: true }),
  ],
});
