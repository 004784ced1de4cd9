import { describe, expect, it } from 'vitest';
import { pinDigits } from './pin-field.tsx';
import { rovingIndex } from './roving.ts';

describe('arrows within a group', () => {
  it.each([
    ['ArrowDown', 3, 0],
    ['ArrowUp', 0, 3],
    ['Home', 2, 0],
    ['End', 0, 3],
    ['a', 1, null],
  ])('%s from %i goes to %s', (key, from, to) => {
    expect(rovingIndex(key, from, 4)).toBe(to);
  });

  it('stays nowhere in an empty group', () => {
    expect(rovingIndex('ArrowDown', 0, 0)).toBeNull();
  });
});

describe('the PIN field', () => {
  it('keeps four digits of whatever is typed or pasted', () => {
    expect(pinDigits('5 1-6a3')).toBe('5163');
    expect(pinDigits('516399')).toBe('5163');
  });
});
