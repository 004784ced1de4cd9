import { describe, expect, it } from 'vitest';
import { decideLine } from '../../build/decide-line.ts';
import type { Decision, DecisionEntry } from '../../shared/rulebook/decision.ts';

interface Asked {
  readonly service: string;
  readonly at?: string;
  readonly facts: object;
  readonly config?: object;
  readonly request?: object;
}

const NOON = '2017-11-20T12:00:00+01:00';
const noonOf = (date: string) => `${date}T12:00:00+01:00`;

const decided = ({ service, at = NOON, facts, config = {}, request = {} }: Asked): Decision => {
  const line = { case: 'convention', service, request: { at, ...request }, facts, config };
  return JSON.parse(decideLine(new TextEncoder().encode(JSON.stringify(line)), 1).text) as Decision;
};

const entry = (asked: Asked, rule: string): DecisionEntry | undefined =>
  decided(asked).checklist.find((one) => one.rule === rule);

const verdict = (asked: Asked, rule: string): string => entry(asked, rule)?.verdict ?? 'not listed';

const claim = (flight: object, at?: string): Asked => ({
  service: 'missing-miles.claim',
  ...(at === undefined ? {} : { at }),
  facts: { account: { openedOn: '2000-01-01' }, flight },
});

describe('C-01 days are counted in Rome, flights by their local date', () => {
  it.each([
    ['2017-11-02T22:59:59Z', 'mm-2016'],
    ['2017-11-02T23:00:00Z', 'mm-2017'],
    ['2016-07-28T21:59:59Z', null],
    ['2016-07-28T22:00:00Z', 'mm-2016'],
  ])('a request at %s is governed by %s', (at, edition) => {
    expect(decided({ service: 'statement.view', at, facts: {} }).edition).toBe(edition);
  });

  it('a flight keeps its date whatever the hour of the call', () => {
    const asked = claim({ date: '2017-11-02' }, '2017-11-20T23:30:00Z');
    expect(decided(asked).governing).toMatchObject({ flight: { date: '2017-11-02', edition: 'mm-2016' } });
  });
});

describe('C-02, C-03 four months after the flight, the last day included, clamped to the end of the month', () => {
  it.each([
    ['2017-07-20', '2017-11-20', 'allow', '2017-11-20'],
    ['2017-07-20', '2017-11-21', 'deny', '2017-11-20'],
    ['2016-10-31', '2017-02-28', 'allow', '2017-02-28'],
    ['2016-10-31', '2017-03-01', 'deny', '2017-02-28'],
    ['2017-07-20', '2017-07-20', 'allow', '2017-11-20'],
    ['2017-07-20', '2017-07-19', 'deny', '2017-11-20'],
  ])('a flight of %s claimed on %s: %s', (date, day, expected, lastDay) => {
    expect(entry(claim({ date }, noonOf(day)), 'missing-miles.window')).toMatchObject({
      verdict: expected,
      params: { lastDay },
    });
  });

  it.each(['00:00:00', '23:59:59'])('counts the whole last day, also at %s', (time) => {
    const asked = claim({ date: '2017-07-20' }, `2017-11-20T${time}+01:00`);
    expect(verdict(asked, 'missing-miles.window')).toBe('allow');
  });
});

describe('C-04 a complaint comes within a month of the activity', () => {
  it.each([
    ['2017-10-20', '2017-11-20', 'allow'],
    ['2017-10-19', '2017-11-20', 'deny'],
    ['2017-01-31', '2017-02-28', 'allow'],
    ['2017-01-31', '2017-03-01', 'deny'],
    ['2017-11-21', '2017-11-20', 'deny'],
  ])('an activity of %s complained about on %s: %s', (activityOn, day, expected) => {
    const facts = { complaint: { activityOn, lastActivityOn: activityOn } };
    const asked = { service: 'statement.complaint', at: noonOf(day), facts };
    expect(verdict(asked, 'statement.complaint-window')).toBe(expected);
  });
});

