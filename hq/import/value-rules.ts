import type { Column } from './file-outline.ts';
import type { Row } from './row.ts';
import {
  forbiddenCharacterRule,
  holdsPaymentCard,
  isLongerThan,
  looksLikeCode,
  mixesScripts,
  tidyFreeText,
} from './text-rules.ts';
import type { ValueType } from './value-types.ts';

/** The day the extract is for, in the two forms that a (past) value takes. */
export interface BusinessDay {
  readonly date: string;
  /** First instant of the following day in Rome, `YYYY-MM-DDTHH:MMZ`. */
  readonly endsAt: string;
}

const isRequired = (column: Column): boolean => column.class === 'key' || column.class === 'must';

const judgeFreeText = (
  row: Row,
  column: string,
  raw: string,
  { limit, isName }: NonNullable<ValueType['freeText']>,
): string => {
  const { value, acted } = tidyFreeText(raw);
  for (const rule of acted) row.warn(rule, column);
  row.require(!isLongerThan(value, limit), 'T3', column);
  if (looksLikeCode(value)) row.warn('T6', column);
  if (isName && mixesScripts(value)) row.warn('T7', column);
  row.require(!holdsPaymentCard(value), 'T8', column);
  return value;
};

// V1 by class: a soft value is dropped and a total ignored, anything else leaves the record out.
const judgeType = (row: Row, column: Column, value: string): boolean => {
  if (column.type.accepts(value, row.values[0] as string)) return true;
  const optional = column.class === 'soft' || column.class === 'total';
  row.report('V1', optional ? 'warn' : 'reject', column.name);
  if (optional) row.drop(column.name);
  return false;
};

const isPast = (value: string, day: BusinessDay): boolean =>
  value.length > 10 ? value < day.endsAt : value <= day.date;

/** True unless the value of a key column cannot be read, so that the record has no key. */
const judgeValue = (row: Row, column: Column, place: number, day: BusinessDay | undefined): boolean => {
  let value = row.values[place] as string;
  const forbidden = value === '' ? undefined : forbiddenCharacterRule(value);
  if (forbidden) return row.require(false, forbidden, column.name);
  const { freeText } = column.type;
  if (freeText && value !== '') {
    value = judgeFreeText(row, column.name, value, freeText);
    row.values[place] = value;
  }
  if (value === '') return isRequired(column) ? row.require(false, 'V2', column.name) : true;
  if (!judgeType(row, column, value)) return false;
  if (column.past && day) row.require(isPast(value, day), 'V3', column.name);
  return true;
};

/**
 * Judges all single values of a record (T and V), tidies free text and drops bad soft values in place.
 * @returns true if the values of the key can be read
 */
export const judgeValues = (row: Row, day: BusinessDay | undefined): boolean => {
  let hasKey = true;
  row.file.columns.forEach((column, place) => {
    if (!judgeValue(row, column, place, day) && column.class === 'key') hasKey = false;
  });
  return hasKey;
};
