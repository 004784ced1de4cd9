import { defineParameter } from '../../../../rulebook/parameter.ts';

export const awardValidityMonths = defineParameter('months an award ticket is valid from its issue', {
  from: null,
  value: 12,
  source: 'mm-2016 8.13, mm-2017 9.2, C-07',
});
