import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, ageOn, calendarDateIn, isAtMostHours, isByInstant, isWithinHours } from './calendar.ts';

describe('calendarDateIn', () => {
  it.each([
    ['2017-11-02T22:59:59Z', '2017-11-02'],
    ['2017-11-02T23:00:00Z', '2017-11-03'],
    ['2017-07-28T22:00:00Z', '2017-07-29'],
    ['2017-03-26T00:59:59+01:00', '2017-03-26'],
    ['2017-12-31T23:59:59.999+01:00', '2017-12-31'],
    ['2017-12-31T19:00-05:00', '2018-01-01'],
  ])('puts %s on %s in Rome', (instant, date) => {
    expect(calendarDateIn('Europe/Rome', instant)).toBe(date);
  });
});

describe('a day that is remembered', () => {
  const HOUR_MS = 3_600_000;
  const exactly = (zone: string, instant: string): string =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

  it.each(['Europe/Rome', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Kiritimati'])(
    'is the one that falls there, all the hours of changes, in %s',
    (zone) => {
      const starts = ['1981-03-28', '1986-01-01', '2011-12-29', '2017-03-25', '2017-10-28', '1994-12-30'];
      for (const start of starts) {
        const began = Date.parse(`${start}T00:00:00Z`);
        for (let step = 0; step < 60 * 4; step += 1) {
          const instant = new Date(began + (step * HOUR_MS) / 4 + 12_345).toISOString();
          expect([instant, calendarDateIn(zone, instant)]).toEqual([instant, exactly(zone, instant)]);
        }
      }
    },
  );

  it('is not taken for an instant that does not exist, or from a time when zones were off by seconds', () => {
    calendarDateIn('Europe/Rome', '2017-11-20T10:00:00Z');
    expect(() => calendarDateIn('Europe/Rome', '2017-11-20T10:00:61Z')).toThrow();
    expect(() => calendarDateIn('Europe/Rome', '2017-13-20T10:00:00Z')).toThrow();
    expect(calendarDateIn('Africa/Monrovia', '1971-12-31T00:44:29Z')).toBe('1971-12-30');
    expect(calendarDateIn('Africa/Monrovia', '1971-12-31T00:44:30Z')).toBe('1971-12-31');
  });
});

describe('addMonths', () => {
  it.each([
    ['2016-10-31', 4, '2017-02-28'],
    ['2015-10-31', 4, '2016-02-29'],
    ['2017-11-20', 12, '2018-11-20'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2017-08-31', 1, '2017-09-30'],
  ])('%s and %i months is %s', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });
});

it('counts days over month and year ends', () => {
  expect(addDays('2017-12-31', 1)).toBe('2018-01-01');
});

describe('days beyond the calendar of four-digit years', () => {
  it.each([
    [addDays('2017-11-20', 1_000_000_000_000), '9999-12-31'],
    [addMonths('2017-11-20', 1_000_000_000_000), '9999-12-31'],
    [addMonths('2017-11-20', 120_000), '9999-12-31'],
    [addDays('2017-11-20', -1_000_000_000_000), '0000-01-01'],
    [addMonths('2017-11-20', -36_000), '0000-01-01'],
    [calendarDateIn('Europe/Rome', '9999-12-31T23:30:00Z'), '9999-12-31'],
  ])('%s stands for them', (date, expected) => {
    expect(date).toBe(expected);
  });
});

describe('isByInstant', () => {
  it.each([
    ['2017-11-20T10:00:00Z', '2017-11-20T11:00:00+01:00', true],
    ['2017-11-20T10:00:00.000000001Z', '2017-11-20T11:00:00+01:00', false],
    ['2017-11-20T09:59:59Z', '2017-11-20T11:00:00+01:00', true],
  ])('%s by %s: %s', (instant, limit, byThen) => {
    expect(isByInstant(instant, limit)).toBe(byThen);
  });
});

describe('ageOn', () => {
  it.each([
    ['1999-11-20', '2017-11-19', 17],
    ['1999-11-20', '2017-11-20', 18],
    ['2004-02-29', '2018-02-27', 13],
    ['2004-02-29', '2018-02-28', 14],
  ])('born %s is on %s aged %i', (birthDate, date, age) => {
    expect(ageOn(birthDate, date)).toBe(age);
  });
});

describe('isWithinHours', () => {
  it.each([
    ['2017-11-19T21:40:00+01:00', '2017-11-20T21:39:59+01:00', true],
    ['2017-11-19T21:40:00+01:00', '2017-11-20T21:40:00+01:00', false],
    ['2017-10-28T12:00:00+02:00', '2017-10-29T11:00:00+01:00', false],
    ['2017-11-21T00:00:00Z', '2017-11-20T00:00:00Z', true],
  ])('%s to %s: %s', (earlier, later, within) => {
    expect(isWithinHours(earlier, later, 24)).toBe(within);
  });
});

describe('isAtMostHours', () => {
  it.each([
    ['2017-11-08T20:00:00+01:00', '2017-11-10T08:00:00+01:00', true],
    ['2017-11-08T19:59:59+01:00', '2017-11-10T08:00:00+01:00', false],
    ['2017-11-10T09:00:00+01:00', '2017-11-10T08:00:00+01:00', true],
  ])('%s to %s: %s', (earlier, later, within) => {
    expect(isAtMostHours(earlier, later, 36)).toBe(within);
  });
});
