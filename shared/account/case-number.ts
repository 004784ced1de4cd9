/** Crockford's digits: none is taken for another when read aloud. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const HEX_DIGITS_USED = 10;
const LENGTH = 8;

/**
 * The number people call a case by, made from its id alone, so that a desk without a connection knows it too: `K-7Q2M-04XD`. Forty bits
 * of chance tell the cases of years apart; what a case is looked up by is its id.
 */
export const caseNumberOf = (caseId: string): string => {
  const number = BigInt(`0x${caseId.replaceAll('-', '').slice(-HEX_DIGITS_USED)}`);
  const digits = Array.from({ length: LENGTH }, (_, at) => {
    const shift = BigInt((LENGTH - 1 - at) * 5);
    return DIGITS[Number((number >> shift) & 31n)];
  }).join('');
  return `K-${digits.slice(0, 4)}-${digits.slice(4)}`;
};
