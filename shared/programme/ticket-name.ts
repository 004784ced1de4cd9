import type { MemberAccount } from '../account/account.ts';

const TITLE = / (MR|MRS|MISS|MSTR)$/u;
const lettersOnly = (name: string): string => name.replaceAll(/[ '-]/gu, '').toUpperCase();

/** True if a ticket is in that name: titles off, given names as far as the ticket prints them (extract format §8). */
export const isTicketOf = (passenger: string, surname: string, given: string): boolean => {
  const [onTicket = '', givenOnTicket = ''] = passenger.trim().toUpperCase().replace(TITLE, '').split('/');
  const printed = lettersOnly(givenOnTicket);
  return printed !== '' && lettersOnly(onTicket) === lettersOnly(surname) && lettersOnly(given).startsWith(printed);
};

/** Who flew, as the account sees it. */
export type Traveller = { kind: 'self' } | { kind: 'child'; linkId: string } | { kind: 'other' };

/** The person of a ticket among the member and the children ever linked; an ended link still tells who the child is (mm-2017 5.8). */
export const travellerOn = (
  passenger: string,
  { cardSurname, cardGiven, links }: Pick<MemberAccount, 'cardSurname' | 'cardGiven' | 'links'>,
): Traveller => {
  if (isTicketOf(passenger, cardSurname, cardGiven)) return { kind: 'self' };
  const child = links.find(
    ({ kind, childSurname, childGiven }) =>
      kind === 'child' &&
      childSurname !== null &&
      childGiven !== null &&
      isTicketOf(passenger, childSurname, childGiven),
  );
  return child === undefined ? { kind: 'other' } : { kind: 'child', linkId: child.linkId };
};
