import { addMonths, type IsoDate } from '../../../../rulebook/calendar.ts';
import { valueOn } from '../../../../rulebook/parameter.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { awardValidityMonths } from './figures.ts';

/**
 * Last day of use of an award ticket (V of DECIDE 7.7): an end of its own can only shorten it. Undefined while the day of issue
 * is not known.
 */
export const lastValidDay = ({ award: { issuedOn, validUntil } }: Facts): IsoDate | undefined => {
  if (issuedOn === undefined) return undefined;
  const fullTerm = addMonths(issuedOn, valueOn(awardValidityMonths, issuedOn));
  return validUntil !== undefined && validUntil < fullTerm ? validUntil : fullTerm;
};
