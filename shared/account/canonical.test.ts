import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalise } from './canonical.ts';

/** As it reads in the docstring, without any cleverness. */
const plainly = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(plainly).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${plainly(member)}`).join(',')}}`;
};

describe('canonical JSON', () => {
  it('sorts names, keeps the order of lists, and leaves out what is undefined', () => {
    expect(canonicalise({ b: [2, { d: null, c: 'x' }], a: undefined, A: true })).toBe(
      '{"A":true,"b":[2,{"c":"x","d":null}]}',
    );
    expect(canonicalise({ a: undefined })).toBe('{}');
  });

  it('is the same for any value as by the plain rule, whatever was written before', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalise(value)).toBe(plainly(value));
      }),
    );
  });

  it('does not mix up objects whose names would look alike joined together', () => {
    expect(canonicalise({ 'a\u0000b': 1 })).toBe('{"a\\u0000b":1}');
    expect(canonicalise({ b: 1, a: 2 })).toBe('{"a":2,"b":1}');
    expect(canonicalise({ a: 1, b: 2 })).toBe('{"a":1,"b":2}');
    expect(canonicalise({ 'a\u0000b': 1 })).toBe('{"a\\u0000b":1}');
    expect(canonicalise({ 'x\u0000y': 1, z: 2 })).toBe('{"x\\u0000y":1,"z":2}');
    expect(canonicalise({ x: 1, 'y\u0000z': 2 })).toBe('{"x":1,"y\\u0000z":2}');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, () => 0, Symbol('s'), undefined, 1n])('refuses %s', (value) => {
    expect(() => canonicalise([value])).toThrow(TypeError);
  });
});
