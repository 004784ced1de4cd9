import { defineParameter } from '../../../../rulebook/parameter.ts';

export const retentionMonths = defineParameter('months data of a purpose are kept from their recording', {
  from: null,
  value: { marketing: 24, profiling: 12 },
  source: 'mm-2016 10.7, mm-2017 12.7',
});

/** Where letters about data and about leaving the programme go. */
export const privacyDesk = defineParameter('addresses for letters about data and withdrawal', {
  from: null,
  value: { email: 'privacy@alitalia.com', fax: '+39 06 65627132, +39 06 65627133' },
  source: 'mm-2016 10.10, 10.11; mm-2017 12.10, 12.11; A-59',
});
