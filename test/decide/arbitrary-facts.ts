import fc from 'fast-check';
import { z } from 'zod';

/** Days on which the rules turn: switches of edition, ends of the programme, month ends, the 29th of February. */
const TURNING_DAYS = [
  '1999-11-20',
  '2003-11-20',
  '2012-12-31',
  '2015-11-20',
  '2016-02-29',
  '2016-07-28',
  '2016-07-29',
  '2017-01-11',
  '2017-01-12',
  '2017-07-20',
  '2017-10-31',
  '2017-11-02',
  '2017-11-03',
  '2017-11-20',
  '2017-12-31',
  '2018-01-31',
  '2018-02-28',
  '2018-03-31',
  '2018-04-01',
];

const day = fc.oneof(
  fc.constantFrom(...TURNING_DAYS),
  fc
    .date({ min: new Date('2012-01-01'), max: new Date('2019-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

/** Instants of the programme's life, written in several offsets. */
export const instant: fc.Arbitrary<string> = fc
  .tuple(
    day,
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.constantFrom('Z', '+01:00', '-05:30'),
  )
  .map(
    ([date, hour, minute, zone]) =>
      `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}${zone}`,
  );

const amount = fc.oneof(
  fc.constantFrom(0, 1, 99, 100, 101, 4999, 5000, 5001, 1_000_000_000_000),
  fc.integer({ min: 0, max: 60_000 }),
);

const word = fc.constantFrom('', 'a', 'ID', 'AD', '055', 'AZ', 'IT', 'abcd1234', 'a@b.it', 'x_y');

const code = fc.constantFrom('AZ', 'AF', 'KL', 'FR', 'EUR', 'USD');

/** Values a checked type lets through; `undefined` when the candidate is of another form. */
const passing = (type: z.ZodType, candidates: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  candidates.filter((value) => type.safeParse(value).success);

const isOf = (type: z.ZodType, sample: unknown): boolean => type.safeParse(sample).success;

const textLike = (type: z.ZodType): fc.Arbitrary<unknown> => {
  if (isOf(type, '2017-11-20T10:00Z') && !isOf(type, 'a')) return instant;
  if (isOf(type, '2017-11-20') && !isOf(type, 'a')) return day;
  return isOf(type, 'a') ? word : passing(type, code);
};

/** An arbitrary value of a fact type: what the schemas of the packs are made of, nothing more. */
export const valueOfType = (type: z.ZodType): fc.Arbitrary<unknown> => {
  if (type instanceof z.ZodOptional) return valueOfType(type.unwrap() as z.ZodType);
  if (type instanceof z.ZodNullable) return fc.option(valueOfType(type.unwrap() as z.ZodType), { freq: 3 });
  if (type instanceof z.ZodBoolean) return fc.boolean();
  if (type instanceof z.ZodNumber) return amount;
  if (type instanceof z.ZodEnum) return fc.constantFrom(...type.options);
  if (type instanceof z.ZodArray) return fc.array(valueOfType(type.element as z.ZodType), { maxLength: 3 });
  if (type instanceof z.ZodObject) return objectOf(type.shape);
  if (type instanceof z.ZodString) return textLike(type);
  throw new Error('Facts have no such type.');
};

/** An object with some of the members of a shape. */
export const objectOf = (shape: Readonly<Record<string, unknown>>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(shape).map(([name, type]) => [name, valueOfType(type as z.ZodType)])), {
    requiredKeys: [],
  });
