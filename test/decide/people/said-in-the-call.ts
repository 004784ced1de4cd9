import type { Facts } from './account-facts.ts';
import { type Journey, oneWay, roundTrip } from './prices.ts';

/** What the caller says and no row of the extract tells. */
export interface Said {
  readonly facts?: Facts;
  /** Where an award is to go, or go from now on. */
  readonly journey?: Journey;
  /** The caller wants the award that is booked already. */
  readonly ticketsBooking?: true;
  /** What of the award is to change. */
  readonly changes?: 'date' | 'destination' | 'beneficiary';
  /** Given name and surname of the child the call is about. */
  readonly child?: readonly [given: string, surname: string];
  readonly club?: string;
  readonly newEmail?: string;
  /** The coupon named before in the same conversation. */
  readonly missingFlight?: string;
}

const WEBSITE_FAILED: Said = { facts: { pin: { webAttempt: 'notReceived' } } };

const FORM_FILLED = { mandatoryComplete: true, acceptsRegulations: true };

/** One line a call, by its id in `people.json`. A call that is not listed says nothing that the rows do not tell. */
export const saidInTheCall: Readonly<Record<string, Said>> = {
  'A01.1': { facts: { card: { state: 'stolen' } } },
  'A01.2': { facts: { card: { issue: 'compensation' } } },
  'A03.1': { changes: 'date', facts: { change: { newTravelOn: '2017-11-20' } } },
  'A03.2': { changes: 'date', facts: { change: { newTravelOn: '2017-11-21' } } },
  'A03.3': { changes: 'date' },
  'A06.1': { changes: 'destination', journey: roundTrip('FCO', 'ATH') },
  'A09.1': { journey: roundTrip('AMS', 'FCO') },
  'A09.2': { journey: roundTrip('AMS', 'FCO') },
  'A10.1': { journey: oneWay('SVO', 'FCO') },
  'A10.2': { facts: { reinstate: { reason: 'noNotice' } } },
  'A11.2': { missingFlight: '0552157820706-1' },
  'A14.2': { facts: { flight: { flown: true } } }, // two days after the extract
  'A14.3': {
    child: ['GAIA', 'PIRAS'],
    facts: {
      person: {
        consentOnFile: true,
        postalAddress: 'Via Dante, 3',
        email: 'gaia@lettera.example',
        ...FORM_FILLED,
      },
      child: { codeQuoted: true },
    },
  },
  'A20.1': { child: ['LEONARDO', 'DE SANTIS'] },
  'A21.1': { journey: oneWay('AHO', 'FCO') },
  'A21.2': { facts: { profile: { field: 'postalAddress' } } },
  'A23.2': { facts: { person: { postalAddress: 'Via Roma, 1', email: 'umberto@posta.example', ...FORM_FILLED } } },
  'A25.1': { facts: { miles: { kind: 'inheritance' } } },
  'A25.2': { changes: 'beneficiary' },
  'A26.1': WEBSITE_FAILED,
  'A28.1': { newEmail: 'byrne.family@inbox.example', facts: { profile: { field: 'email' } } },
  'A29.1': { journey: roundTrip('ATH', 'FCO'), facts: { award: { beneficiary: 'other' } } },
  'A29.2': { journey: roundTrip('ATH', 'FCO') },
  'A30.1': WEBSITE_FAILED,
  'A30.2': WEBSITE_FAILED,
  'A37.2': { facts: { miles: { kind: 'partnerProgramme' } } },
  'A39.1': { club: 'frecciaAlata', facts: { club: { benefitOn: '2017-11-21' } } },
  'A39.2': { club: 'ulisse' },
  'A40.1': { club: 'ulisse' },
  'A41.1': { facts: { club: { noticeOn: '2017-12-01', effectOn: '2018-05-31' } } },
  'A42.7': { facts: { miles: { kind: 'buy' } } },
  'A46.1': { journey: roundTrip('FCO', 'LIN') },
  'A46.2': { facts: { miles: { kind: 'buy' } } },
  'A47.1': { facts: { refund: { what: 'contribution' } } },
  'A47.2': { facts: { refund: { what: 'miles' }, award: { nonUseCause: 'passenger' } } },
  'A48.1': { changes: 'date' },
  'A48.2': { facts: { refund: { what: 'contribution' } } },
  'A49.1': { changes: 'date', facts: { change: { newTravelOn: '2017-12-01' } } },
  'A50.1': {
    changes: 'beneficiary',
    facts: { award: { beneficiary: 'other', beneficiaryEmail: 'nephew@letters.example' } },
  },
  'A51.1': { facts: { refund: { what: 'miles' } } },
  'A51.2': { facts: { refund: { what: 'contribution' } } },
  'A52.1': { facts: { profile: { field: 'phone' } } },
  'A52.2': {
    facts: {
      person: {
        birthDate: '2002-06-01',
        consentOnFile: false,
        postalAddress: 'Spaarne 12',
        email: 'bro@post.example',
        ...FORM_FILLED,
      },
    },
  },
  'A54.1': { ticketsBooking: true },
  'A55.1': { ticketsBooking: true },
  'A55.2': { ticketsBooking: true },
  'A55.3': { ticketsBooking: true, facts: { award: { payment: 'cash', delivery: 'ticketOffice' } } },
  'A56.1': { journey: roundTrip('FCO', 'LIN') }, // she does not say where to: somewhere her miles can take her
  'A56.2': { journey: roundTrip('FCO', 'LIN') },
  'A57.1': { facts: { award: { beneficiary: 'other', sold: true } } },
  'A58.2': WEBSITE_FAILED,
  'A63.1': { facts: { bt: { field: 'mobile' } } },
  'A63.2': { facts: { bt: { field: 'username' } } },
  'A64.2': { facts: { bt: { line: '+39 06 0000 0117' } } },
};
