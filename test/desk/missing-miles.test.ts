import { afterEach, describe, expect, it } from 'vitest';
import { balanceOf } from '../../shared/account/balance.ts';
import type { CallEvent } from '../../shared/contract/desk-api.ts';
import type { BookedCoupon } from '../../shared/programme/booked-coupon.ts';
import type { LegField } from '../../shared/workflows/claim-context.ts';
import { lineOf, PIN, readyDesk, STOLEN, signIn, type TestDesk, until } from './desk-under-test.ts';

let test: TestDesk;
afterEach(() => test.dispose());

const TICKET = '0552107330914';
const MILES = 2134;

/** FCO–JFK on class S gives half the distance; in July the four months are over. */
const coupon = (number: number, over: Partial<BookedCoupon> = {}): BookedCoupon => ({
  ticket: TICKET,
  coupon: number,
  passenger: 'VERDEMARE/GIUNIA MRS',
  marketing: 'AZ',
  operating: 'AZ',
  flightNo: '610',
  localDate: '2017-10-10',
  departsAt: '2017-10-10T08:00:00.000Z',
  origin: 'FCO',
  destination: 'JFK',
  bookingClass: 'S',
  fareBasis: 'SOW',
  ticketKind: 'paid',
  applicableCents: 20_000,
  paidCents: 20_000,
  discountCode: null,
  promoFare: false,
  flown: true,
  upgrade: null,
  quotedCode: null,
  cancelledAt: null,
  rebookedOn: null,
  rebookedBy: null,
  creditedTo: 'none',
  creditedElsewhere: null,
  ...over,
});

const send = (event: CallEvent) => test.desk.send('c1', event);
const claim = () => {
  const { claim: shown } = lineOf(test.desk);
  if (shown === null) throw new Error('The call has no claim.');
  return shown;
};
const type = async (leg: number, fields: Partial<Record<LegField, string>>) => {
  for (const [field, text] of Object.entries(fields))
    await send({ type: 'LEG_FIELD', leg, field: field as LegField, text });
};

/** A call that is about missing miles from its first word; the PIN leads to the flights. */
const openClaim = async (coupons: readonly BookedCoupon[] = [coupon(1)]) => {
  test = await readyDesk({}, undefined, { coupons });
  await test.desk.heardFromExchange({ event: 'newCall', callId: 'c1', from: '+393200000001', language: 'it' });
  await send({ type: 'ANSWER' });
  await send({ type: 'CHOOSE_MEMBER', code: STOLEN });
  await send({ type: 'START_SERVICE', service: 'missing-miles.claim' });
  await test.desk.verifyPin('c1', PIN);
  expect(lineOf(test.desk)).toMatchObject({ state: 'claiming', topic: 'missing-miles.claim' });
};

const typed = { flight: 'AZ 611', date: '11/10/2017', origin: 'JFK', destination: 'FCO', bookingClass: 'S' };

