/** A text as searches compare it: lower case, without accents, the two Greek sigmas alike. Other scripts stay what they are. */
export const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ');
