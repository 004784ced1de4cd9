const LONG_RUN = /\d(?:[ .-]?\d){12,18}/gu;

const passesLuhn = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
};

/** Payment cards begin with 2 to 6; tickets of this airline (055…) and programme codes begin with 0 or 8 and may pass the check by chance. */
const isPaymentCard = (digits: string): boolean => /^[2-6]/u.test(digits) && passesLuhn(digits);

/** True when a text holds what looks like a payment card number: no field may keep one (DESIGN §8). */
export const holdsCardNumber = (text: string): boolean =>
  (text.match(LONG_RUN) ?? []).some((run) => isPaymentCard(run.replace(/\D/gu, '')));
