import type { IsoDate } from './calendar.ts';

/** A figure of the rules with the first day it counts (null = from the start) and the clause or convention it comes from. */
export interface DatedValue<T> {
  readonly from: IsoDate | null;
  readonly value: T;
  readonly source: string;
}

/** One figure through time, oldest value first. */
export interface Parameter<T> {
  readonly meaning: string;
  readonly values: readonly [DatedValue<T>, ...DatedValue<T>[]];
}

/** Declares a figure; throws when a value has no source or the days do not run forward. */
export const defineParameter = <T>(meaning: string, ...values: [DatedValue<T>, ...DatedValue<T>[]]): Parameter<T> => {
  values.forEach((value, position) => {
    if (value.source.trim() === '') throw new Error(`A value of the parameter "${meaning}" names no source.`);
    const before = values[position - 1];
    if (before && (value.from === null || (before.from !== null && before.from >= value.from)))
      throw new Error(`The values of the parameter "${meaning}" are not in order of their first day.`);
  });
  return { meaning, values };
};

/** The value in force on a day: the newest one whose first day is not later, or the oldest one before all of them. */
export const valueOn = <T>(parameter: Parameter<T>, date: IsoDate): T => {
  let inForce = parameter.values[0];
  for (const value of parameter.values) if (value.from === null || value.from <= date) inForce = value;
  return inForce.value;
};
