import { IntlMessageFormat } from 'intl-messageformat';
import type { ParamValue } from '../../rulebook/verdict.ts';
import type { Language } from './languages.ts';

/** Figures of the rules carry days without a time; they are shown in UTC so that no machine's zone can move them. */
const formats = {
  // Also four digits are grouped: miles read aloud look the same on every line (UI formats).
  number: { grouped: { useGrouping: 'always' } as const },
  date: { long: { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const },
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const shown = (value: ParamValue): string | number | boolean | Date | null => {
  if (typeof value === 'string' && DAY.test(value)) return new Date(`${value}T00:00:00Z`);
  return Array.isArray(value) ? value.join(', ') : (value as string | number | boolean | null);
};

/** Dates in English are written day first, as the regulations write them. */
const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

const compiled = new Map<string, IntlMessageFormat>();

const compile = (pattern: string, language: Language): IntlMessageFormat => {
  const key = `${language} ${pattern}`;
  const known = compiled.get(key);
  if (known) return known;
  const format = new IntlMessageFormat(pattern, localeOf(language), formats, { ignoreTag: true });
  compiled.set(key, format);
  return format;
};

/** Fills an ICU pattern. Throws when the pattern is malformed or needs a value that is not given. */
export const formatMessage = (
  pattern: string,
  params: Readonly<Record<string, ParamValue>>,
  language: Language,
): string => {
  const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(value)]));
  const text = compile(pattern, language).format(values);
  if (typeof text !== 'string' || text === '') throw new Error('A message gave no text.');
  return text;
};
