import type { Example } from '../../example.ts';
import type { GivenFacts } from '../../facts/dictionary.ts';

const IN_2016 = '2017-11-02T23:59:59+01:00';
const IN_2017 = '2017-11-03T00:00:00+01:00';

type MilesKind = NonNullable<GivenFacts['miles']>['kind'];

const MEMBER = { caller: { role: 'member' }, account: { status: 'active' } } as const;
const COMPANY = { caller: { role: 'administrator' }, account: { kind: 'company', status: 'active' } } as const;

const buy = (facts: GivenFacts, at = IN_2017): Example['input'] => ({
  service: 'miles.buy',
  request: { at },
  facts: { ...MEMBER, miles: { kind: 'buy' }, ...facts },
});

const move = (kind: MilesKind | undefined, at = IN_2017, facts: GivenFacts = MEMBER): Example['input'] => ({
  service: 'miles.move',
  request: { at },
  facts: { ...facts, miles: kind === undefined ? {} : { kind } },
});

/** Buying, giving and transferring miles. */
export const milesBuyExamples: readonly Example[] = [
  {
    title: 'a member buys on the portal',
    input: buy({}),
    outcome: 'refer',
    verdicts: { 'conduct.suspended-account': 'allow', 'company.no-trade': 'absent' },
    params: { 'miles.buy-gift-transfer': { to: 'points.com' } },
    effects: [],
  },
  {
    title: 'and did so in 2016',
    input: buy({ miles: { kind: 'gift' } }, IN_2016),
    outcome: 'refer',
    params: { 'miles.buy-gift-transfer': { to: 'points.com' } },
  },
  {
    title: 'whether miles are bought, given or transferred does not matter',
    input: buy({ miles: {} }),
    outcome: 'refer',
    verdicts: { 'miles.buy-gift-transfer': 'refer' },
  },
  {
    title: 'a company buys no miles',
    input: buy(COMPANY),
    outcome: 'deny',
    verdicts: { 'miles.buy-gift-transfer': 'deny', 'company.no-trade': 'deny' },
  },
  {
    title: 'an unknown status is no obstacle',
    input: buy({ account: {} }),
    outcome: 'refer',
    verdicts: { 'conduct.suspended-account': 'absent' },
  },
  {
    title: 'an unknown status does not wait for headquarters either',
    input: { ...buy({ account: { blockLifted: true } }), request: { at: IN_2017, offline: true } },
    outcome: 'refer',
    verdicts: { 'conduct.suspended-account': 'absent' },
    effects: [],
  },
  {
    title: 'an account that a supervisor looks at is passed on first',
    input: buy({ account: { status: 'suspended' } }),
    outcome: 'refer',
    params: { 'conduct.suspended-account': { to: 'supervisor' } },
  },
  {
    title: 'a block that was lifted for the request is none',
    input: buy({ account: { status: 'suspended', blockLifted: true } }),
    outcome: 'refer',
    verdicts: { 'conduct.suspended-account': 'allow' },
  },
  {
    title: 'an excluded account is refused',
    input: buy({ account: { status: 'excluded' } }),
    outcome: 'deny',
    verdicts: { 'conduct.exclusion': 'deny', 'conduct.suspended-account': 'absent' },
  },
  {
    title: 'without connection the status waits for headquarters',
    input: { ...buy({}), request: { at: IN_2017, offline: true } },
    outcome: 'refer',
    verdicts: { 'conduct.suspended-account': 'pending' },
    effects: ['queue-for-sync'],
  },
  {
    title: 'a block known at the desk refuses even without connection',
    input: { ...buy({ account: { status: 'underInvestigation' } }), request: { at: IN_2017, offline: true } },
    outcome: 'deny',
    verdicts: { 'conduct.suspended-account': 'deny' },
  },
];

/** Where miles cannot go. */
export const milesMoveExamples: readonly Example[] = [
  ...[IN_2016, IN_2017].flatMap((at): Example[] => [
    {
      title: `not to another account (${at})`,
      input: move('betweenAccounts', at),
      outcome: 'deny',
      verdicts: { 'miles.between-accounts': 'deny', 'miles.personal': 'deny', 'miles.no-trade': 'absent' },
      effects: [],
    },
    {
      title: `not to a buyer, which a supervisor hears of (${at})`,
      input: move('sale', at),
      outcome: 'deny',
      verdicts: { 'miles.no-trade': 'deny', 'conduct.no-sale': 'deny', 'miles.between-accounts': 'absent' },
      effects: ['flag-for-supervisor'],
    },
    {
      title: `not into money (${at})`,
      input: move('cash', at),
      outcome: 'deny',
      verdicts: { 'miles.no-cash': 'deny', 'conduct.no-sale': 'absent' },
      effects: [],
    },
    {
      title: `not to the programme of a partner (${at})`,
      input: move('partnerProgramme', at),
      outcome: 'deny',
      verdicts: { 'miles.no-partner-conversion': 'deny', 'miles.personal': 'absent' },
    },
    {
      title: `not to heirs (${at})`,
      input: move('inheritance', at, { caller: { role: 'heir' }, account: { status: 'active' } }),
      outcome: 'deny',
      verdicts: { 'miles.no-inheritance': 'deny', 'miles.personal': 'deny', 'death.account': 'deny' },
    },
    {
      title: `where the miles should go is asked for once (${at})`,
      input: move(undefined, at),
      outcome: 'needs-document',
      verdicts: { 'miles.between-accounts': 'needs-document', 'miles.personal': 'absent', 'miles.no-cash': 'absent' },
      missing: ['miles.kind'],
    },
  ]),
  {
    title: 'what the portal sells is no move',
    input: move('transfer'),
    outcome: 'needs-document',
    missing: ['miles.kind'],
  },
  {
    title: 'a company sells no miles either',
    input: move('sale', IN_2017, COMPANY),
    outcome: 'deny',
    verdicts: { 'miles.no-trade': 'deny', 'conduct.no-sale': 'deny', 'company.no-trade': 'deny' },
    effects: ['flag-for-supervisor'],
  },
  {
    title: 'nor does it move them',
    input: move('betweenAccounts', IN_2017, COMPANY),
    outcome: 'deny',
    verdicts: { 'miles.between-accounts': 'deny', 'company.no-trade': 'deny' },
  },
  {
    title: 'inheritance is no trade',
    input: move('inheritance', IN_2017, COMPANY),
    outcome: 'deny',
    verdicts: { 'miles.no-inheritance': 'deny', 'company.no-trade': 'absent' },
  },
  {
    title: 'an offer to sell is marked for a supervisor without connection too',
    input: { ...move('sale'), request: { at: IN_2017, offline: true } },
    outcome: 'deny',
    effects: ['flag-for-supervisor'],
  },
];
