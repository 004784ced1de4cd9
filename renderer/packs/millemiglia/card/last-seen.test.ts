import { describe, expect, it } from 'vitest';
import { lastSeenDays } from './last-seen.ts';

describe('days offered as last seen', () => {
  it('begin today and go back a month', () => {
    const days = lastSeenDays('2017-03-01', null);
    expect(days.slice(0, 3)).toEqual(['2017-03-01', '2017-02-28', '2017-02-27']);
    expect(days).toHaveLength(31);
  });
  it('keep a chosen day that lies further back', () => {
    expect(lastSeenDays('2017-11-20', '2017-08-01').at(-1)).toBe('2017-08-01');
  });
  it('offer a chosen day once', () => {
    expect(lastSeenDays('2017-11-20', '2017-11-19')).toHaveLength(31);
  });
});
