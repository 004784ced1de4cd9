import { defineFile, key, may, must } from '../file-outline.ts';
import { airport, awardId, carrier, date, flightNo, instant, int, letter, oneOf } from '../value-types.ts';

/** Coupons of awards (format 1, award_coupons.csv). */
export const awardCouponsFile = defineFile({
  name: 'award_coupons.csv',
  table: 'award_coupons',
  key: ['award_id', 'coupon'],
  columns: [
    key('award_id', awardId, { refersTo: 'award_tickets.award_id' }),
    key('coupon', int(1, 4)),
    must('marketing', carrier),
    must('operating', carrier),
    must('flight_no', flightNo),
    must('local_date', date),
    must('dep_at', instant),
    must('origin', airport, { refersTo: 'airports.code' }),
    must('destination', airport, { refersTo: 'airports.code' }),
    must('booking_class', letter),
    must('state', oneOf('open', 'flown', 'noShow', 'cancelled', 'exchanged', 'expired', 'refunded')),
    may('non_use_cause', oneOf('passenger', 'airline', 'unknown')),
    must('contribution_share_cents', int(0, 99_999_999)),
    must('contribution_share_miles', int(0, 9_999_999)),
  ],
});
