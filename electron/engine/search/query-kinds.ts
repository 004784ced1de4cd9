/** What a typed text may be. A text can be several things: ten digits starting with 0 are a code or a number in Italy. */
export type TypedQuery = {
  readonly code: string | null;
  readonly ticket: string | null;
  /** The airline's plate was typed too: hardly a telephone number. */
  readonly isWholeTicket: boolean;
  /** Endings of a telephone number in E.164 digits, most literal first. */
  readonly phones: readonly string[];
  /** Beginning of an address. */
  readonly email: string | null;
  readonly name: string | null;
};

const SHORTEST_PHONE = 6;
const PLATE = '055';

/** Digits with the signs people put between them; anything else is not a number. */
const digitsOf = (text: string): string | null => (/^\+?[\d\s()./-]+$/.test(text) ? text.replace(/\D/g, '') : null);

/** A ticket has 13 digits beginning with the airline's plate; the plate may be left out and a coupon number may follow. */
const ticketOf = (text: string, digits: string): string | null => {
  const coupon = /^(.*\d)\s*[-/]\s*[1-4]$/.exec(text);
  const number = coupon?.[1] === undefined ? digits : coupon[1].replace(/\D/g, '');
  for (const candidate of [number, digits]) {
    if (candidate.length === 13 && candidate.startsWith(PLATE)) return candidate;
    if (candidate.length === 10) return `${PLATE}${candidate}`;
  }
  return null;
};

/**
 * A number as typed, without the international prefix, and without the zero that some countries put before national numbers
 * (Italy keeps it as part of the number, so both are tried).
 */
const phonesOf = (text: string, digits: string): string[] => {
  const bare = text.startsWith('+') ? digits : digits.replace(/^00/, '');
  const national = bare.replace(/^0+/, '');
  return [...new Set([bare, national])].filter((ending) => ending.length >= SHORTEST_PHONE && ending.length <= 15);
};

/** Reads a typed text; pure. */
export const readQuery = (typed: string): TypedQuery => {
  const text = typed.normalize('NFKC').trim();
  const digits = digitsOf(text);
  if (digits !== null && digits !== '') {
    return {
      code: /^[08]\d{9}$/.test(digits) && !text.startsWith('+') ? digits : null,
      ticket: ticketOf(text, digits),
      isWholeTicket: digits.length >= 13 && digits.startsWith(PLATE),
      phones: phonesOf(text, digits),
      email: null,
      name: null,
    };
  }
  const isAddress = text.includes('@');
  return {
    code: null,
    ticket: null,
    isWholeTicket: false,
    phones: [],
    email: isAddress ? text.toLowerCase().replace(/\s/g, '') : null,
    name: isAddress || text === '' ? null : text,
  };
};
