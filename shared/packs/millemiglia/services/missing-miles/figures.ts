import { defineParameter } from '../../../../rulebook/parameter.ts';

export const firstDayOfThisEdition = defineParameter('first day of the edition of the programme that runs now', {
  from: null,
  value: '2013-01-01',
  source: 'mm-2016 heading, mm-2017 heading',
});

/** The regulations name neither papers nor a term for them: both are our convention. */
export const daysForPapers = defineParameter('days from the call in which papers of a claim may follow, at least', {
  from: null,
  value: 30,
  source: 'A-05',
});
