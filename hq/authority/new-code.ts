import { hasMod1110CheckDigit } from '../import/check-digits.ts';
import type { Chance } from './chance.ts';

const DIGITS_DRAWN = 8;

const withCheckDigit = (nine: string): string => {
  for (let digit = 0; digit <= 9; digit += 1) {
    if (hasMod1110CheckDigit(`${nine}${digit}`)) return `${nine}${digit}`;
  }
  throw new Error('Nine digits have no check digit.');
};

/** A code of a natural person: ten digits, the first is 0, the last the check digit (extract format §5). It may be somebody's already. */
const anyCode = ({ below }: Chance): string =>
  withCheckDigit(`0${String(below(10 ** DIGITS_DRAWN)).padStart(DIGITS_DRAWN, '0')}`);

/** An unused code of a natural person. */
export const drawNewCode = async (chance: Chance, isTaken: (code: string) => Promise<boolean>): Promise<string> => {
  for (;;) {
    const code = anyCode(chance);
    if (!(await isTaken(code))) return code;
  }
};
