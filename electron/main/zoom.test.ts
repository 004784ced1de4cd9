import { describe, expect, it } from 'vitest';
import { nextZoom } from './zoom.ts';

describe('nextZoom', () => {
  it.each([
    [1, 1, 1.1],
    [1, -1, 0.9],
    [2, 1, 2],
    [0.8, -1, 0.8],
    [1.27, 1, 1.5],
  ] as const)('from %d in direction %d goes to %d', (factor, direction, expected) => {
    expect(nextZoom(factor, direction)).toBe(expected);
  });
});
