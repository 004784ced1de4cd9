import { type Coupon, coupons, the } from './extract.ts';

/** The coupon of a reference: ticket, hyphen, coupon. */
export const couponOf = (reference: string): Coupon =>
  the(coupons, ({ ticket, coupon }) => `${ticket}-${coupon}` === reference, `coupon ${reference}`);

const lettersOnly = (name: string): string => name.replaceAll(/[ '-]/g, '');

/** True if a ticket is in that name: titles off, given names as far as the ticket prints them (extract format, section 8). */
export const isTicketOf = (passenger: string, surname: string, given: string): boolean => {
  const [onTicket = '', givenOnTicket = ''] = passenger.replace(/ (MR|MRS|MISS|MSTR)$/, '').split('/');
  return onTicket === lettersOnly(surname) && lettersOnly(given).startsWith(givenOnTicket);
};
