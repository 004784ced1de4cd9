import { defineParameter } from '../../../../rulebook/parameter.ts';

export const earningEnd = defineParameter('last day on which activities give miles', {
  from: null,
  value: '2017-12-31',
  source: 'mm-2016 5.19, mm-2017 4.23',
});

export const monthsAfterEarlyEnd = defineParameter('months miles stay usable after an early end of the programme', {
  from: null,
  value: 6,
  source: 'mm-2016 11.3, mm-2017 13.3, C-17',
});
