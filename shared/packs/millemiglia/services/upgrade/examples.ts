import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

const LAST_DAY_OF_2016 = '2017-11-02T23:59:59+01:00';
const FIRST_DAY_OF_2017 = '2017-11-03T00:00:00+01:00';

type Described = Omit<Example, 'title' | 'input'>;
type Some<G extends keyof GivenFacts> = NonNullable<GivenFacts[G]>;

interface Told {
  readonly upgrade?: Some<'upgrade'>;
  readonly flight?: Some<'flight'>;
  readonly account?: Some<'account'>;
  readonly request?: Omit<Example['input']['request'], 'at'>;
}

const account: Some<'account'> = {
  status: 'active',
  openedOn: '2013-05-10',
  lastEarningOn: '2017-06-10',
  balance: 10000,
};

const possible: Some<'upgrade'> = {
  ticketIssued: true,
  withinWindow: true,
  travellerHasPaidTicket: true,
  seatAvailable: true,
  priceMiles: 10000,
};

const upgradeAt = (at: string, told: Told): Example['input'] => ({
  service: 'upgrade.request',
  request: { at, ...told.request },
  facts: {
    caller: { role: told.account?.kind === 'company' ? 'administrator' : 'member', ident: 'pin' },
    account: { ...account, ...told.account },
    flight: { operating: 'AZ', ticketKind: 'paid', ...told.flight },
    upgrade: { ...possible, ...told.upgrade },
  },
});

/** The same request on the last day of one edition and on the first day of the next, with the same answer. */
const onBothSides = (title: string, told: Told, described: Described): Example[] => [
  { title: `${title} (2016)`, input: upgradeAt(LAST_DAY_OF_2016, told), ...described },
  { title: `${title} (2017)`, input: upgradeAt(FIRST_DAY_OF_2017, told), ...described },
];

const DONE = ['debit-miles', 'upgrade'];

