import { defineParameter } from '../../../../rulebook/parameter.ts';

/** Characters a username may have; the source names no maximum. */
export const usernameLength = defineParameter('length of a username', {
  from: null,
  value: { shortest: 8, longest: 64 },
  source: 'mm-access N1, Q2, A-48',
});

export const passwordLength = defineParameter('length of a password', {
  from: null,
  value: { shortest: 8, longest: 191 },
  source: 'mm-access N1, Q3',
});