describe('a claim of missing miles at the desk', () => {
  it('finds the flights by their ticket, credits them and follows the settlement', async () => {
    await openClaim();
    const before = balanceOf(test.hq.account(STOLEN)?.ledger ?? []);
    expect(await test.desk.findTicket('c1', '055-2107 330 914')).toBe(true);
    expect(claim()).toMatchObject({
      ticket: { state: 'found' },
      legs: [{ outcome: 'credit', booked: true, figures: { distance: 4267, rate: 50, total: MILES } }],
      totals: { credited: MILES, qualifying: MILES, before },
      open: [],
    });
    expect(lineOf(test.desk).script?.text.it).toContain('2.134 miglia');
    expect(await send({ type: 'CONFIRM_CLAIM' })).toBe(true);
    await until(test.desk, () => claim().command?.status === 'accepted');
    expect(claim()).toMatchObject({ stage: 'recorded', command: { result: { credited: MILES } } });
    expect(lineOf(test.desk).script?.text.it).toContain('2.134 miglia');
    expect(balanceOf(test.hq.account(STOLEN)?.ledger ?? [])).toBe(before + MILES);
    expect(await send({ type: 'CONFIRM_CLAIM' })).toBe(false);
    expect(test.hq.settled.filter(({ command }) => command.type === 'miles.claim')).toHaveLength(1);
  });

  it('tells every leg its own outcome with its clause', async () => {
    await openClaim([
      coupon(1),
      coupon(2, { localDate: '2017-07-19' }),
      coupon(3, { bookingClass: 'U', localDate: '2017-11-10' }),
    ]);
    await test.desk.findTicket('c1', TICKET);
    await send({ type: 'ADD_LEG', kind: 'partner' });
    await type(4, { partner: 'HOR' });
    await send({ type: 'EDIT_LEG', leg: null });
    expect(claim().legs.map(({ outcome, reason }) => [outcome, reason?.clause ?? null])).toEqual([
      ['credit', null],
      ['refuse', 'mm-2017 4.3'],
      ['refuse', 'mm-2017 4.12'],
      ['refer', 'mm-2017 4.3'],
    ]);
    expect(claim().legs[3]?.partner).toMatchObject({ phone: '+390600000103' });
    expect(lineOf(test.desk).script?.text.en).toContain('+390600000103');
    expect(claim().checks[0]).toMatchObject({ verdict: 'deny' });
  });

  it('keeps what cannot be read with its field, and decides it once it can', async () => {
    await openClaim([]);
    expect(await test.desk.findTicket('c1', `${TICKET}0`)).toBe(false);
    expect(lineOf(test.desk).refusal?.code).toBe('ticket-check-digit');
    expect(await test.desk.findTicket('c1', TICKET)).toBe(true);
    expect(claim()).toMatchObject({ ticket: { state: 'not-found' }, editing: 1 });
    await type(1, { ...typed, date: '31/06/2017', origin: 'XXX' });
    const faults = () =>
      claim().legs[0]?.fields.flatMap(({ field, text, fault }) => (fault ? [[field, text, fault]] : []));
    expect(faults()).toEqual([
      ['date', '31/06/2017', 'date-impossible'],
      ['origin', 'XXX', 'airport-unknown'],
    ]);
    expect(claim().open).toEqual(['unreadable', 'form']);
    expect(await send({ type: 'CONFIRM_CLAIM' })).toBe(false);
    await type(1, { date: '21/11/2017', origin: 'JFK' });
    expect(faults()).toEqual([['date', '21/11/2017', 'date-future']]);
    await type(1, { date: '11/10/2017' });
    expect(claim().legs[0]).toMatchObject({ outcome: 'document', dueOn: '2018-02-11', flight: { ticket: TICKET } });
  });

  it('takes no card number in any field', async () => {
    await openClaim([]);
    await send({ type: 'ADD_LEG', kind: 'flight' });
    const card = '4111 1111 1111 1111';
    expect(await test.desk.findTicket('c1', card)).toBe(false);
    expect(lineOf(test.desk).refusal?.code).toBe('card-number');
    for (const field of ['ticket', 'passenger', 'flight', 'paidFare'] as const) {
      expect(await send({ type: 'LEG_FIELD', leg: 1, field, text: card })).toBe(false);
      expect(lineOf(test.desk).refusal?.code).toBe('card-number');
    }
    expect(await send({ type: 'TICKET_TYPED', text: card })).toBe(false);
  });

  it('asks for papers where the booking system does not know the flight, and for nothing twice', async () => {
    await openClaim([]);
    await test.desk.findTicket('c1', TICKET);
    await type(1, typed);
    await send({ type: 'EDIT_LEG', leg: null });
    expect(claim()).toMatchObject({ uploadLink: { offered: true, wanted: true }, totals: { credited: 0 } });
    expect(await send({ type: 'CONFIRM_CLAIM' })).toBe(true);
    await until(test.desk, () => lineOf(test.desk).member?.claims?.[0]?.papers === 'awaited');
    expect(lineOf(test.desk).member?.claims?.[0]).toMatchObject({ state: 'open', dueOn: '2018-02-11' });
  });

  it('goes on after the power failed in the middle of a leg', async () => {
    await openClaim();
    await test.desk.findTicket('c1', TICKET);
    await send({ type: 'ADD_LEG', kind: 'flight' });
    await type(2, { flight: 'AZ 611', date: '31/06/2017' });
    const before = claim();
    await test.restart();
    await signIn(test.desk);
    expect(claim()).toEqual(before);
  });

  it('is queued without a connection, as pending miles, and settled for the day of the call', async () => {
    await openClaim();
    await test.desk.findTicket('c1', TICKET);
    test.hq.isDown = true;
    test.desk.syncNow();
    await until(test.desk, () => claim().queued);
    expect(claim()).toMatchObject({ totals: { credited: 0, waiting: MILES }, legs: [{ outcome: 'wait' }] });
    expect(await send({ type: 'CONFIRM_CLAIM' })).toBe(true);
    expect(lineOf(test.desk).member?.balance?.pending).toBe(MILES);
    test.hq.isDown = false;
    test.desk.syncNow();
    await until(test.desk, () => claim().command?.status === 'accepted');
    expect(claim().legs[0]).toMatchObject({ outcome: 'credit' });
    await until(test.desk, () => lineOf(test.desk).member?.balance?.pending === 0);
  });

  it('needs the caller to be identified, and shows no balance without the PIN', async () => {
    test = await readyDesk({}, undefined, { coupons: [coupon(1)] });
    await test.desk.heardFromExchange({ event: 'newCall', callId: 'c1', from: null, language: 'it' });
    await send({ type: 'ANSWER' });
    await send({ type: 'CHOOSE_MEMBER', code: STOLEN });
    await send({ type: 'START_SERVICE', service: 'missing-miles.claim' });
    expect(lineOf(test.desk).state).toBe('verifying');
    expect(await test.desk.findTicket('c1', TICKET)).toBe(false);
    await send({ type: 'CONTINUE_WITHOUT_PIN' });
    await send({ type: 'START_SERVICE', service: 'missing-miles.claim' });
    await test.desk.findTicket('c1', TICKET);
    expect(claim()).toMatchObject({ totals: { before: null, credited: MILES } });
  });
});
