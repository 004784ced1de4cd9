import type { MaskedText } from '../../../shared/contract/console-view.ts';

/** Always the same dots: not even the length of a masked value is told. */
const DOTS = '••••••';

/** A value for a verified caller, dots for anybody else; null when nothing is on file. */
export const maskedUnless = (isVerified: boolean, value: string | null): MaskedText => ({
  value: value === null || isVerified ? value : DOTS,
  masked: value !== null && !isVerified,
});

/** The last four digits of a card's code, or dots. */
export const lastDigits = (isVerified: boolean, code: string): string => (isVerified ? code.slice(-4) : '••••');
