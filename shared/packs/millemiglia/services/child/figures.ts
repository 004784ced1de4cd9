import { defineParameter } from '../../../../rulebook/parameter.ts';

/** Birthdays between which a child belongs to the account of a parent: from the first, until the day before the last. */
export const childAges = defineParameter('birthdays between which a child is linked to a parent', {
  from: null,
  value: { first: 2, last: 14 },
  source: 'mm-2016 6.1, 6.9, mm-2017 5.1, 5.9, C-10',
});

export const MONTHS_A_YEAR = 12;
