const DIGITS = 13;

/** Thirteen digits modulo seven: what tickets print as the fourteenth. */
const checkDigitOf = (ticket: string): number =>
  [...ticket].reduce((rest, digit) => (rest * 10 + Number(digit)) % 7, 0);

export type TicketReading = { ticket: string } | { fault: 'form' | 'check-digit' };

/**
 * A ticket number as it is typed, with or without blanks, hyphens and its check digit.
 * @returns thirteen digits, or what is wrong with them
 */
export const readTicket = (text: string): TicketReading => {
  const digits = text.replace(/[\s.-]/gu, '');
  if (!/^\d+$/u.test(digits)) return { fault: 'form' };
  if (digits.length === DIGITS) return { ticket: digits };
  if (digits.length !== DIGITS + 1) return { fault: 'form' };
  const ticket = digits.slice(0, DIGITS);
  return Number(digits.at(-1)) === checkDigitOf(ticket) ? { ticket } : { fault: 'check-digit' };
};
