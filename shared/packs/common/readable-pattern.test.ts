import { describe, expect, it } from 'vitest';
import { readablePattern } from './readable-pattern.ts';

describe('a message as it stands in the book', () => {
  it.each([
    ['Nothing to fill in.', 'Nothing to fill in.'],
    ['Until {lastDay, date, long} you may claim {miles, number}.', 'Until […] you may claim […].'],
    ['{months, plural, one {# month} other {# months}} ago', '[…] months ago'],
    ['Send it to {to, select, parent {the parent} other {the member}}.', 'Send it to the parent / the member.'],
    ['{to, select, parent {} other {the member}}', 'the member'],
    ['Angle <brackets> stay.', 'Angle <brackets> stay.'],
  ])('%s', (pattern, shown) => {
    expect(readablePattern(pattern, 'en')).toBe(shown);
  });
});
