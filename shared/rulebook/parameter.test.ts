import { describe, expect, it } from 'vitest';
import { defineParameter, valueOn } from './parameter.ts';

const window = defineParameter(
  'months to claim',
  { from: null, value: 6, source: 'first text' },
  { from: '2016-07-29', value: 4, source: 'second text' },
);

describe('a dated figure', () => {
  it.each([
    ['2010-01-01', 6],
    ['2016-07-28', 6],
    ['2016-07-29', 4],
    ['2030-01-01', 4],
  ])('on %s is %i', (day, value) => {
    expect(valueOn(window, day)).toBe(value);
  });

  it('needs a source for each value and days that run forward', () => {
    expect(() => defineParameter('x', { from: null, value: 1, source: ' ' })).toThrow(/no source/);
    const late = { from: '2017-01-01', value: 1, source: 'a' };
    expect(() => defineParameter('x', late, { ...late, from: '2016-01-01' })).toThrow(/not in order/);
    expect(() => defineParameter('x', late, { ...late, from: null })).toThrow(/not in order/);
  });
});
