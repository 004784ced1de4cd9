import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';
import { type Told, underBoth } from './award-example.ts';

const travelCheck = (title: string, award: GivenFacts['award'], told: Told, flight: GivenFacts['flight'] = {}) =>
  underBoth(title, 'award.use-check', { award, flight }, told);

const ISSUED = { issuedOn: '2017-02-28' };
const PROMO = { ...ISSUED, kind: 'promo' } as const;

/** How long an award ticket lives, and with whom. */
export const ticketExamples: readonly Example[] = [
  ...underBoth(
    'a ticket is never extended',
    'award.extend',
    { award: ISSUED },
    {
      outcome: 'deny',
      params: { 'award.validity': { lastDay: '2018-02-28' } },
      effects: [],
    },
  ),
  ...underBoth(
    'no ticket is, whenever it was issued',
    'award.extend',
    {},
    {
      outcome: 'deny',
      verdicts: { 'award.validity': 'deny', 'award.promo-validity': 'absent' },
    },
  ),
  ...underBoth(
    'nor a promotional one',
    'award.extend',
    { award: { ...PROMO, validUntil: '2017-12-31' } },
    {
      outcome: 'deny',
      params: { 'award.promo-validity': { lastDay: '2017-12-31' } },
    },
  ),
  ...underBoth(
    'nor one whose issue is not known',
    'award.extend',
    { award: { kind: 'promo', validUntil: '2017-12-31' } },
    {
      outcome: 'deny',
      verdicts: { 'award.promo-validity': 'deny' },
    },
  ),
  ...travelCheck(
    'travel on the last day',
    { ...ISSUED, travelOn: '2018-02-28' },
    {
      outcome: 'allow',
      params: { 'award.validity': { lastDay: '2018-02-28' } },
    },
  ),
  ...travelCheck(
    'travel a day later',
    { ...ISSUED, travelOn: '2018-03-01' },
    {
      outcome: 'deny',
      verdicts: { 'award.validity': 'deny' },
    },
  ),
  ...travelCheck(
    'a ticket issued on 29 February ends on the 28th',
    { issuedOn: '2016-02-29', travelOn: '2017-02-28' },
    {
      outcome: 'allow',
      params: { 'award.validity': { lastDay: '2017-02-28' } },
    },
  ),
  ...travelCheck(
    'an end of its own cannot lengthen the ticket',
    { ...ISSUED, validUntil: '2018-06-30', travelOn: '2018-03-01' },
    {
      outcome: 'deny',
      params: { 'award.validity': { lastDay: '2018-02-28' } },
    },
  ),
  ...travelCheck(
    'the dates are asked',
    {},
    { outcome: 'needs-document', missing: ['award.issuedOn', 'award.travelOn'] },
  ),
  ...travelCheck(
    'the issue of the ticket is asked',
    { ...PROMO, issuedOn: undefined, validUntil: '2017-12-31', travelOn: '2017-12-20' },
    {
      outcome: 'needs-document',
      verdicts: { 'award.validity': 'needs-document', 'award.promo-validity': 'needs-document' },
      missing: ['award.issuedOn'],
    },
  ),
  ...travelCheck('the day of travel is asked', ISSUED, { outcome: 'needs-document', missing: ['award.travelOn'] }),
  ...travelCheck(
    'a promotional ticket on its last day',
    { ...PROMO, validUntil: '2017-12-31', travelOn: '2017-12-31' },
    {
      outcome: 'allow',
      verdicts: { 'award.promo-validity': 'allow' },
    },
  ),
  ...travelCheck(
    'a promotional ticket a day later',
    { ...PROMO, validUntil: '2017-12-31', travelOn: '2018-01-01' },
    {
      outcome: 'deny',
      verdicts: { 'award.promo-validity': 'deny', 'award.validity': 'deny' },
    },
  ),
  ...travelCheck(
    'the end of a promotional ticket is asked',
    { ...PROMO, travelOn: '2017-12-31' },
    {
      outcome: 'needs-document',
      verdicts: { 'award.promo-validity': 'needs-document', 'award.validity': 'allow' },
      missing: ['award.validUntil'],
    },
  ),
  ...travelCheck(
    'an airline that is not on the ticket',
    { ...ISSUED, travelOn: '2017-12-20', carriers: ['AZ', 'AF'], useOnCarrier: 'KL' },
    { outcome: 'deny', verdicts: { 'award.named-carrier': 'deny' } },
  ),
  ...travelCheck(
    'an airline on the ticket',
    { ...ISSUED, travelOn: '2017-12-20', carriers: ['AZ', 'AF'], useOnCarrier: 'AF' },
    { outcome: 'allow', verdicts: { 'award.named-carrier': 'absent' } },
  ),
  ...travelCheck(
    'the airline of the flight is the one on the ticket',
    { ...ISSUED, travelOn: '2017-12-20', useOnCarrier: 'AZ' },
    { outcome: 'allow', verdicts: { 'award.named-carrier': 'absent' } },
    { operating: 'AZ' },
  ),
  ...travelCheck(
    'the airlines on the ticket are asked',
    { ...ISSUED, travelOn: '2017-12-20', useOnCarrier: 'KL' },
    { outcome: 'needs-document', missing: ['flight.operating'] },
  ),
];
