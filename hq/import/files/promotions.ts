import { defineFile, key, may, must } from '../file-outline.ts';
import { bool, date, identifier, int, letter, oneOf, partner, text } from '../value-types.ts';

/** Promotions (format 1, promotions.csv). */
export const promotionsFile = defineFile({
  name: 'promotions.csv',
  table: 'promotions',
  key: ['promotion_id'],
  columns: [
    key('promotion_id', identifier(20)),
    must('name', text(80)),
    must('kind', oneOf('earnBonus', 'specialFare', 'award')),
    must('valid_from', date),
    must('valid_to', date),
    must('audience', oneOf('members', 'registered', 'clubs', 'coBrand')),
    may('carrier', partner, { refersTo: 'partners.code' }),
    may('bonus_percent', int(0, 500)),
    may('booking_class', letter),
    may('fare_percent', int(0, 500)),
    may('award_validity_months', int(1, 12)),
    must('includes_children', bool),
    must('demo', bool),
  ],
});
