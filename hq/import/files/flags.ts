import { defineFile, key, may, must } from '../file-outline.ts';
import { accountCode, identifier, instant, oneOf, raisedBy, text } from '../value-types.ts';

/** Doubts about accounts (format 1, flags.csv). */
export const flagsFile = defineFile({
  name: 'flags.csv',
  table: 'flags',
  key: ['flag_id'],
  columns: [
    key('flag_id', identifier(8)),
    must('account', accountCode, { refersTo: 'account' }),
    may('related_account', accountCode, { refersTo: 'account' }),
    must(
      'reason',
      oneOf(
        'duplicateSuspected',
        'companyDuplicate',
        'companyIneligible',
        'tradeIndication',
        'doubleCredit',
        'falseData',
        'offensiveConduct',
        'unusualRedemption',
        'erroneousCredit',
        'cardMisuse',
        'sharedEmail',
        'dormancyDue',
        'holderDeceased',
      ),
    ),
    must('raised_at', instant, { past: true }),
    must('raised_by', raisedBy),
    must('state', oneOf('open', 'inReview', 'confirmed', 'dismissed')),
    may('note', text(200)),
  ],
});
