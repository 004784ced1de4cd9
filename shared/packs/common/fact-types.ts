import { z } from 'zod';

const LONE_SURROGATE = /\p{Surrogate}/u;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const isRealDay = (text: string): boolean => {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const isDateInRange = (text: string): boolean => isRealDay(text) && text >= '1900-01-01' && text <= '2100-12-31';

const isInstant = (text: string): boolean => {
  const [, day] = INSTANT.exec(text) ?? [];
  return day !== undefined && isRealDay(day);
};

/** Up to 500 characters without half characters (lone surrogates). */
export const text = z
  .string()
  .refine((value) => (value.length <= 500 || [...value].length <= 500) && !LONE_SURROGATE.test(value));
/** A whole number from 0 to 10^12. */
export const int = z.number().int().min(0).max(1_000_000_000_000);
export const bool = z.boolean();
/** A real day from 1900 to 2100, `YYYY-MM-DD`. */
export const date = z.string().refine(isDateInRange);
/** ISO 8601 with `Z` or an offset; seconds and their fraction are optional; no leap second, no 24:00. */
export const instant = z.string().refine(isInstant);
export const iata = z.string().regex(/^[A-Z0-9]{2}$/);
export const currency = z.string().regex(/^[A-Z]{3}$/);
/** A list of at most 100 elements. */
export const list = <T extends z.ZodType>(element: T) => z.array(element).max(100);
/** One of a few words. */
export const oneOf = <const W extends readonly [string, ...string[]]>(...words: W) => z.enum(words);
/** A group of facts: every fact may be absent, an unknown one is refused. */
export const group = <S extends z.core.$ZodLooseShape>(shape: S) => z.strictObject(shape).partial();
