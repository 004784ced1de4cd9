import { defineParameter } from '../../../../rulebook/parameter.ts';

export const minimumAge = defineParameter('age from which a person may join', {
  from: null,
  value: 14,
  source: 'mm-2016 2.1, mm-2017 3.1',
});
