import { ageOn, type IsoDate } from '../../../rulebook/calendar.ts';
import { defineParameter, valueOn } from '../../../rulebook/parameter.ts';

const fullAge = defineParameter('age from which a person acts without a parent', {
  from: null,
  value: 18,
  source: 'mm-2016 2.1, 6.10; mm-2017 3.1, 5.10',
});

/** True while a parent or guardian answers for the person; the birthday itself counts as full age (C-10). */
export const isUnderFullAge = (birthDate: IsoDate, date: IsoDate): boolean =>
  ageOn(birthDate, date) < valueOn(fullAge, date);
