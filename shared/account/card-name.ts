import type { MemberAccount } from './account.ts';

/** Embossing machines print at most this many characters (extract format D4). */
export const EMBOSSED_LENGTH = 26;

/** The name embossed on a card: given + surname, shortened step by step until it fits (extract format D4). */
export const embossedName = ({ cardGiven, cardSurname }: Pick<MemberAccount, 'cardGiven' | 'cardSurname'>): string => {
  const firstGiven = cardGiven.split(' ')[0] ?? cardGiven;
  const candidates = [`${cardGiven} ${cardSurname}`, `${firstGiven} ${cardSurname}`];
  const fitting = candidates.find((name) => name.length <= EMBOSSED_LENGTH);
  return fitting ?? `${firstGiven.charAt(0)} ${cardSurname}`.slice(0, EMBOSSED_LENGTH).trimEnd();
};
