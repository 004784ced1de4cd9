import { defineParameter } from '../../../../rulebook/parameter.ts';

export const clubEnd = defineParameter('last day in a club: day of the year, and years after the qualifying year', {
  from: null,
  value: { monthAndDay: '03-31', yearsAfter: 2 },
  source: 'mm-2016 9.2, mm-2017 6.2, C-08',
});

export const perSempreNoticeMonths = defineParameter('months of notice before the Per Sempre status changes', {
  from: null,
  value: 6,
  source: 'mm-2016 9.1, mm-2017 6.1',
});
