import { describe, expect, it } from 'vitest';
import { type GivenLeg, readLeg } from './leg-reading.ts';
import { smallProgramme } from './programme-data.fixture.ts';
import { readTicket } from './ticket-number.ts';

const TODAY = '2017-11-20';
const typed: GivenLeg = {
  flight: 'az721',
  date: '19/07/2017',
  origin: 'ath',
  destination: 'FCO',
  bookingClass: 's',
};
const read = (over: GivenLeg = {}) => readLeg({ ...typed, ...over }, smallProgramme, TODAY);

describe('a flight typed from the boarding pass', () => {
  it('is read as callers say it', () => {
    expect(read()).toMatchObject({
      leg: {
        marketing: 'AZ',
        operating: 'AZ',
        flightNo: '721',
        date: '2017-07-19',
        origin: 'ATH',
        destination: 'FCO',
        bookingClass: 'S',
        ticketKind: 'paid',
        coupon: 1,
        ticket: null,
        fare: null,
      },
    });
  });

  it.each([
    ['2017-07-19', '2017-07-19'],
    ['19 7 17', '2017-07-19'],
    ['19.07.2017', '2017-07-19'],
    ['29-2-16', '2016-02-29'],
    [TODAY, TODAY],
  ])('has the date %s', (date, iso) => {
    expect(read({ date })).toMatchObject({ leg: { date: iso } });
  });

  it.each([
    ['date', '31/06/2017', 'date-impossible'],
    ['date', '29/02/2017', 'date-impossible'],
    ['date', '21/11/2017', 'date-future'],
    ['date', 'July', 'date-form'],
    ['origin', 'XXX', 'airport-unknown'],
    ['destination', 'ATH', 'airport-same'],
    ['flight', '721', 'flight-form'],
    ['flight', '00721', 'flight-form'],
    ['bookingClass', '7', 'class-form'],
    ['operating', '12', 'carrier-form'],
    ['ticket', '0552107330914 0', 'ticket-check-digit'],
    ['ticket', '055210733', 'ticket-form'],
    ['coupon', '5', 'coupon-form'],
    ['passenger', 'PAPADAKIS', 'passenger-form'],
    ['applicableFare', '12,5', 'fare-form'],
    ['flight', '', 'missing'],
  ] as const)('with %s %s says what is wrong there', (field, text, code) => {
    expect(read({ [field]: text })).toEqual({ faults: { [field]: code } });
  });

  it('tells every fault at once, in the order of the form', () => {
    const { faults } = read({ date: '', origin: '', ticket: 'x' }) as { faults: object };
    expect(Object.entries(faults)).toEqual([
      ['date', 'missing'],
      ['origin', 'missing'],
      ['ticket', 'ticket-form'],
    ]);
  });

  it('takes a fare with both its amounts only', () => {
    expect(read({ applicableFare: '200', paidFare: '119,99' })).toMatchObject({
      leg: { fare: { applicableCents: 20_000, paidCents: 11_999 } },
    });
    expect(read({ applicableFare: '200' })).toEqual({ faults: { paidFare: 'fare-alone' } });
  });
});

describe('a ticket number', () => {
  it.each(['0552107330914', '055-2107330914', '055 2107 330 914', '05521073309146'])('%s is read', (text) => {
    expect(readTicket(text)).toEqual({ ticket: '0552107330914' });
  });
  it('with another check digit is not', () => {
    const wrong = Array.from({ length: 10 }, (_, digit) => readTicket(`0552107330914${digit}`));
    expect(wrong.filter((reading) => 'ticket' in reading)).toHaveLength(1);
  });
});
