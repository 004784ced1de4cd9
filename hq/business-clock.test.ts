import { describe, expect, it } from 'vitest';
import { businessClock, businessDayOf } from './business-clock.ts';

describe('business time', () => {
  it('has its day in Rome, to the last second of it', () => {
    expect(businessDayOf('2017-11-20T22:59:59.999Z')).toBe('2017-11-20');
    expect(businessDayOf('2017-11-20T23:00:00.000Z')).toBe('2017-11-21');
  });

  it('never says the time of one day and the date of another', () => {
    // A clock that passes midnight in Rome between one look and the next.
    let ms = Date.parse('2017-11-20T22:59:59.999Z') - 1;
    const clock = businessClock(undefined, () => ++ms);
    for (let look = 0; look < 3; look += 1) {
      const { now, date } = clock.business();
      expect(date).toBe(businessDayOf(now));
    }
  });

  it('keeps the date of a demo and the time of the day', () => {
    const clock = businessClock('2017-11-20', () => Date.parse('2026-07-01T10:15:00.000Z'));
    expect(clock.business()).toEqual({ now: '2017-11-20T11:15:00.000Z', date: '2017-11-20', demo: true });
  });
});
