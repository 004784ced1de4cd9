import { defineParameter } from '../../../../rulebook/parameter.ts';

/** The carrier the regulations call the Airline. */
export const AIRLINE = 'AZ';

export const earningExclusions = defineParameter(
  'discounts on the applicable fare beyond which a flight earns nothing',
  {
    from: null,
    value: { discountPercent: 40, discountCodes: ['ID', 'AD'] as readonly string[] },
    source: 'mm-2016 5.11, mm-2017 4.13, 8.5, C-12',
  },
);

export const rebookingHours = defineParameter('hours before departure in which a cancelled flight still earns', {
  from: null,
  value: 36,
  source: 'mm-2016 5.12, mm-2017 4.14, C-11',
});