describe('C-05 miles are good 24 months after the last earning, that day included', () => {
  it.each([
    ['2015-11-20', '2017-11-20', 'allow', '2017-11-20'],
    ['2015-11-19', '2017-11-20', 'deny', '2017-11-19'],
    ['2016-02-29', '2018-02-28', 'allow', '2018-02-28'],
    ['2016-02-29', '2018-03-01', 'deny', '2018-02-28'],
  ])('last earned on %s, asked on %s: %s', (lastEarningOn, day, expected, lastDay) => {
    const asked = { service: 'expiry.reinstate', at: noonOf(day), facts: { account: { lastEarningOn } } };
    expect(entry(asked, 'expiry.inactivity')).toMatchObject({ verdict: expected, params: { lastDay } });
  });

  it('an activity on the last day that was never posted is worth a look', () => {
    const account = { lastEarningOn: '2015-11-19', unpostedEarningOn: '2017-11-19' };
    expect(verdict({ service: 'expiry.reinstate', facts: { account } }, 'expiry.inactivity')).toBe('needs-approval');
  });
});

describe('C-06 a silent account may be cancelled the day after five years', () => {
  it.each([
    ['2012-11-20', 'inform', '2017-11-21'],
    ['2012-11-19', 'needs-approval', '2017-11-20'],
    ['2012-02-29', 'needs-approval', '2017-03-01'],
  ])('opened on %s: %s', (openedOn, expected, cancellableFrom) => {
    const asked = { service: 'dormancy.check', facts: { account: { openedOn, anyActivity: false } } };
    expect(entry(asked, 'dormancy.five-years')).toMatchObject({ verdict: expected, params: { cancellableFrom } });
  });
});

describe('C-07 an award ticket is valid twelve months, the last day included', () => {
  it.each([
    ['2016-11-20', '2017-11-20', 'allow', '2017-11-20'],
    ['2016-11-20', '2017-11-21', 'deny', '2017-11-20'],
    ['2016-02-29', '2017-02-28', 'allow', '2017-02-28'],
  ])('issued on %s, flown on %s: %s', (issuedOn, travelOn, expected, lastDay) => {
    const asked = { service: 'award.use-check', facts: { award: { issuedOn, travelOn } } };
    expect(entry(asked, 'award.validity')).toMatchObject({ verdict: expected, params: { lastDay } });
  });

  it('a date on the ticket can only shorten it', () => {
    const validity = (validUntil: string) =>
      entry(
        {
          service: 'award.use-check',
          facts: { award: { issuedOn: '2016-11-20', validUntil, travelOn: '2017-06-01' } },
        },
        'award.validity',
      );
    expect(validity('2017-05-31')).toMatchObject({ verdict: 'deny', params: { lastDay: '2017-05-31' } });
    expect(validity('2018-05-31')).toMatchObject({ verdict: 'allow', params: { lastDay: '2017-11-20' } });
  });
});

describe('C-08, C-09 club status runs from the next month to 31 March of the second year', () => {
  it.each([
    ['2018-03-31', 'allow'],
    ['2018-04-01', 'deny'],
  ])('a benefit on %s for the year 2016: %s', (benefitOn, expected) => {
    const asked = { service: 'club.benefit', facts: { club: { qualifyingYear: 2016, benefitOn } } };
    expect(entry(asked, 'club.end-date')).toMatchObject({ verdict: expected, params: { until: '2018-03-31' } });
  });

  it.each([
    ['2017-05-01', '2017-06-01'],
    ['2017-05-31', '2017-06-01'],
    ['2017-12-15', '2018-01-01'],
  ])('recognised on %s it starts on %s', (recognisedOn, from) => {
    expect(entry({ service: 'club.status', facts: { club: { recognisedOn } } }, 'club.start-date')).toMatchObject({
      verdict: 'inform',
      params: { from },
    });
  });
});

