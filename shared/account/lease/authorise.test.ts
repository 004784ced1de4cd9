import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOVERNED_ACTS } from './act.ts';
import { authorise, type OfflineAuthority } from './authorise.ts';
import { leaseTerms } from './lease.fixture.ts';
import type { Measure } from './measure.ts';
import { type LeaseStanding, standingOf } from './standing.ts';
import { type LeaseUsage, type LeaseUse, NOTHING_USED } from './usage.ts';

const TODAY = '2017-11-20';
const ADA = '0056994590';
const BRUNO = '0069846791';

const current: LeaseStanding = { state: 'current', terms: leaseTerms() };
const use = (over: Partial<LeaseUse> = {}): LeaseUse => ({
  act: 'card.reissue',
  account: BRUNO,
  miles: 0,
  day: TODAY,
  ...over,
});
const used = (...uses: readonly LeaseUse[]): LeaseUsage => ({ uses, open: uses.length });
const weigh = (act: Measure['act'], miles = 0): Measure => ({ act, account: ADA, miles });
const refusedBy = (by: string, limit: number, usedSoFar: number): OfflineAuthority =>
  ({ verdict: 'refused', by, limit, used: usedSoFar }) as OfflineAuthority;

const cases: readonly [name: string, LeaseUsage, Measure, OfflineAuthority][] = [
  ['a re-issue', NOTHING_USED, weigh('card.reissue'), { verdict: 'within-lease' }],
  ['a transfer, which only headquarters can end', NOTHING_USED, weigh('card.transfer'), { verdict: 'provisional' }],
  ['a block, on any terms', { uses: [], open: 900 }, weigh(null), { verdict: 'always' }],
  ['an award', NOTHING_USED, weigh('award.redeem'), { verdict: 'refused', by: 'actRefused' }],
  ['an act the lease does not name', NOTHING_USED, weigh('account.merge'), { verdict: 'refused', by: 'actRefused' }],
  ['the third re-issue of the day', used(use(), use()), weigh('card.reissue'), { verdict: 'within-lease' }],
  ['the fourth re-issue of the day', used(use(), use(), use()), weigh('card.reissue'), refusedBy('actsPerDay', 3, 3)],
  [
    'a re-issue on the day after three',
    used(use({ day: '2017-11-19' }), use({ day: '2017-11-19' }), use({ day: '2017-11-19' })),
    weigh('card.reissue'),
    { verdict: 'within-lease' },
  ],
  [
    'the miles that just fit the member',
    used(use({ act: 'miles.credit', account: ADA, miles: 1509 })),
    weigh('miles.credit', 1491),
    { verdict: 'within-lease' },
  ],
  [
    'a mile more than the member may have',
    used(use({ act: 'miles.credit', account: ADA, miles: 1510 })),
    weigh('miles.credit', 1491),
    refusedBy('memberMiles', 3000, 1510),
  ],
  [
    'miles the member may have and the desk may not give',
    used(use({ act: 'miles.credit', miles: 19_000 })),
    weigh('miles.credit', 1001),
    refusedBy('deskMiles', 20_000, 19_000),
  ],
  [
    'an act without miles where the miles are used up',
    used(use({ act: 'miles.credit', account: ADA, miles: 3000 })),
    weigh('answer.record'),
    { verdict: 'within-lease' },
  ],
  [
    'a fifth act for the member, also on another day',
    used(...Array.from({ length: 4 }, () => use({ act: 'answer.record', account: ADA, day: '2017-11-19' }))),
    weigh('answer.record'),
    refusedBy('memberActs', 4, 4),
  ],
  [
    'a command too many in the outbox, whatever those before were',
    { uses: [], open: 50 },
    weigh('answer.record'),
    refusedBy('openCommands', 50, 50),
  ],
];

describe('what a desk may do without headquarters', () => {
  it.each(cases)('%s', (_name, usage, measure, expected) => {
    expect(authorise(current, usage, measure, TODAY)).toEqual(expected);
  });

  it.each(['noLease', 'leaseExpired', 'clockMoved', 'deskRefused'] as const)(
    'is nothing but what needs no lease: %s',
    (state) => {
      const lease = { state, terms: leaseTerms() };
      expect(authorise(lease, NOTHING_USED, weigh('card.reissue'), TODAY)).toEqual({ verdict: 'refused', by: state });
      expect(authorise(lease, NOTHING_USED, weigh(null), TODAY)).toEqual({ verdict: 'always' });
    },
  );

  it('never grows over a limit, in whatever order things are done', () => {
    const anyMeasure = fc.record({
      act: fc.constantFrom(...GOVERNED_ACTS),
      account: fc.constantFrom(ADA, BRUNO),
      miles: fc.integer({ min: 0, max: 4000 }),
    });
    fc.assert(
      fc.property(fc.array(anyMeasure, { maxLength: 80 }), (measures) => {
        const usage = measures.reduce<LeaseUsage>((so, measure) => {
          const { verdict } = authorise(current, so, measure, TODAY);
          if (verdict === 'refused') return so;
          return { uses: [...so.uses, { ...measure, day: TODAY }], open: so.open + 1 };
        }, NOTHING_USED);
        const sum = (uses: readonly LeaseUse[]) => uses.reduce((miles, { miles: more }) => miles + more, 0);
        const of = (account: string) => usage.uses.filter((one) => one.account === account);
        expect(usage.open).toBeLessThanOrEqual(50);
        expect(sum(usage.uses)).toBeLessThanOrEqual(20_000);
        for (const account of [ADA, BRUNO]) {
          expect(of(account).length).toBeLessThanOrEqual(4);
          expect(sum(of(account))).toBeLessThanOrEqual(3000);
        }
        expect(usage.uses.filter(({ act }) => act === 'card.reissue').length).toBeLessThanOrEqual(3);
        expect(usage.uses.some(({ act }) => act === 'award.redeem')).toBe(false);
      }),
    );
  });
});

describe('the standing of a lease', () => {
  const moment = { now: '2017-11-21T08:00:00.000Z', hasClockMoved: false, isRefused: false };
  it.each([
    ['current', leaseTerms(), moment],
    ['leaseExpired', leaseTerms(), { ...moment, now: '2017-11-23T08:00:00.000Z' }],
    ['clockMoved', leaseTerms(), { ...moment, hasClockMoved: true }],
    ['deskRefused', leaseTerms(), { ...moment, isRefused: true }],
    ['noLease', null, moment],
  ] as const)('is %s', (state, terms, at) => {
    expect(standingOf(terms, at)).toEqual({ state, terms });
  });
});