/** "I would like to travel in a higher class with my miles." */
export const upgradeRequestExamples: readonly Example[] = [
  ...onBothSides(
    'the miles are just enough',
    {},
    {
      outcome: 'allow',
      verdicts: {
        'upgrade.eligible': 'allow',
        'upgrade.timing': 'allow',
        'upgrade.beneficiary': 'allow',
        'upgrade.no-waitlist': 'absent',
        'upgrade.original-conditions': 'inform',
        'award.balance': 'allow',
      },
      params: { 'upgrade.eligible': { miles: 10000 } },
      effects: DONE,
    },
  ),
  ...onBothSides(
    'one mile is missing',
    { account: { balance: 9999 } },
    { outcome: 'deny', verdicts: { 'award.balance': 'deny', 'upgrade.eligible': 'allow' }, effects: [] },
  ),
  ...onBothSides(
    'an award ticket on another airline is refused for the ticket first',
    { flight: { ticketKind: 'award', operating: 'AF' }, upgrade: { seatAvailable: undefined } },
    { outcome: 'deny', params: { 'upgrade.eligible': { reason: 'not-bought' } } },
  ),
  ...onBothSides(
    'a flight of another airline, where nobody has looked for a seat',
    { flight: { operating: 'AF' }, upgrade: { seatAvailable: undefined } },
    { outcome: 'deny', params: { 'upgrade.eligible': { reason: 'other-carrier' } } },
  ),
  ...onBothSides(
    'no seat, and no waiting list either',
    { upgrade: { seatAvailable: false, waitlist: true } },
    {
      outcome: 'deny',
      verdicts: { 'upgrade.eligible': 'deny', 'upgrade.no-waitlist': 'deny' },
      params: { 'upgrade.eligible': { reason: 'no-seat' } },
    },
  ),
  ...onBothSides(
    'the ticket, the flight and the seat are not known',
    { flight: { operating: undefined, ticketKind: undefined }, upgrade: { seatAvailable: undefined } },
    { outcome: 'needs-document', missing: ['flight.operating', 'flight.ticketKind', 'upgrade.seatAvailable'] },
  ),
  ...onBothSides(
    'only the seat is not known',
    { upgrade: { seatAvailable: undefined } },
    { outcome: 'needs-document', missing: ['upgrade.seatAvailable'] },
  ),
  ...onBothSides(
    'only the kind of ticket is not known',
    { flight: { ticketKind: undefined } },
    { outcome: 'needs-document', missing: ['flight.ticketKind'] },
  ),
  ...onBothSides(
    'the table has no price',
    { upgrade: { priceMiles: undefined } },
    {
      outcome: 'needs-approval',
      verdicts: { 'upgrade.eligible': 'needs-approval', 'award.balance': 'absent' },
      effects: ['upgrade on approval'],
    },
  ),
  ...onBothSides(
    'the ticket is not issued yet',
    { upgrade: { ticketIssued: false, withinWindow: undefined } },
    { outcome: 'deny', params: { 'upgrade.timing': { reason: 'not-issued' } } },
  ),
  ...onBothSides(
    'too early or too late, whether issued or not',
    { upgrade: { ticketIssued: undefined, withinWindow: false } },
    { outcome: 'deny', params: { 'upgrade.timing': { reason: 'outside-window' } } },
  ),
  ...onBothSides(
    'whether the ticket is issued is not known',
    { upgrade: { ticketIssued: undefined, withinWindow: undefined } },
    { outcome: 'needs-document', missing: ['upgrade.ticketIssued'] },
  ),
  ...onBothSides(
    'no time frame is on file',
    { upgrade: { withinWindow: undefined } },
    {
      outcome: 'needs-approval',
      verdicts: { 'upgrade.timing': 'needs-approval' },
      effects: ['debit-miles on approval', 'upgrade on approval'],
    },
  ),
  ...onBothSides(
    'the traveller holds no paid ticket',
    { upgrade: { travellerHasPaidTicket: false } },
    { outcome: 'deny', verdicts: { 'upgrade.beneficiary': 'deny' } },
  ),
  ...onBothSides(
    'the ticket of the traveller is not known',
    { upgrade: { travellerHasPaidTicket: undefined } },
    { outcome: 'needs-document', missing: ['upgrade.travellerHasPaidTicket'] },
  ),
  ...onBothSides(
    'offline the seat has to wait, even one somebody saw',
    { request: { offline: true } },
    {
      outcome: 'allow',
      verdicts: { 'upgrade.eligible': 'pending', 'award.balance': 'pending', 'upgrade.timing': 'allow' },
      effects: ['queue-for-sync'],
    },
  ),
  {
    title: 'the Administrator of a company',
    input: upgradeAt(FIRST_DAY_OF_2017, { account: { kind: 'company' } }),
    outcome: 'allow',
    verdicts: { 'upgrade.eligible': 'allow', 'expiry.inactivity': 'absent', 'programme.claim-deadline': 'absent' },
    effects: DONE,
  },
];

const changeAt = (at: string, upgrade: Some<'upgrade'>): Example['input'] => ({
  service: 'upgrade.change',
  request: { at },
  facts: { caller: { role: 'member', ident: 'pin' }, account, upgrade },
});

/** "I want to change my upgrade, or have the miles back." */
export const upgradeChangeExamples: readonly Example[] = [LAST_DAY_OF_2016, FIRST_DAY_OF_2017].flatMap(
  (at): Example[] => [
    {
      title: `a confirmed upgrade stays as it is (${at.slice(0, 10)})`,
      input: changeAt(at, { wants: 'refund' }),
      outcome: 'deny',
      verdicts: { 'upgrade.irrevocable': 'deny' },
      effects: [],
    },
    {
      title: `the Airline cancelled the upgraded flight (${at.slice(0, 10)})`,
      input: changeAt(at, { airlineCancelled: true }),
      outcome: 'needs-approval',
      verdicts: { 'upgrade.irrevocable': 'needs-approval' },
      effects: [],
    },
  ],
);
