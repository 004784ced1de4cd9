import { defineParameter } from '../../../../rulebook/parameter.ts';

export const awardValidityMonths = defineParameter('months an award ticket is valid from its issue', {
  from: null,
  value: 12,
  source: 'mm-2016 8.13, mm-2017 9.2, C-07',
});

export const maxTransits = defineParameter('transits between origin and destination of an award', {
  from: null,
  value: 2,
  source: 'mm-2016 8.11, mm-2017 9.13',
});

export const stopoverTickets = defineParameter('award tickets issued for a journey with a stopover', {
  from: null,
  value: 2,
  source: 'mm-2017 9.13',
});

export const awardCabins = defineParameter('cabins in which awards are issued', {
  from: null,
  value: ['economy', 'business'] as readonly string[],
  source: 'mm-2017 9.1',
});

export const awardDesks = defineParameter('ways to ask for an award; none named is the right telephone desk', {
  from: null,
  value: ['phone', 'phone-bc', 'web'] as readonly string[],
  source: 'mm-2016 8.4, mm-2017 9.7',
});

/** Below this part of earned miles a supervisor is shown a hint where no cap is in the text. */
export const hintShare = defineParameter('one earned mile in so many of the price', {
  from: null,
  value: 4,
  source: 'A-22',
});
