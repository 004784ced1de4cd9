import { describe, expect, it } from 'vitest';
import * as format from './format.ts';

describe('formats of UI.md §6', () => {
  it.each([
    ['en', '84,320', '1,250'],
    ['it', '84.320', '1.250'],
    ['el', '84.320', '1.250'],
    ['nl', '84.320', '1.250'],
    ['ru', '84\u00a0320', '1\u00a0250'],
  ] as const)('groups miles in %s, four digits too', (language, large, small) => {
    expect(format.formatNumber(84_320, language)).toBe(large);
    expect(format.formatNumber(1250, language)).toBe(small);
  });

  it('signs ledger miles with a true minus', () => {
    expect(format.formatSignedMiles(1250, 'en')).toBe('+1,250');
    expect(format.formatSignedMiles(-25_000, 'it')).toBe('\u221225.000');
    expect(format.formatSignedMiles(0, 'en')).toBe('0');
  });

  it('writes calendar days without a time zone', () => {
    expect(format.formatShortDate('2017-03-14', 'en')).toBe('14 Mar 2017');
    expect(format.formatLetterDate('2017-11-20', 'it')).toBe('20 novembre 2017');
    expect(format.formatNumericDate('2017-03-14', 'nl')).toBe('14-03-2017');
    expect(format.formatWeekday('2017-11-20', 'en', 'long')).toBe('Monday');
  });

  it('counts hours to 23', () => {
    const midnight = new Date(2017, 10, 20, 0, 5).toISOString();
    expect(format.formatTime(midnight, 'en')).toBe('00:05');
  });

  it.each([
    [0, '00:00'],
    [252_900, '04:12'],
    [3_852_000, '1:04:12'],
    [-5, '00:00'],
  ])('shows a call of %i ms as %s', (milliseconds, shown) => {
    expect(format.formatDuration(milliseconds)).toBe(shown);
  });

  it('groups codes 4-3-3 and leaves other text alone', () => {
    expect(format.formatCode('0056994590')).toBe('0056 994 590');
    expect(format.formatCode('A-2147')).toBe('A-2147');
  });

  it('reads telephone numbers in the groups of their country', () => {
    expect(format.formatPhone('+74955550162')).toBe('+7 495 555-01-62');
    expect(format.formatPhone('+302105550147')).toBe('+30 210 555 0147');
    expect(format.formatPhone('+31205550183')).toBe('+31 20 555 0183');
    expect(format.formatPhone('+390655550142')).toBe('+39 06 5555 0142');
    expect(format.formatPhone('withheld')).toBe('withheld');
  });

  it.each([
    ['2017-11-20T10:00:00Z', 'now', 0],
    ['2017-11-20T09:59:48Z', 'seconds', 12],
    ['2017-11-20T09:48:00Z', 'minutes', 12],
    ['2017-11-20T05:00:00Z', 'hours', 5],
    ['2017-11-17T05:00:00Z', 'days', 3],
    ['2017-11-20T10:30:00Z', 'now', 0],
  ] as const)('calls the age of %s %s', (instant, unit, count) => {
    expect(format.ageOf(instant, Date.parse('2017-11-20T10:00:00Z'))).toEqual({ unit, count });
  });

  it('never divides by nothing', () => {
    expect(format.formatPercent(0, 0, 'en')).toBe('0%');
    expect(format.formatPercent(64, 100, 'en')).toBe('64%');
  });
});

describe('a ticket number', () => {
  it.each([
    ['0552107458831', '055-2107 458 831'],
    ['0552198903566-1', '055-2198 903 566/1'],
    ['Hertz', 'Hertz'],
  ])('%s is read %s', (ticket, shown) => {
    expect(format.formatTicket(ticket)).toBe(shown);
  });
});
