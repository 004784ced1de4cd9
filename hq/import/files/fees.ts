import { defineFile, key, may, must } from '../file-outline.ts';
import { bool, currency, date, identifier, int, oneOf } from '../value-types.ts';

/** Fees and prices of services (format 1, fees.csv). */
export const feesFile = defineFile({
  name: 'fees.csv',
  table: 'fees',
  key: ['fee_id'],
  columns: [
    key('fee_id', identifier(8)),
    must('edition', oneOf('mm-2016', 'mm-2017')),
    may('award_kind', oneOf('standard', 'promo', 'special')),
    must(
      'service',
      oneOf(
        'changeDate',
        'changeDestination',
        'changeBeneficiary',
        'changeItinerary',
        'changeCarrier',
        'partialUse',
        'ticketOfficeIssue',
        'extraBaggage',
        'extraComfortShort',
        'extraComfortLong',
        'upgradeShort',
        'upgradeLong',
        'cashMilesRate',
      ),
    ),
    may('cash_cents', int(0, 9_999_999)),
    may('currency', currency, { refersTo: 'fx.currency' }),
    may('miles', int(0, 9_999_999)),
    must('valid_from', date),
    must('valid_to', date),
    must('demo', bool),
  ],
});
