import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

const LAST_DAY_OF_2016 = '2017-11-02T23:59:59+01:00';
const FIRST_DAY_OF_2017 = '2017-11-03T00:00:00+01:00';

type Some<G extends keyof GivenFacts> = NonNullable<GivenFacts[G]>;

interface Told {
  readonly extra: Some<'extra'>;
  readonly flight?: Some<'flight'>;
  readonly upgrade?: Some<'upgrade'>;
  readonly account?: Some<'account'>;
}

const serviceAt = (at: string, { extra, flight, upgrade, account }: Told): Example['input'] => ({
  service: 'extra-service.request',
  request: { at },
  facts: {
    caller: { role: account?.kind === 'company' ? 'administrator' : 'member', ident: 'pin' },
    account: { status: 'active', openedOn: '2013-05-10', lastEarningOn: '2017-06-10', balance: 6000, ...account },
    flight: { operating: 'AZ', ticketKind: 'paid', ...flight },
    extra,
    ...(upgrade === undefined ? {} : { upgrade }),
  },
});

const upgradable: Some<'upgrade'> = {
  ticketIssued: true,
  withinWindow: true,
  travellerHasPaidTicket: true,
  seatAvailable: true,
  priceMiles: 6000,
};

/** Extra services as the text of 2017 has them. */
export const extraServiceExamples: readonly Example[] = [
  {
    title: 'baggage for all the miles there are',
    input: serviceAt(FIRST_DAY_OF_2017, { extra: { kind: 'baggage', priceMiles: 6000 } }),
    outcome: 'allow',
    verdicts: { 'extra.services': 'allow', 'award.balance': 'allow', 'upgrade.eligible': 'absent' },
    params: { 'extra.services': { miles: 6000 } },
    effects: ['debit-miles', 'extra-service'],
  },
  {
    title: 'one mile is missing',
    input: serviceAt(FIRST_DAY_OF_2017, { extra: { kind: 'extraComfort', priceMiles: 6001 } }),
    outcome: 'deny',
    verdicts: { 'extra.services': 'allow', 'award.balance': 'deny' },
    effects: [],
  },
  {
    title: 'an upgrade is one of the services',
    input: serviceAt(FIRST_DAY_OF_2017, { extra: { kind: 'upgrade', priceMiles: 6000 } }),
    outcome: 'allow',
    verdicts: {
      'upgrade.eligible': 'absent',
      'upgrade.timing': 'absent',
      'upgrade.beneficiary': 'absent',
      'upgrade.original-conditions': 'absent',
    },
    effects: ['debit-miles', 'extra-service'],
  },
  {
    title: 'the flight of another airline, of whatever service',
    input: serviceAt(FIRST_DAY_OF_2017, { extra: {}, flight: { operating: 'AF' } }),
    outcome: 'deny',
    params: { 'extra.services': { reason: 'other-carrier' } },
  },
  {
    title: 'partly in money',
    input: serviceAt(FIRST_DAY_OF_2017, { extra: { kind: 'baggage', priceMiles: 6000, payment: 'mixed' } }),
    outcome: 'deny',
    params: { 'extra.services': { reason: 'part-payment' } },
  },
  {
    title: 'neither the service nor the flight is known',
    input: serviceAt(FIRST_DAY_OF_2017, { extra: { priceMiles: 6000 }, flight: { operating: undefined } }),
    outcome: 'needs-document',
    missing: ['extra.kind', 'flight.operating'],
  },
  {
    title: 'the flight is not known',
    input: serviceAt(FIRST_DAY_OF_2017, { extra: { kind: 'baggage' }, flight: { operating: undefined } }),
    outcome: 'needs-document',
    missing: ['flight.operating'],
  },
  {
    title: 'the table has no price',
    input: serviceAt(FIRST_DAY_OF_2017, { extra: { kind: 'baggage' } }),
    outcome: 'needs-approval',
    verdicts: { 'extra.services': 'needs-approval', 'award.balance': 'absent' },
    effects: ['extra-service on approval'],
  },
  {
    title: 'an upgrade without a price of its own among the services',
    input: serviceAt(FIRST_DAY_OF_2017, { extra: { kind: 'upgrade' }, upgrade: upgradable }),
    outcome: 'needs-approval',
    verdicts: { 'extra.services': 'needs-approval', 'award.balance': 'absent' },
    effects: ['extra-service on approval'],
  },
  {
    title: 'the Administrator of a company',
    input: serviceAt(FIRST_DAY_OF_2017, {
      extra: { kind: 'baggage', priceMiles: 6000 },
      account: { kind: 'company' },
    }),
    outcome: 'allow',
    verdicts: { 'extra.services': 'allow', 'programme.claim-deadline': 'absent' },
    effects: ['debit-miles', 'extra-service'],
  },
];

/** In 2016 there is only the upgrade, under its own rules. */
export const extraServiceIn2016Examples: readonly Example[] = [
  {
    title: 'no baggage for miles',
    input: serviceAt(LAST_DAY_OF_2016, { extra: { kind: 'baggage', priceMiles: 6000 } }),
    outcome: 'deny',
    verdicts: { 'extra.services': 'deny', 'upgrade.eligible': 'absent' },
    params: { 'extra.services': { reason: 'not-in-2016' } },
    effects: [],
  },
  {
    title: 'an upgrade by the rules of upgrades',
    input: serviceAt(LAST_DAY_OF_2016, { extra: { kind: 'upgrade' }, upgrade: upgradable }),
    outcome: 'allow',
    verdicts: {
      'extra.services': 'absent',
      'upgrade.eligible': 'allow',
      'upgrade.timing': 'allow',
      'upgrade.beneficiary': 'allow',
      'upgrade.original-conditions': 'inform',
      'award.balance': 'allow',
    },
    effects: ['debit-miles', 'extra-service'],
  },
  {
    title: 'an upgrade that is refused',
    input: serviceAt(LAST_DAY_OF_2016, {
      extra: { kind: 'upgrade' },
      upgrade: { ...upgradable, seatAvailable: false, waitlist: true },
    }),
    outcome: 'deny',
    verdicts: { 'extra.services': 'deny', 'upgrade.eligible': 'deny', 'upgrade.no-waitlist': 'deny' },
  },
  {
    title: 'the service may be an upgrade: it is asked for first',
    input: serviceAt(LAST_DAY_OF_2016, { extra: { priceMiles: 6000 } }),
    outcome: 'needs-document',
    verdicts: { 'extra.services': 'needs-document', 'upgrade.eligible': 'absent', 'upgrade.timing': 'absent' },
    missing: ['extra.kind'],
  },
  {
    title: 'offline too the service is asked for, nothing waits for it',
    input: {
      ...serviceAt(LAST_DAY_OF_2016, { extra: { priceMiles: 6000 } }),
      request: { at: LAST_DAY_OF_2016, offline: true },
    },
    outcome: 'needs-document',
    verdicts: { 'extra.services': 'needs-document', 'upgrade.eligible': 'absent' },
    missing: ['extra.kind'],
  },
  {
    title: 'an upgrade costs what the table of upgrades says',
    input: serviceAt(LAST_DAY_OF_2016, {
      extra: { kind: 'upgrade', priceMiles: 6000 },
      upgrade: { ...upgradable, priceMiles: 6001 },
    }),
    outcome: 'deny',
    params: { 'award.balance': { cost: 6001, missingMiles: 1 } },
  },
];
