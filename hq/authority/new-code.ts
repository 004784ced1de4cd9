import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import { isCodeTaken } from '../../db/hq/account-repository.ts';
import { hasMod1110CheckDigit } from '../import/check-digits.ts';

const DIGITS_DRAWN = 8;

const withCheckDigit = (nine: string): string => {
  for (let digit = 0; digit <= 9; digit += 1) {
    if (hasMod1110CheckDigit(`${nine}${digit}`)) return `${nine}${digit}`;
  }
  throw new Error('Nine digits have no check digit.');
};

/** An unused code of a natural person: ten digits, the first is 0, the last the check digit (extract format §5). */
export const drawNewCode = async (tx: Knex): Promise<string> => {
  for (;;) {
    const drawn = String(randomInt(10 ** DIGITS_DRAWN)).padStart(DIGITS_DRAWN, '0');
    const code = withCheckDigit(`0${drawn}`);
    if (!(await isCodeTaken(tx, code))) return code;
  }
};