describe('C-10 a birthday counts as reached', () => {
  it.each([
    ['2003-11-20', 'allow', 14],
    ['2003-11-21', 'deny', 13],
  ])('somebody born on %s may join on 20 November 2017: %s', (birthDate, expected, age) => {
    expect(entry({ service: 'enrol.member', facts: { person: { birthDate } } }, 'enrol.minimum-age')).toMatchObject({
      verdict: expected,
      params: { age },
    });
  });

  it.each([
    ['2003-11-21', '2017-11-20', 'allow'],
    ['2003-11-20', '2017-11-20', 'deny'],
    ['2015-11-20', '2017-11-20', 'allow'],
    ['2015-11-21', '2017-11-20', 'deny'],
    ['2004-02-29', '2018-02-28', 'deny'],
    ['2004-02-29', '2018-02-27', 'allow'],
  ])('a child born on %s is linked on %s: %s', (birthDate, day, expected) => {
    const asked = { service: 'child.link', at: noonOf(day), facts: { child: { birthDate } } };
    expect(verdict(asked, 'child.age-range')).toBe(expected);
  });
});

describe('C-11 a flight cancelled within 36 hours of departure', () => {
  it.each([
    ['2017-11-08T20:00:00+01:00', 'allow'],
    ['2017-11-08T19:59:59+01:00', 'deny'],
    ['2017-11-08T19:00:00Z', 'allow'],
    ['2017-11-10T08:30:00+01:00', 'allow'],
  ])('departure on 10 November at 8:00, cancelled at %s: %s', (cancelledAt, expected) => {
    const flight = {
      date: '2017-11-10',
      operating: 'AZ',
      scheduledDepartureAt: '2017-11-10T08:00:00+01:00',
      cancelledAt,
      rebookedOn: 'LH',
      rebookedOnPartner: false,
    };
    expect(verdict(claim(flight), 'earn.rebooked-36h')).toBe(expected);
  });
});

describe('C-12 a discount of more than 40 %', () => {
  it.each([
    [10_000, 6_000, 'allow'],
    [10_000, 5_999, 'deny'],
    [3, 2, 'allow'],
    [3, 1, 'deny'],
    [0, 0, 'allow'],
  ])('%i cents for %i: %s', (applicableFareCents, paidFareCents, expected) => {
    const flight = { date: '2017-11-10', ticketKind: 'paid', applicableFareCents, paidFareCents };
    expect(verdict(claim(flight), 'earn.discount-cap')).toBe(expected);
  });
});

describe('C-13 Cash & Miles', () => {
  const quote = (cashMiles: object, at: string): Asked => ({ service: 'cash-miles.quote', at, facts: { cashMiles } });

  it.each([
    [4_999, 'deny'],
    [5_000, 'allow'],
  ])('%i miles: %s', (miles, expected) => {
    expect(verdict(quote({ miles }, NOON), 'cash-miles.minimum')).toBe(expected);
  });

  it.each([
    [10_001, 5_000, 'allow', 2_500],
    [9_999, 5_000, 'deny', 2_499],
    [10_000, 5_001, 'allow', 2_500],
    [10_000, 5_002, 'deny', 2_500],
  ])('a price of %i cents and %i miles in mm-2016: %s', (priceCents, miles, expected, capCents) => {
    expect(entry(quote({ miles, priceCents }, noonOf('2017-11-02')), 'cash-miles.maximum')).toMatchObject({
      verdict: expected,
      params: { capCents },
    });
  });
});

describe('C-14 a quarter of the miles must be earned', () => {
  it.each([
    [10_000, 2_500, 'allow', 2_500],
    [10_000, 2_499, 'deny', 2_500],
    [10_001, 2_500, 'deny', 2_501],
    [10_001, 2_501, 'allow', 2_501],
  ])('%i miles with %i earned: %s', (costMiles, earnedBalance, expected, earnedNeeded) => {
    const facts = { account: { earnedBalance }, redeem: { costMiles } };
    const asked = { service: 'miles.redeem-check', at: noonOf('2017-11-02'), facts };
    expect(entry(asked, 'miles.purchase-cap')).toMatchObject({ verdict: expected, params: { earnedNeeded } });
  });
});

