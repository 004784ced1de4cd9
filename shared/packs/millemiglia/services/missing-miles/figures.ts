import { defineParameter } from '../../../../rulebook/parameter.ts';

export const firstDayOfThisEdition = defineParameter('first day of the edition of the programme that runs now', {
  from: null,
  value: '2013-01-01',
  source: 'mm-2016 heading, mm-2017 heading',
});
