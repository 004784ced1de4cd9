/** True if the digits end with the check digit of ISO/IEC 7064 MOD 11,10 over those before it (format 1 §5). */
export const hasMod1110CheckDigit = (digits: string): boolean => {
  let product = 10;
  for (let i = 0; i < digits.length - 1; i += 1) {
    const total = (product + (digits.charCodeAt(i) - 48)) % 10 || 10;
    product = (2 * total) % 11;
  }
  return (11 - product) % 10 === digits.charCodeAt(digits.length - 1) - 48;
};

// One step of the Luhn sum: every second digit is doubled, less 9 when above 9.
const doubled = (digit: number): number => (digit > 4 ? digit * 2 - 9 : digit * 2);

/** True if the digits, the check digit last, pass the Luhn test; Italian VAT numbers and payment cards share it. */
export const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    sum += i % 2 === 1 ? doubled(digit) : digit;
  }
  return sum % 10 === 0;
};