describe('C-15 a child code is overdue after thirty days', () => {
  it.each([
    ['2017-10-21', 'inform'],
    ['2017-10-20', 'needs-approval'],
  ])('form sent on %s: %s', (formSentOn, expected) => {
    expect(verdict({ service: 'child.link-status', facts: { child: { formSentOn } } }, 'child.activation')).toBe(
      expected,
    );
  });
});

describe('C-16 deadlines end with their day', () => {
  it.each([
    ['2018-01-31T23:59:59+01:00', 'mm-2016', 'allow'],
    ['2018-02-01T00:00:00+01:00', 'mm-2016', 'deny'],
    ['2018-03-31T23:59:59+02:00', 'mm-2017', 'allow'],
    ['2018-04-01T00:00:00+02:00', 'mm-2017', 'deny'],
  ])('a reward claimed at %s under %s: %s', (at, edition, expected) => {
    const config = { 'edition.mm2017.memberFrom': edition === 'mm-2016' ? '2100-01-01' : '2017-11-03' };
    const asked = { service: 'miles.redeem-check', at, facts: {}, config };
    expect(verdict(asked, 'programme.claim-deadline')).toBe(expected);
  });

  it.each([
    ['2017-12-31', 'allow'],
    ['2018-01-01', 'deny'],
  ])('a flight on %s: %s', (date, expected) => {
    expect(verdict(claim({ date }, noonOf('2018-01-10')), 'programme.earning-end')).toBe(expected);
  });
});

describe('C-17 six months after an early end, at most to the deadline', () => {
  it.each([
    ['2017-03-31', '2017-09-30', 'allow', '2017-09-30'],
    ['2017-03-31', '2017-10-01', 'deny', '2017-09-30'],
    ['2017-10-15', '2018-03-31', 'allow', '2018-03-31'],
    ['2017-10-15', '2018-04-01', 'deny', '2018-03-31'],
  ])('ended on %s, used on %s: %s', (terminatedOn, day, expected, lastDay) => {
    const config = {
      'edition.mm2017.memberFrom': '2017-01-01',
      'programme.state': { state: 'terminated', terminatedOn },
    };
    const asked = { service: 'miles.redeem-check', at: noonOf(day), facts: {}, config };
    expect(entry(asked, 'programme.termination')).toMatchObject({ verdict: expected, params: { lastDay } });
  });
});

describe('C-18 the status for life changes with six months’ notice', () => {
  it.each([
    ['2017-05-20', '2017-11-20', 'inform'],
    ['2017-05-20', '2017-11-19', 'deny'],
    ['2017-08-31', '2018-02-28', 'inform'],
  ])('notice on %s for %s: %s', (noticeOn, effectOn, expected) => {
    expect(verdict({ service: 'club.per-sempre', facts: { club: { noticeOn, effectOn } } }, 'club.per-sempre')).toBe(
      expected,
    );
  });
});

describe('C-19 the recorded instant of the call decides', () => {
  it('not the day it was synced', () => {
    const request = { offline: true, syncedAt: '2017-12-24T10:00:00+01:00' };
    const asked = { ...claim({ date: '2017-07-20' }, '2017-11-20T12:00:00+01:00'), request };
    expect(verdict(asked, 'missing-miles.window')).toBe('allow');
  });

  it.each([
    [600, 'allow'],
    [601, 'needs-approval'],
  ])('a clock %i seconds off: %s', (clockDriftSeconds, expected) => {
    expect(verdict({ service: 'statement.view', facts: {}, request: { clockDriftSeconds } }, 'edition.select')).toBe(
      expected,
    );
  });
});

describe('C-20 miles are whole, those of a company leg by leg', () => {
  it('each leg is rounded down by itself', () => {
    const legs = [{ netFareCents: 15_050 }, { netFareCents: 14_950 }];
    const asked = { service: 'company.earn-check', facts: { flight: { date: '2017-11-10', legs } } };
    expect(entry(asked, 'company.earn-rate')).toMatchObject({ verdict: 'allow', params: { miles: 2_099 } });
  });
});
